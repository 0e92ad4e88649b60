package dev.bootmend.windows;

/**
 * One line of the self-check.
 *
 * @param result what came of it
 * @param subject what was asked
 * @param answer what Windows answered, in its own numbers and names
 */
public record CheckLine(Result result, String subject, String answer) {

    /** What a check can come to. */
    public enum Result {
        /** It answered as BootMend expects. */
        GOOD,
        /** An answer that a person has to judge. */
        LOOK,
        /** It did not answer, or not as BootMend expects. */
        BAD
    }
}
