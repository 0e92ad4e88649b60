package dev.bootmend.linux;

import dev.bootmend.disk.NtfsJournal;
import dev.bootmend.linux.fat.FatVolume;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What must hold of a volume before it is written to. Nothing is forced: what is in the way is explained. */
record VolumeChecks(LinuxDisk disk, Partition partition, FileSystem fileSystem) {

    private static final VolumePath HIBERNATION = VolumePath.of("\\hiberfil.sys");

    /** Exit codes of ntfs-3g (its manual page, ntfs-3g.probe(8)). */
    private static final int HIBERNATED = 14;
    private static final int NOT_UNMOUNTED = 15;

    /** @throws IOException when the volume is encrypted, or marked for a check */
    void requireWritable() throws IOException {
        if (fileSystem == FileSystem.BITLOCKER) {
            throw new IOException("The volume is encrypted with BitLocker and locked. Unlock it on a Windows machine "
                    + "(manage-bde -unlock); it cannot be repaired from here while it is locked.");
        }
        if (isDirty()) {
            throw new IOException(dirty());
        }
        if (journal() instanceof Reading.Known<NtfsJournal>(NtfsJournal state) && state != NtfsJournal.CLOSED) {
            throw new IOException("The file system was not closed cleanly, and Windows has not applied its journal yet. Bring"
                    + " the disk online on a Windows machine. " + checkAdvice(fileSystem));
        }
    }

    /** Whether the journal is closed; absent for a file system that has none. Of one that cannot be read, ntfs-3g decides. */
    Reading<NtfsJournal> journal() {
        return switch (fileSystem) {
            case NTFS -> NtfsJournal.read(disk.sectors(), partition.start());
            case FAT32, FAT16, EXFAT, REFS, BITLOCKER, RAW -> Reading.absent();
        };
    }

    /** Whether the volume is marked for a check; false for a file system that has no such mark. */
    boolean isDirty() throws IOException {
        return switch (fileSystem) {
            case NTFS -> NtfsState.of(disk.sectors(), partition.start()).dirty();
            case FAT32, FAT16 -> FatVolume.look(disk.sectors(), partition.start(), disk.sectorSize()).isDirty();
            case EXFAT, REFS, BITLOCKER, RAW -> false;
        };
    }

    private String dirty() {
        return "The file system is marked for a check, because it was not unmounted properly or Windows met an error. "
                + checkAdvice(fileSystem);
    }

    /** What ntfsfix does is said as it is: it is no chkdsk. */
    static String checkAdvice(FileSystem fileSystem) {
        String windows = "Check it on a Windows machine (chkdsk /f).";
        return fileSystem != FileSystem.NTFS ? windows : windows + " If that is not at hand, the recipe for boot failures has a "
                + "part that runs ntfsfix (group check): it empties the journal, which loses changes that were not written yet, "
                + "and takes the mark away; it is no file-system check.";
    }

    /** Writing behind the back of a suspended Windows destroys its data: its memory holds a newer file system. */
    static void requireNotHibernated(VolumeReader files) throws IOException {
        switch (files.open(HIBERNATION)) {
            case Reading.Known<VolumeReader.OpenFile>(var file) -> {
                if (isHibernation(file)) {
                    throw new IOException("The volume holds a suspended Windows (hibernation or fast start-up). Start that "
                            + "machine and shut it down completely; changes now would destroy its data.");
                }
            }
            case Reading.Absent<VolumeReader.OpenFile>() -> { }
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> throw new IOException(
                    "It cannot be told whether the volume holds a suspended Windows: " + problem);
        }
    }

    private static boolean isHibernation(VolumeReader.OpenFile opened) throws IOException {
        try (var file = opened) {
            ByteBuffer start = ByteBuffer.allocate((int) Math.min(4, file.size()));
            file.read(0, start);
            return new String(start.array(), StandardCharsets.ISO_8859_1).equalsIgnoreCase("hibr");
        }
    }

    /** A refusal of the program that mounts, in the user's terms. */
    static String explained(MountRefusedException refused, FileSystemDriver driver) {
        return switch (refused.exitCode()) {
            case HIBERNATED -> "The volume holds a suspended Windows (hibernation or fast start-up), so ntfs-3g does not "
                    + "mount it for writing. Start that machine and shut it down completely.";
            case NOT_UNMOUNTED -> "The journal of the volume is not closed, so ntfs-3g does not mount it for writing. "
                    + checkAdvice(FileSystem.NTFS);
            default -> "It could not be mounted (" + driver.title() + "): " + refused.getMessage();
        };
    }
}
