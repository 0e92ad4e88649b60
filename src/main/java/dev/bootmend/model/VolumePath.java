package dev.bootmend.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An absolute path on one volume, such as {@code \EFI\Microsoft\Boot\BCD}; it has no drive letter.
 *
 * <p>Equal without regard to case, as NTFS and FAT compare names on Windows. The spelling is kept for display.
 */
public record VolumePath(List<String> segments) implements Comparable<VolumePath> {

    public static final VolumePath ROOT = new VolumePath(List.of());

    private static final String FORBIDDEN = "/:*?\"<>|\0\r\n";

    public VolumePath {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")
                    || segment.chars().anyMatch(c -> c == '\\' || FORBIDDEN.indexOf(c) >= 0)) {
                throw new IllegalArgumentException("not a file name on a Windows volume: \"" + segment + "\"");
            }
        }
    }

    /**
     * Reads a path that begins with a backslash.
     *
     * @throws IllegalArgumentException when it is relative, has a drive letter or a segment that no file can have
     */
    public static VolumePath of(String text) {
        if (!text.startsWith("\\")) {
            throw new IllegalArgumentException("path does not begin with a backslash: \"" + text + "\"");
        }
        String inner = text.substring(1);
        return inner.isEmpty() ? ROOT : new VolumePath(List.of(inner.split("\\\\", -1)));
    }

    /** The path of a file or folder in this folder. */
    public VolumePath child(String name) {
        var longer = new ArrayList<>(segments);
        longer.add(name);
        return new VolumePath(longer);
    }

    /** The folder that holds this path; the root is its own parent. */
    public VolumePath parent() {
        return segments.isEmpty() ? this : new VolumePath(segments.subList(0, segments.size() - 1));
    }

    /** The last segment, empty for the root. */
    public String name() {
        return segments.isEmpty() ? "" : segments.getLast();
    }

    /** Whether it is that path or lies below it. */
    public boolean isWithin(VolumePath folder) {
        int depth = folder.segments.size();
        return segments.size() >= depth && WindowsCase.same(segments.subList(0, depth), folder.segments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VolumePath that && WindowsCase.same(segments, that.segments);
    }

    @Override
    public int hashCode() {
        return WindowsCase.hash(segments);
    }

    @Override
    public int compareTo(VolumePath other) {
        return WindowsCase.compare(segments, other.segments);
    }

    @Override
    public String toString() {
        return "\\" + String.join("\\", segments);
    }
}
