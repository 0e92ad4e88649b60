package dev.bootmend.cli;

/**
 * One line of the self-check.
 *
 * @param subject what the machine was asked
 * @param answer what it answered
 */
public record CheckResult(Verdict verdict, String subject, String answer) {

    /** What a check can come to. */
    public enum Verdict {
        /** As expected. */
        GOOD,
        /** To be judged by a person. */
        LOOK,
        /** No answer, or not the expected one. */
        BAD
    }
}
