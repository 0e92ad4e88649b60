package dev.bootmend.windows;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.probe.RawDisk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The buffers in which Windows answers, made by the offsets of winioctl.h and ntddscsi.h for disks that do not exist. */
final class AnswerBuffers {

    private AnswerBuffers() {
    }

    static byte[] deviceNumber(int disk, int partition) {
        return buffer(12).putInt(7).putInt(disk).putInt(partition).array();
    }

    static byte[] geometry(RawDisk disk) {
        int sector = disk.sectorSize().orElseThrow().bytes();
        return buffer(40).putInt(20, sector).putLong(24, disk.size().bytes()).array();
    }

    static byte[] length(RawDisk disk) {
        return buffer(8).putLong(disk.size().bytes()).array();
    }

    static byte[] attributes(boolean offline, boolean readOnly) {
        return buffer(16).putInt(0, 16).putLong(8, (offline ? 1 : 0) | (readOnly ? 2 : 0)).array();
    }

    static byte[] address(int lun) {
        return buffer(8).putInt(8).put((byte) 1).put((byte) 0).put((byte) 0).put((byte) lun).array();
    }

    static byte[] descriptor(String product) {
        byte[] text = (product + "\0").getBytes(StandardCharsets.US_ASCII);
        return buffer(40 + text.length).putInt(0, 40).putInt(4, 40 + text.length).putInt(16, 40).putInt(24, -1)
                .putInt(28, 10).put(40, text).array();
    }

    static byte[] extents(List<PartitionRef> places, long size) {
        ByteBuffer bytes = buffer(8 + 24 * places.size()).putInt(0, places.size());
        for (int i = 0; i < places.size(); i++) {
            bytes.putInt(8 + 24 * i, places.get(i).disk().value())
                    .putLong(16 + 24 * i, places.get(i).start().bytes()).putLong(24 + 24 * i, size);
        }
        return bytes.array();
    }

    /** What Windows says of a table that it has understood. */
    static byte[] layout(PartitionTable table) {
        List<Partition> partitions = table.partitions().toOptional().orElse(List.of());
        ByteBuffer bytes = buffer(DriveLayout.sizeFor(partitions.size())).putInt(4, partitions.size());
        switch (table.identity()) {
            case DiskIdentity.Mbr(var signature) -> bytes.putInt(0, 0).putInt(8, signature.value());
            case DiskIdentity.Gpt(var guid) -> bytes.putInt(0, 1).put(8, guid.toDisk()).putInt(40, 128);
            case DiskIdentity.None() -> bytes.putInt(0, 2).putInt(4, 0);
        }
        for (int i = 0; i < partitions.size(); i++) {
            entry(bytes, 48 + 144 * i, partitions.get(i));
        }
        return bytes.array();
    }

    private static void entry(ByteBuffer bytes, int at, Partition partition) {
        bytes.putLong(at + 8, partition.start().bytes()).putLong(at + 16, partition.size().bytes())
                .putInt(at + 24, partition.number().map(PartitionNumber::value).orElse(0));
        switch (partition.type()) {
            case PartitionType.Mbr(int code) -> bytes.putInt(at, 0).put(at + 32, (byte) code)
                    .put(at + 33, (byte) (partition.active() ? 1 : 0));
            case PartitionType.Gpt(var type) -> bytes.putInt(at, 1).put(at + 32, type.toDisk())
                    .put(at + 48, ((PartitionIdentity.Gpt) partition.identity()).uniqueGuid().toDisk())
                    .putLong(at + 64, partition.attributes())
                    .put(at + 72, partition.name().getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
