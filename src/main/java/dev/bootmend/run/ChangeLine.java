package dev.bootmend.run;

/**
 * One change in words.
 *
 * @param subject what changes, with its place
 * @param before the old value, or {@code (absent)}
 * @param after the new value, or {@code (absent)}
 */
public record ChangeLine(String subject, String before, String after) {

    public static final String ABSENT = "(absent)";
}
