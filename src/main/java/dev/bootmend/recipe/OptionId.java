package dev.bootmend.recipe;

import java.util.regex.Pattern;

/** Names one option of a recipe, such as {@code bootMenu}. */
public record OptionId(String value) implements Comparable<OptionId> {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]*");

    public OptionId {
        if (!isOptionId(value)) {
            throw new IllegalArgumentException("not an option id (letters and digits, a small letter first): \"" + value
                    + "\"");
        }
    }

    /** Whether {@code text} can name an option. */
    public static boolean isOptionId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(OptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
