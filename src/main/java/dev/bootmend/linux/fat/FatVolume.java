package dev.bootmend.linux.fat;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.offline.WritableSectors;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of a FAT16 or FAT32 volume, straight from the sectors of its disk. */
public final class FatVolume implements VolumeWriter {

    private final FatTree tree;
    private final Supplier<WindowsTime> clock;

    private FatVolume(FatTree tree, Supplier<WindowsTime> clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * Opens a volume.
     *
     * @param disk the whole disk
     * @param writable the same for writing; unreadable with the reason why it may not be written
     * @param start where the partition begins
     * @param clock the time that changed files get
     * @throws IOException when the boot sector cannot be read or is not that of FAT16 or FAT32
     */
    public static FatVolume open(ByteSource disk, Reading<WritableSectors> writable, ByteOffset start,
            SectorSize sectorSize, Supplier<WindowsTime> clock) throws IOException {
        return new FatVolume(new FatTree(new FatSectors(disk, writable, start, sectorSize.bytes())), clock);
    }

    /** Opens a volume for looking only. */
    public static FatVolume look(ByteSource disk, ByteOffset start, SectorSize sectorSize) throws IOException {
        return open(disk, Reading.unreadable(new Problem("FAT volume at byte " + start, "It is open for reading only.", "")),
                start, sectorSize, () -> {
                    throw new IllegalStateException("a volume that is only looked at has no changed files");
                });
    }

    /** Whether the volume was not unmounted properly by the system that wrote to it last. */
    public boolean isDirty() throws IOException {
        return tree.table().isDirty();
    }

    /** The label in the root folder, which is the one that Windows shows; empty when there is none. */
    public String label() throws IOException {
        return tree.root().label().orElse("");
    }

    /** What new files have room for. */
    public ByteSize free() throws IOException {
        return new ByteSize((long) tree.table().free() * tree.geometry().clusterBytes());
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return look(path, () -> regularFile(path).map(entry ->
                new FileFact(new ByteSize(entry.size()), Optional.empty())));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return look(path, () -> {
            Optional<FatFolder> folder = tree.folder(path);
            return folder.isEmpty() ? Optional.empty()
                    : Optional.of(folder.get().entries().stream().map(FatEntry::name).sorted().toList());
        });
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return look(path, () -> {
            Optional<FatEntry> entry = regularFile(path);
            return entry.isEmpty() ? Optional.empty() : Optional.of(tree.open(entry.get()));
        });
    }

    private Optional<FatEntry> regularFile(VolumePath path) throws IOException {
        return tree.entry(path).filter(entry -> !entry.isFolder());
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        new FatChange(tree, clock).write(path, content);
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        Optional<FatEntry> file = regularFile(path);
        if (file.isPresent()) {
            new FatChange(tree, clock).delete(tree.folder(path.parent()).orElseThrow(), file.get());
        }
    }

    /** A look that may find nothing, or fail. */
    private interface Look<T> {
        Optional<T> find() throws IOException;
    }

    private static <T> Reading<T> look(VolumePath path, Look<T> look) {
        try {
            return look.find().map(Reading::known).orElseGet(Reading::absent);
        } catch (IOException failure) {
            return Reading.unreadable(new Problem(path.toString(), "It could not be read: " + failure.getMessage() + ".",
                    "Check the file system on a Windows machine (chkdsk), then look again."));
        }
    }
}
