package dev.bootmend.recipe;

import java.util.regex.Pattern;

/** Names one piece of evidence within its recipe, such as {@code reference-in-store}. */
public record EvidenceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public EvidenceId {
        if (!isEvidenceId(value)) {
            throw new IllegalArgumentException("not an evidence id (lower-case words joined by -): \"" + value + "\"");
        }
    }

    /** Whether {@code text} can name a piece of evidence. */
    public static boolean isEvidenceId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
