package dev.bootmend.model;

import java.util.regex.Pattern;

/**
 * Names one run: the UTC time at which its plan was made and four random hexadecimal digits, such as
 * {@code 20261120-200312-a1b2}. Ascending text order is time order.
 */
public record RunId(String value) implements Comparable<RunId> {

    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{4}");

    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a run id (yyyymmdd-hhmmss-xxxx): " + value);
        }
    }

    /** Whether {@code text} has the form of a run id. */
    public static boolean isRunId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
