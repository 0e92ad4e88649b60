package dev.bootmend.offline;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port to the machine whose disks the tools work on: what Windows itself would know and do.
 *
 * <p>Disks and volumes that belong to the host are listed but never given out for writing.
 */
public interface OfflineHost {

    /** Every disk, in ascending order of the numbers, those of the host included. */
    List<OfflineDisk> disks() throws IOException;

    /** The files of one volume; unreadable when there is none, or it is locked, read-only or the host's own. */
    Reading<VolumeWriter> volume(PartitionRef partition);

    /** Every letter in use and the partition behind it. */
    Map<DriveLetter, PartitionRef> letters() throws IOException;

    /**
     * Gives a partition a letter; one it had before is taken from it.
     *
     * @throws IOException when the letter is in use, or the partition has no volume or belongs to the host
     */
    void assign(PartitionRef partition, DriveLetter letter) throws IOException;

    /**
     * Takes a letter from the partition that has it.
     *
     * @throws IOException when no partition has it, or the partition belongs to the host
     */
    void release(DriveLetter letter) throws IOException;

    /** The hives that are loaded at present. Survives the end of this process. */
    List<LoadedHive> loadedHives() throws IOException;

    /** Replaces the list of loaded hives, flushed before it returns. */
    void recordLoadedHives(List<LoadedHive> hives) throws IOException;

    /**
     * How file systems are checked here. Empty on a host that has a program of its own for that: then {@code chkdsk} is
     * not offered, rather than imitated on a real file system.
     */
    default Optional<FileSystemChecks> fileSystemChecks() {
        return Optional.empty();
    }

    /** Whether {@link #setOnline} and {@link #setReadOnly} do anything. */
    default boolean preparesDisks() {
        return false;
    }

    /**
     * Takes a disk into use, or out of it; its volumes lose their letters.
     *
     * @throws IOException when the disk belongs to the host, or the host leaves that to another program
     */
    default void setOnline(DiskNumber disk, boolean online) throws IOException {
        throw new IOException("Disk " + disk + " cannot be put online or offline on this machine.");
    }

    /**
     * Sets or clears the read-only attribute of a disk.
     *
     * @throws IOException as {@link #setOnline}
     */
    default void setReadOnly(DiskNumber disk, boolean readOnly) throws IOException {
        throw new IOException("The attributes of disk " + disk + " cannot be changed on this machine.");
    }
}
