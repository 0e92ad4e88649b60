package dev.bootmend.offline;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Finds the file behind a volume path below one folder, name by name, never through a link or onto another device. */
final class FolderLookup {

    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final String UNSUPPORTED = "unsupported reparse tag ";
    /** IO_REPARSE_TAG_WOF (Microsoft: winnt.h). */
    private static final String COMPRESSED = "0x80000017";

    private final Path root;

    FolderLookup(Path root) {
        this.root = root;
    }

    /** A file or folder that was reached without following anything. */
    record Found(Path path, BasicFileAttributes attributes) {
        long size() {
            return attributes.size();
        }
    }

    Reading<Found> regularFile(VolumePath path) {
        return switch (find(path)) {
            case Reading.Known<Found> known -> known.value().attributes().isRegularFile() ? known : Reading.absent();
            case Reading.Absent<Found> absent -> absent;
            case Reading.Unreadable<Found> unreadable -> unreadable;
        };
    }

    Reading<Path> folder(VolumePath path) {
        return switch (find(path)) {
            case Reading.Known<Found>(Found found) ->
                    found.attributes().isDirectory() ? Reading.known(found.path()) : Reading.absent();
            case Reading.Absent<Found>() -> Reading.absent();
            case Reading.Unreadable<Found>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private Reading<Found> find(VolumePath path) {
        try {
            var found = new Found(root, attributes(root));
            for (String segment : path.segments()) {
                if (!found.attributes().isDirectory()) {
                    return Reading.absent();
                }
                Path next = entry(found.path(), segment);
                found = new Found(next, attributes(next));
                refuseWayOut(path, found);
            }
            return Reading.known(found);
        } catch (NoSuchFileException missing) {
            return Files.isDirectory(root) ? Reading.absent() : Reading.unreadable(problem(path, missing));
        } catch (IOException failure) {
            return Reading.unreadable(problem(path, failure));
        }
    }

    private void refuseWayOut(VolumePath path, Found found) throws IOException {
        if (found.attributes().isSymbolicLink() || found.attributes().isOther()) {
            throw new FileSystemException(path.toString(), null, "\"" + found.path().getFileName() + "\" " + linked(found));
        }
        if (POSIX && !device(found.path()).equals(device(root))) {
            throw new FileSystemException(path.toString(), null, "\"" + found.path().getFileName()
                    + "\" lies on another file system; mount points are never followed");
        }
    }

    /** ntfs-3g shows what it cannot read as a link to these words (ntfs-3g: libntfs-3g/reparse.c). */
    private static String linked(Found found) throws IOException {
        String target = found.attributes().isSymbolicLink() ? Files.readSymbolicLink(found.path()).toString() : "";
        if (!target.startsWith(UNSUPPORTED)) {
            return "is a link or junction; links are never followed";
        }
        String tag = target.substring(UNSUPPORTED.length()).strip();
        return "is there, but its content cannot be read on this machine: " + (tag.equalsIgnoreCase(COMPRESSED)
                ? "Windows keeps it compressed (CompactOS). Repair this disk on a Windows machine"
                : "it is a reparse point with the tag " + tag);
    }

    private static Object device(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The entry with exactly this name, else the only one that equals it without regard to case. */
    private static Path entry(Path folder, String name) throws IOException {
        Path exact = folder.resolve(name);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            return exact;
        }
        List<Path> matches = matches(folder, name);
        if (matches.isEmpty()) {
            throw new NoSuchFileException(exact.toString());
        }
        if (matches.size() > 1) {
            throw new FileSystemException(exact.toString(), null, matches.size() + " names in one folder differ from \""
                    + name + "\" only in upper and lower case; Windows would show one of them");
        }
        return matches.getFirst();
    }

    private static List<Path> matches(Path folder, String name) throws IOException {
        String wanted = WindowsCase.upcase(name);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> WindowsCase.upcase(entry.getFileName().toString()).equals(wanted)).toList();
        }
    }

    /** The folder of that path; what is missing of it is created and flushed. */
    Path createFolders(VolumePath path) throws IOException {
        if (path.segments().isEmpty()) {
            return existing(path);
        }
        Path above = createFolders(path.parent());
        return switch (find(path)) {
            case Reading.Known<Found> ignored -> existing(path);
            case Reading.Absent<Found> ignored -> {
                Path created = Files.createDirectory(above.resolve(path.name()));
                flushFolder(above);
                yield created;
            }
            case Reading.Unreadable<Found>(Problem problem) -> throw new IOException(problem.toString());
        };
    }

    private Path existing(VolumePath path) throws IOException {
        return switch (folder(path)) {
            case Reading.Known<Path>(Path found) -> found;
            case Reading.Absent<Path>() -> throw new NotDirectoryException(path.toString());
            case Reading.Unreadable<Path>(Problem problem) -> throw new IOException(problem.toString());
        };
    }

    /** Where a file of that path is or would be; its folder exists. */
    Path placeFor(VolumePath path, Path folder) throws IOException {
        return switch (find(path)) {
            case Reading.Known<Found>(Found found) when found.attributes().isRegularFile() -> found.path();
            case Reading.Known<Found> ignored -> throw new IOException(path + " is a folder, not a file.");
            case Reading.Absent<Found> ignored -> folder.resolve(path.name());
            case Reading.Unreadable<Found>(Problem problem) -> throw new IOException(problem.toString());
        };
    }

    /** Forces the names in a folder to the disk; Windows does that by itself and cannot open a folder. */
    static void flushFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static Problem problem(VolumePath path, IOException failure) {
        return new Problem(path.toString(), "It could not be read: " + reason(failure) + ".",
                "Check the disk and the rights of this user, then look again.");
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException ignored -> "access is denied";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileSystemException described when described.getReason() != null -> described.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
