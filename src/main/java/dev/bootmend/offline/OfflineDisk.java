package dev.bootmend.offline;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.Map;

/**
 * A disk as diskpart works on it.
 *
 * @param model the name that {@code detail disk} prints
 * @param online whether the machine uses the disk; an offline disk has no volumes
 * @param content its bytes, for reading
 * @param writable the same bytes for writing; unreadable when the disk belongs to this machine or may not be written
 * @param labels the label of each volume, by the byte at which its partition starts
 */
public record OfflineDisk(DiskNumber number, String model, ByteSize size, SectorSize sectorSize, boolean online,
        ByteSource content, Reading<WritableSectors> writable, Map<ByteOffset, String> labels) {

    public OfflineDisk {
        labels = Map.copyOf(labels);
    }
}
