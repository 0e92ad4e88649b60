package dev.bootmend.disk.ioctl;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer to IOCTL_DISK_GET_DRIVE_LAYOUT_EX: DRIVE_LAYOUT_INFORMATION_EX.
 *
 * @param partitions in ascending order of their starts, numbered as Windows numbers them; volumes are not read
 */
public record DriveLayout(DiskIdentity identity, List<Partition> partitions) {

    private static final String NAME = "DRIVE_LAYOUT_INFORMATION_EX";
    private static final int HEADER = 48;
    private static final int ENTRY = 144;

    static final int MBR = 0;
    static final int GPT = 1;
    private static final int RAW = 2;

    public DriveLayout {
        partitions = List.copyOf(partitions);
    }

    /** Takes the buffer apart. Unused entries, and those at offset 0 that Windows invents for a disk of zeros, are left out. */
    public static Reading<DriveLayout> parse(byte[] buffer) {
        return Buffer.parse(NAME, buffer, DriveLayout::read);
    }

    /** The number of bytes to offer for {@code partitions} entries. */
    public static int sizeFor(int partitions) {
        return HEADER + partitions * ENTRY;
    }

    /** What the partition types tell: dynamic disk, Storage Spaces. */
    public List<DiskCondition> conditions() {
        return PartitionTable.conditionsOf(partitions);
    }

    private static DriveLayout read(Buffer buffer) throws MalformedBuffer {
        int style = buffer.i32(0);
        int count = buffer.number(4);
        buffer.requireBytes(0, HEADER + (long) count * ENTRY);
        return switch (style) {
            case MBR -> new DriveLayout(
                    new DiskIdentity.Mbr(new DiskSignature(buffer.i32(8))), entries(buffer, style, count));
            case GPT -> new DriveLayout(new DiskIdentity.Gpt(buffer.guid(8)), entries(buffer, style, count));
            case RAW -> new DriveLayout(new DiskIdentity.None(), List.of());
            default -> throw buffer.malformed(0, "a partition style of 0 (MBR), 1 (GPT) or 2 (RAW)", style);
        };
    }

    private static List<Partition> entries(Buffer buffer, int style, int count) throws MalformedBuffer {
        var partitions = new ArrayList<Partition>();
        for (int index = 0; index < count; index++) {
            Optional<Partition> partition = new LayoutEntry(buffer, HEADER + index * ENTRY, style).partition(index);
            partition.ifPresent(partitions::add);
        }
        partitions.sort(Comparator.comparing(Partition::start));
        return partitions;
    }
}
