package dev.bootmend.cli;

import dev.bootmend.model.RunId;

/** Something of BootMend itself failed while a run was under way. */
final class RunDefect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunId run;

    RunDefect(RunId run, Throwable cause) {
        super(cause);
        this.run = run;
    }

    RunId run() {
        return run;
    }
}
