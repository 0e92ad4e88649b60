package dev.bootmend.cli;

/** How a command ends. The numbers are part of the interface. */
public enum ExitCode {
    /** Done and, where something was changed, verified. */
    DONE(0),
    /** It was tried and failed: a file cannot be read, a step failed. */
    FAILED(1),
    /** The command line itself is wrong: an unknown option, recipe or scenario. Nothing was tried. */
    WRONG_USE(2),
    /** BootMend does not do it: a guard refuses it, the disk has drifted, or it was not confirmed. Nothing was changed. */
    REFUSED(3),
    /** Everything ran, but not everything could be verified. */
    NOT_VERIFIED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** As the shell sees it. */
    public int number() {
        return number;
    }
}
