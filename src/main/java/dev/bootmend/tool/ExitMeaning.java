package dev.bootmend.tool;

/**
 * What an exit code says. It is never proof: the state has to be read again in every case.
 *
 * @param claim whether the tool says that it did what it was asked for
 * @param text the meaning in the user's terms
 */
public record ExitMeaning(Claim claim, String text) {

    /** What a tool says of its own work. */
    public enum Claim {
        DONE,
        /** The code does not tell; what is on the disk decides. */
        UNCLEAR,
        FAILED
    }

    /** The meaning of the exit code of that call. */
    public static ExitMeaning of(Invocation call, int code) {
        return switch (call.tool()) {
            case BCDEDIT -> bcdedit(call, code);
            case REG -> zeroIsDone("reg", code);
            case DISKPART -> diskpart(code);
            case BCDBOOT -> zeroIsDone("bcdboot", code);
            case CHKDSK -> chkdsk(call, code);
            case NTFSFIX -> zeroIsDone("ntfsfix", code);
        };
    }

    /** Its texts are translated, so "element not found" cannot be told from other refusals but by looking again. */
    private static ExitMeaning bcdedit(Invocation call, int code) {
        if (code == 1 && call.arguments().contains("/deletevalue")) {
            return new ExitMeaning(Claim.UNCLEAR, "bcdedit refused, or the element was not there; the store decides");
        }
        return zeroIsDone("bcdedit", code);
    }

    private static ExitMeaning zeroIsDone(String program, int code) {
        return code == 0 ? done(program + " reports success") : failed(program + " reports failure, exit code " + code);
    }

    /** ReactOS diskpart and Microsoft Learn (diskpart scripts, error codes). */
    private static ExitMeaning diskpart(int code) {
        return switch (code) {
            case 0 -> done("the script ran to its end");
            case 1 -> failed("diskpart met a fatal error");
            case 2 -> failed("diskpart did not understand how it was called");
            case 3 -> failed("diskpart could not open the script");
            case 4 -> failed("a service that diskpart uses failed");
            case 5 -> failed("diskpart: a line of the script was not understood");
            default -> failed("diskpart reports failure, exit code " + code);
        };
    }

    /** Microsoft Learn: chkdsk, exit codes. Without {@code /f} it repairs nothing. */
    private static ExitMeaning chkdsk(Invocation call, int code) {
        boolean fixes = call.arguments().contains("/f");
        return switch (code) {
            case 0 -> done("no errors were found");
            case 1 -> done("errors were found and fixed");
            case 2 -> done(fixes ? "the disk was cleaned up" : "there is something to clean up");
            case 3 -> fixes ? failed("the volume could not be checked, or errors could not be fixed")
                    : new ExitMeaning(Claim.UNCLEAR, "the volume could not be checked, or there are errors to fix");
            default -> failed("chkdsk reports failure, exit code " + code);
        };
    }

    private static ExitMeaning done(String text) {
        return new ExitMeaning(Claim.DONE, text);
    }

    private static ExitMeaning failed(String text) {
        return new ExitMeaning(Claim.FAILED, text);
    }
}
