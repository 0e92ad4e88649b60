package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is mounted where, from {@code /proc/self/mountinfo} (proc(5)). */
record MountTable(List<Mount> mounts) {

    MountTable {
        mounts = List.copyOf(mounts);
    }

    /**
     * One mount.
     *
     * @param number major and minor of the device, as in {@code lsblk}; major 0 for a file system without one
     * @param root what of the file system is mounted; {@code /} for all of it
     * @param source the device, or another name
     */
    record Mount(String number, String root, Path point, String type, String source, boolean readOnly) {

        private static final Set<String> WINDOWS = Set.of("ntfs", "ntfs3", "fuseblk", "vfat", "msdos", "exfat");

        /** Whether it is a file system that Windows uses, so that a mount alone says nothing about this machine. */
        boolean isOfWindows() {
            return WINDOWS.contains(type);
        }

        boolean hasDevice() {
            return !number.startsWith("0:") || source.startsWith("/dev/");
        }
    }

    static MountTable parse(String text) throws IOException {
        var mounts = new ArrayList<Mount>();
        for (String line : text.lines().toList()) {
            mounts.add(mount(line));
        }
        return new MountTable(mounts);
    }

    /** Such as {@code 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue}. */
    private static Mount mount(String line) throws IOException {
        int dash = line.indexOf(" - ");
        String[] before = dash < 0 ? new String[0] : line.substring(0, dash).split(" ");
        String[] after = dash < 0 ? new String[0] : line.substring(dash + 3).split(" ");
        if (before.length < 6 || after.length < 2) {
            throw new IOException("/proc/self/mountinfo has a line that is not understood: " + line);
        }
        boolean readOnly = Stream.of(before[5].split(",")).anyMatch("ro"::equals)
                || after.length > 2 && Stream.of(after[2].split(",")).anyMatch("ro"::equals);
        return new Mount(before[2], plain(before[3]), Path.of(plain(before[4])), after[0], plain(after[1]), readOnly);
    }

    /** Spaces, tabs, line ends and backslashes stand there as three octal digits. */
    private static String plain(String escaped) {
        var plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '\\' && escaped.length() >= i + 4) {
                plain.append((char) Integer.parseInt(escaped.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                plain.append(escaped.charAt(i));
            }
        }
        return plain.toString();
    }

    /** The mount that a path lies on: the longest, and of equal ones the last. */
    Optional<Mount> holding(Path path) {
        Optional<Mount> best = Optional.empty();
        for (Mount mount : mounts) {
            if (path.startsWith(mount.point()) && (best.isEmpty()
                    || mount.point().getNameCount() >= best.get().point().getNameCount())) {
                best = Optional.of(mount);
            }
        }
        return best;
    }

    /** The mounts at or below a folder, the deepest first. */
    List<Mount> below(Path folder) {
        return mounts.stream().filter(mount -> mount.point().startsWith(folder)).toList().reversed();
    }

    /** The mounts of a device. */
    List<Mount> of(String number, String path) {
        return mounts.stream().filter(mount -> mount.number().equals(number)
                || mount.number().startsWith("0:") && mount.source().equals(path)).toList();
    }
}
