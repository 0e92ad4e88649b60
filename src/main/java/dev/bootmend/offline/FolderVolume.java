package dev.bootmend.offline;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A volume that this system shows as a folder: a mounted file system, or the folder of a practice machine.
 *
 * <p>Names are matched without regard to case. Links and mount points are never followed. A new file is written beside
 * its place, flushed and renamed, so that a crash leaves nothing or all of it.
 */
public final class FolderVolume implements VolumeWriter {

    /** Ends the name of a file that is being written; one that a crash left behind is replaced by the next write. */
    static final String UNFINISHED = ".bootmend-new";

    /** Ends the name of the whole new content of a file that is being written over. */
    static final String COMPLETE = ".bootmend-whole";

    /** How a file that is there gets another content. */
    public enum Replacement {
        /** The new file takes the name of the old one. What else the file system knows of the old file is lost. */
        RENAME,
        /**
         * The old file is written over, so that it keeps its owner, rights, attributes, times of creation and short name;
         * the new content lies complete beside it until that is done, and is read in its place after a crash.
         */
        IN_PLACE
    }

    private final FolderLookup lookup;
    private final Replacement replacement;

    /** A volume whose files are replaced by renaming. */
    public FolderVolume(Path root) {
        this(root, Replacement.RENAME);
    }

    public FolderVolume(Path root, Replacement replacement) {
        this.lookup = new FolderLookup(root);
        this.replacement = replacement;
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return content(path).map(found -> new FileFact(new ByteSize(found.size()), Optional.empty()));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return switch (lookup.folder(path)) {
            case Reading.Known<Path>(Path found) -> names(path, found);
            case Reading.Absent<Path>() -> Reading.absent();
            case Reading.Unreadable<Path>(var problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<List<String>> names(VolumePath path, Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return Reading.known(entries.map(entry -> entry.getFileName().toString()).sorted().toList());
        } catch (IOException failure) {
            return Reading.unreadable(FolderLookup.problem(path, failure));
        }
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return switch (content(path)) {
            case Reading.Known<FolderLookup.Found>(var found) -> opened(path, found.path());
            case Reading.Absent<FolderLookup.Found>() -> Reading.absent();
            case Reading.Unreadable<FolderLookup.Found>(var problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<OpenFile> opened(VolumePath path, Path file) {
        try {
            return Reading.known(new ChannelFile(
                    FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), path));
        } catch (IOException failure) {
            return Reading.unreadable(FolderLookup.problem(path, failure));
        }
    }

    /** Where the content of a file is: beside it when a crash stopped it from being written over. */
    private Reading<FolderLookup.Found> content(VolumePath path) {
        if (replacement == Replacement.RENAME || path.segments().isEmpty()) {
            return lookup.regularFile(path);
        }
        Reading<FolderLookup.Found> complete = lookup.regularFile(path.parent().child(path.name() + COMPLETE));
        return complete.isAbsent() ? lookup.regularFile(path) : complete;
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        Path folder = lookup.createFolders(path.parent());
        Path target = lookup.placeFor(path, folder);
        Path unfinished = folder.resolve(target.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        boolean inPlace = replacement == Replacement.IN_PLACE && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        try {
            writeFlushed(unfinished, content);
            if (inPlace) {
                writeOver(target, unfinished, content);
            } else {
                rename(unfinished, target);
            }
        } catch (IOException failure) {
            Files.deleteIfExists(unfinished);
            throw new IOException(path + " could not be written: " + FolderLookup.reason(failure), failure);
        }
        FolderLookup.flushFolder(folder);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeOver(Path target, Path unfinished, byte[] content) throws IOException {
        Path complete = target.resolveSibling(target.getFileName() + COMPLETE);
        rename(unfinished, complete);
        FolderLookup.flushFolder(target.getParent());
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            writeAll(channel, content);
            channel.truncate(content.length);
            channel.force(true);
        }
        Files.delete(complete);
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void writeFlushed(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(file, options)) {
            writeAll(channel, content);
            channel.force(true);
        }
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        if (replacement == Replacement.IN_PLACE && !path.segments().isEmpty()) {
            remove(path.parent().child(path.name() + COMPLETE));
        }
        remove(path);
    }

    private void remove(VolumePath path) throws IOException {
        switch (lookup.regularFile(path)) {
            case Reading.Known<FolderLookup.Found>(var found) -> {
                Files.delete(found.path());
                FolderLookup.flushFolder(found.path().getParent());
            }
            case Reading.Absent<FolderLookup.Found>() -> { }
            case Reading.Unreadable<FolderLookup.Found>(var problem) -> throw new IOException(problem.toString());
        }
    }
}
