package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one NTFS volume and the sizes that its boot sector gives (NTFS documentation of the linux-ntfs project,
 * $Boot). Nothing outside the volume is ever read.
 *
 * @param size of the volume in bytes
 * @param cluster bytes of a cluster
 * @param record bytes of a file record
 * @param table where the table of file records begins, from the start of the volume
 */
record NtfsBytes(ByteSource disk, ByteOffset volume, long size, int cluster, int record, long table) {

    /** What an update sequence protects a piece of, whatever the size of sectors. */
    static final int STRIDE = 512;

    private static final String BOOT = "boot sector";
    private static final int MAX_CLUSTER = 2 << 20;
    private static final int MAX_RECORD = 64 << 10;

    /** @throws IOException when the boot sector cannot be read or gives sizes that cannot be */
    static NtfsBytes of(ByteSource disk, ByteOffset volume) throws IOException {
        ByteBuffer boot = ByteBuffer.allocate(STRIDE).order(ByteOrder.LITTLE_ENDIAN);
        disk.read(volume.bytes(), boot);
        if (!Arrays.equals(boot.array(), 3, 11, "NTFS    ".getBytes(StandardCharsets.US_ASCII), 0, 8)) {
            throw fault(BOOT, 3, "\"NTFS    \"", "another name");
        }
        int sector = boot.getShort(11) & 0xFFFF;
        if (sector < 256 || sector > 4096 || Integer.bitCount(sector) != 1) {
            throw fault(BOOT, 11, "256 to 4096 bytes per sector", Integer.toString(sector));
        }
        int cluster = cluster(sector, boot.get(13));
        long sectors = boot.getLong(0x28);
        if (sectors <= 0 || sectors > Long.MAX_VALUE / 4096 - 1 || sectors * sector > Long.MAX_VALUE - volume.bytes()) {
            throw fault(BOOT, 0x28, "a number of sectors", Long.toUnsignedString(sectors));
        }
        long first = boot.getLong(0x30);
        if (first <= 0 || first > sectors * sector / cluster) {
            throw fault(BOOT, 0x30, "a cluster of this volume", Long.toUnsignedString(first));
        }
        return new NtfsBytes(disk, volume, sectors * sector, cluster, record(boot.get(0x40), cluster), first * cluster);
    }

    /** Up to 128 sectors as a number, more of them as the negative of a power of two. */
    private static int cluster(int sector, byte value) throws NtfsFormatException {
        int stored = value & 0xFF;
        int perCluster = stored <= 128 ? stored : stored >= 256 - 21 ? 1 << 256 - stored : 0;
        long cluster = (long) sector * perCluster;
        if (Integer.bitCount(perCluster) != 1 || cluster < STRIDE || cluster > MAX_CLUSTER) {
            throw fault(BOOT, 13, "a power of two of sectors per cluster", Integer.toString(stored));
        }
        return (int) cluster;
    }

    /** A positive number counts clusters, a negative one is a power of two of bytes. */
    private static int record(byte value, int cluster) throws NtfsFormatException {
        long record = value > 0 ? (long) value * cluster : value >= -16 && value < 0 ? 1L << -value : 0;
        if (record < STRIDE || record > MAX_RECORD || Long.bitCount(record) != 1) {
            throw fault(BOOT, 0x40, "the size of a file record", Integer.toString(value));
        }
        return (int) record;
    }

    long clusters() {
        return size / cluster;
    }

    /** @param at from the start of the volume */
    ByteBuffer read(String what, long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw fault(what, Math.max(0, at), length + " bytes inside the volume of " + size, "its end");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        disk.read(volume.bytes() + at, bytes);
        return bytes.rewind();
    }

    static NtfsFormatException fault(String what, long at, String expected, String found) {
        return new NtfsFormatException(what, new ByteOffset(at), expected, found);
    }
}
