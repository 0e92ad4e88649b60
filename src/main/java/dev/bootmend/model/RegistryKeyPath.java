package dev.bootmend.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a key below the root of a hive, such as {@code ControlSet001\Control}; the root is the empty path.
 *
 * <p>Equal without regard to case. A name may hold any character but the backslash, NUL included.
 */
public record RegistryKeyPath(List<String> segments) implements Comparable<RegistryKeyPath> {

    public static final RegistryKeyPath ROOT = new RegistryKeyPath(List.of());

    public RegistryKeyPath {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a key name: \"" + segment + "\"");
            }
        }
    }

    /** Reads names separated by backslashes; one backslash before the first name is allowed. */
    public static RegistryKeyPath of(String text) {
        String inner = text.startsWith("\\") ? text.substring(1) : text;
        return inner.isEmpty() ? ROOT : new RegistryKeyPath(List.of(inner.split("\\\\", -1)));
    }

    /** The path of a key directly below this one. */
    public RegistryKeyPath child(String name) {
        var longer = new ArrayList<>(segments);
        longer.add(name);
        return new RegistryKeyPath(longer);
    }

    /** The path that leads on from this one. */
    public RegistryKeyPath resolve(RegistryKeyPath below) {
        var longer = new ArrayList<>(segments);
        longer.addAll(below.segments);
        return new RegistryKeyPath(longer);
    }

    /** The key that holds this one; the root is its own parent. */
    public RegistryKeyPath parent() {
        return segments.isEmpty() ? this : new RegistryKeyPath(segments.subList(0, segments.size() - 1));
    }

    /** Whether this key is {@code ancestor} or lies below it. */
    public boolean startsWith(RegistryKeyPath ancestor) {
        int depth = ancestor.segments.size();
        return segments.size() >= depth && WindowsCase.same(segments.subList(0, depth), ancestor.segments);
    }

    /** The last segment, empty for the root. */
    public String name() {
        return segments.isEmpty() ? "" : segments.getLast();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryKeyPath that && WindowsCase.same(segments, that.segments);
    }

    @Override
    public int hashCode() {
        return WindowsCase.hash(segments);
    }

    @Override
    public int compareTo(RegistryKeyPath other) {
        return WindowsCase.compare(segments, other.segments);
    }

    @Override
    public String toString() {
        return String.join("\\", segments);
    }
}
