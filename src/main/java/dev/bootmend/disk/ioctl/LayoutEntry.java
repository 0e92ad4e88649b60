package dev.bootmend.disk.ioctl;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.Optional;

/** One PARTITION_INFORMATION_EX inside a layout. */
final class LayoutEntry {

    /** The entries of the MBR itself; each four that follow are one extended boot record, whose links are no partitions. */
    private static final int PRIMARY_ENTRIES = 4;

    private final Buffer buffer;
    private final int at;
    private final int style;

    LayoutEntry(Buffer buffer, int at, int style) {
        this.buffer = buffer;
        this.at = at;
        this.style = style;
    }

    /** Empty for an unused entry. */
    Optional<Partition> partition(int index) throws MalformedBuffer {
        ByteOffset start = buffer.position(at + 8);
        ByteSize size = buffer.size(at + 16);
        if (start.bytes() > Long.MAX_VALUE - size.bytes()) {
            throw buffer.malformed(at + 16, "a length that ends on the disk", size.bytes());
        }
        if (start.bytes() == 0 || size.bytes() == 0) {
            return Optional.empty();
        }
        if (buffer.i32(at) != style) {
            throw buffer.malformed(at, "the partition style of the disk, " + style, buffer.i32(at));
        }
        return style == DriveLayout.GPT ? gpt(start, size) : mbr(index, start, size);
    }

    private Optional<Partition> mbr(int index, ByteOffset start, ByteSize size) throws MalformedBuffer {
        var type = new PartitionType.Mbr(buffer.u8(at + 32));
        boolean extended = type.isExtended();
        if (type.code() == 0 || extended && index >= PRIMARY_ENTRIES) {
            return Optional.empty();
        }
        return Optional.of(new Partition(number(), start, size, type,
                new PartitionIdentity.Mbr(start), buffer.u8(at + 33) != 0, 0, "", volume(extended)));
    }

    private Optional<Partition> gpt(ByteOffset start, ByteSize size) throws MalformedBuffer {
        var type = new PartitionType.Gpt(buffer.guid(at + 32));
        if (type.guid().isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Partition(number(), start, size, type,
                new PartitionIdentity.Gpt(buffer.guid(at + 48)), false, buffer.i64(at + 64), buffer.utf16(at + 72, 36),
                volume(type.equals(PartitionType.Gpt.MICROSOFT_RESERVED))));
    }

    private Optional<PartitionNumber> number() throws MalformedBuffer {
        int number = buffer.number(at + 24);
        return number == 0 ? Optional.empty() : Optional.of(new PartitionNumber(number));
    }

    private static Reading<Volume> volume(boolean canHaveNone) {
        return canHaveNone ? Reading.absent() : Reading.unreadable(PartitionTable.VOLUME_NOT_READ);
    }
}
