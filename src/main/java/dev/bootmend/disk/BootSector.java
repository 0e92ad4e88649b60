package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.SectorSize;
import java.util.Optional;

/**
 * What the first sector of a partition says of the volume on it.
 *
 * @param fileSystem RAW when no file system is recognised
 * @param sectorSize the bytes per sector that the volume was made for
 * @param recordedStart where the volume believes to start on the disk (hidden sectors); empty when it has no such field
 * @param volumeSize the size that the file system claims
 * @param serial the serial number of the volume
 * @param endMark whether the sector ends in 55 AA, without which a BIOS does not start it
 */
public record BootSector(
        FileSystem fileSystem,
        Optional<SectorSize> sectorSize,
        Optional<ByteOffset> recordedStart,
        Optional<ByteSize> volumeSize,
        Optional<VolumeSerial> serial,
        boolean endMark) {

    /** The bytes that {@link #recognise} needs. */
    public static final int SIZE = 512;

    /** Recognises NTFS, FAT, exFAT, ReFS and BitLocker; less than 512 bytes and everything else is RAW. */
    public static BootSector recognise(byte[] sector) {
        return sector.length < SIZE ? raw(false) : new BootSectorReader(sector).read();
    }

    static BootSector raw(boolean endMark) {
        return new BootSector(
                FileSystem.RAW, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), endMark);
    }

    /**
     * Whether the volume records another start than the partition has. The boot code of NTFS and FAT reads its own
     * loader from the recorded place, so that a wrong one stops a BIOS start.
     */
    public boolean believesToStartElsewhere(ByteOffset partitionStart) {
        return recordedStart.isPresent() && !recordedStart.get().equals(partitionStart);
    }

    /** Whether the file system claims more bytes than the partition has. */
    public boolean isLargerThan(ByteSize partition) {
        return volumeSize.isPresent() && volumeSize.get().compareTo(partition) > 0;
    }
}
