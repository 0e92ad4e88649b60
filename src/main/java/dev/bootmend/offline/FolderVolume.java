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
 * <p>Names are matched without regard to case. Links and mount points are never followed. A file is replaced by writing
 * a new one beside it, flushing it and renaming it, so that a crash leaves the old content or the new one.
 */
public final class FolderVolume implements VolumeWriter {

    /** Ends the name of a file that is being written; one that a crash left behind is replaced by the next write. */
    static final String UNFINISHED = ".bootmend-new";

    private final FolderLookup lookup;

    public FolderVolume(Path root) {
        this.lookup = new FolderLookup(root);
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return lookup.regularFile(path).map(found -> new FileFact(new ByteSize(found.size()), Optional.empty()));
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
        return switch (lookup.regularFile(path)) {
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

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        Path folder = lookup.createFolders(path.parent());
        Path target = lookup.placeFor(path, folder);
        Path unfinished = folder.resolve(target.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            writeFlushed(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(unfinished);
            throw new IOException(path + " could not be written: " + FolderLookup.reason(failure), failure);
        }
        FolderLookup.flushFolder(folder);
    }

    private static void writeFlushed(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(file, options)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    @Override
    public void delete(VolumePath path) throws IOException {
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
