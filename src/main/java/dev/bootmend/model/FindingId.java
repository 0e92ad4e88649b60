package dev.bootmend.model;

import java.util.regex.Pattern;

/** Names one kind of finding, the same on every machine and in every recipe, such as {@code imc-in-bcd}. */
public record FindingId(String value) implements Comparable<FindingId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public FindingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a finding id (lower-case words joined by - or .): \"" + value
                    + "\"");
        }
    }

    @Override
    public int compareTo(FindingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
