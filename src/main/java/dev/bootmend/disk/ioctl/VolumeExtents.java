package dev.bootmend.disk.ioctl;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to IOCTL_VOLUME_GET_VOLUME_DISK_EXTENTS: VOLUME_DISK_EXTENTS, the disks that a volume lies on.
 *
 * @param extents at least one
 */
public record VolumeExtents(List<Extent> extents) {

    private static final String NAME = "VOLUME_DISK_EXTENTS";
    private static final int HEADER = 8;
    private static final int ENTRY = 24;

    /** One piece of a volume. */
    public record Extent(DiskNumber disk, ByteOffset start, ByteSize size) {
    }

    public VolumeExtents {
        extents = List.copyOf(extents);
    }

    /** Takes the buffer apart. No extent at all is no answer, and so unreadable: the disk of the volume is not known. */
    public static Reading<VolumeExtents> parse(byte[] buffer) {
        return Buffer.parse(NAME, buffer, VolumeExtents::read);
    }

    /** How many bytes the whole answer needs, told by the count in the first four bytes of a short one. */
    public static Reading<ByteSize> sizeNeeded(byte[] shortBuffer) {
        return Buffer.parse(NAME, shortBuffer, buffer -> new ByteSize(HEADER + (long) buffer.number(0) * ENTRY));
    }

    /** The one partition that holds the volume; empty when it spans several, as only dynamic disks and spaces do. */
    public Optional<PartitionRef> partition() {
        return extents.size() == 1
                ? Optional.of(new PartitionRef(extents.getFirst().disk(), extents.getFirst().start()))
                : Optional.empty();
    }

    private static VolumeExtents read(Buffer buffer) throws MalformedBuffer {
        int count = buffer.number(0);
        if (count == 0) {
            throw buffer.malformed(0, "at least one extent", "none");
        }
        buffer.requireBytes(HEADER, (long) count * ENTRY);
        var extents = new ArrayList<Extent>();
        for (int at = HEADER; extents.size() < count; at += ENTRY) {
            extents.add(new Extent(
                    new DiskNumber(buffer.number(at)), buffer.position(at + 8), buffer.size(at + 16)));
        }
        return new VolumeExtents(extents);
    }
}
