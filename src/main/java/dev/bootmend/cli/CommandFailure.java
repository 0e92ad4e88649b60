package dev.bootmend.cli;

import dev.bootmend.model.Problem;

/** A command cannot go on; ends it with one message and an exit code. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public CommandFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    static CommandFailure of(Problem problem) {
        return new CommandFailure(ExitCode.FAILED, problem.toString());
    }

    /** How the command ends. */
    public ExitCode code() {
        return code;
    }
}
