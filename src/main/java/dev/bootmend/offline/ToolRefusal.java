package dev.bootmend.offline;

/** A tool ends with an exit code other than 0 and a message; nothing was changed by the command that failed. */
final class ToolRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param message one or more lines, as the real tool prints them */
    ToolRefusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
