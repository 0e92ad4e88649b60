package dev.bootmend.linux;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the file {@code $Volume}, record 3 of the master file table, says of an NTFS volume, read from its sectors
 * (NTFS documentation of the linux-ntfs project).
 *
 * @param label the attribute {@code $VOLUME_NAME}
 * @param dirty whether Windows would check the volume at its next start: bit 0 of the flags in the attribute
 *        {@code $VOLUME_INFORMATION}
 */
record NtfsState(String label, boolean dirty) {

    private static final int VOLUME_RECORD = 3;
    private static final int VOLUME_NAME = 0x60;
    private static final int VOLUME_INFORMATION = 0x70;
    private static final int END = 0xFFFF_FFFF;
    private static final int FILE = 0x454C_4946;
    private static final int FLAGS_IN_VALUE = 10;
    private static final int DIRTY = 1;
    /** The update sequence protects pieces of this size, whatever the sector size. */
    private static final int STRIDE = 512;

    /**
     * Reads the record.
     *
     * @throws IOException when the record cannot be read or is not what it must be
     */
    static NtfsState of(ByteSource disk, ByteOffset volume) throws IOException {
        ByteBuffer boot = read(disk, volume.bytes(), 512);
        int sector = boot.getShort(11) & 0xFFFF;
        long cluster = (long) sector * perCluster(boot.get(13));
        int record = recordSize(boot.get(64), cluster);
        long table = volume.bytes() + boot.getLong(48) * cluster;
        return of(repaired(read(disk, table + (long) VOLUME_RECORD * record, record)));
    }

    private static int perCluster(byte value) {
        return value >= 0 ? value : 1 << -value;
    }

    /** A positive number counts clusters, a negative one is a power of two. */
    private static int recordSize(byte value, long cluster) throws IOException {
        long size = value > 0 ? value * cluster : value > -31 ? 1L << -value : 0;
        if (size < STRIDE || size > 1 << 16) {
            throw new IOException("boot sector of the volume, byte 64: a file record of " + size + " bytes cannot be");
        }
        return (int) size;
    }

    private static ByteBuffer read(ByteSource disk, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (offset < 0) {
            throw new IOException("the boot sector of the volume names a place before its start");
        }
        disk.read(offset, bytes);
        return bytes;
    }

    /** The last two bytes of each piece stand in the update sequence; in the piece is a number that tells torn writes. */
    private static ByteBuffer repaired(ByteBuffer record) throws IOException {
        int sequence = record.getShort(4) & 0xFFFF;
        int count = record.getShort(6) & 0xFFFF;
        if (record.getInt(0) != FILE || count * STRIDE != record.capacity() + STRIDE
                || sequence + 2 * count > record.capacity()) {
            throw new IOException("file record 3 ($Volume) of the volume is damaged");
        }
        for (int i = 1; i < count; i++) {
            int at = i * STRIDE - 2;
            if (record.getShort(at) != record.getShort(sequence)) {
                throw new IOException("file record 3 ($Volume) of the volume was written only in part");
            }
            record.putShort(at, record.getShort(sequence + 2 * i));
        }
        return record;
    }

    private static NtfsState of(ByteBuffer record) throws IOException {
        String label = "";
        int at = record.getShort(20) & 0xFFFF;
        while (at + 24 <= record.capacity() && record.getInt(at) != END) {
            int length = record.getInt(at + 4);
            if (length < 24 || length > record.capacity() - at) {
                break;
            }
            ByteBuffer value = value(record, at, length);
            if (record.getInt(at) == VOLUME_NAME) {
                label = StandardCharsets.UTF_16LE.decode(value).toString();
            } else if (record.getInt(at) == VOLUME_INFORMATION && value.remaining() >= FLAGS_IN_VALUE + 2) {
                return new NtfsState(label, (value.getShort(FLAGS_IN_VALUE) & DIRTY) != 0);
            }
            at += length;
        }
        throw new IOException("file record 3 ($Volume) of the volume has no volume information");
    }

    /** The value of an attribute that lies in the record itself, as both of these do. */
    private static ByteBuffer value(ByteBuffer record, int at, int length) {
        int start = Math.min(record.getShort(at + 20) & 0xFFFF, length);
        int size = (int) Math.min(record.getInt(at + 16) & 0xFFFFFFFFL, length - start);
        return record.slice(at + start, size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
