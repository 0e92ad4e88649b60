package dev.bootmend.recipe;

import java.util.regex.Pattern;

/** Names one group of steps within its recipe, such as {@code registry}. */
public record GroupId(String value) implements Comparable<GroupId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public GroupId {
        if (!isGroupId(value)) {
            throw new IllegalArgumentException("not a group id (lower-case words joined by -): \"" + value + "\"");
        }
    }

    /** Whether {@code text} can name a group. */
    public static boolean isGroupId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
