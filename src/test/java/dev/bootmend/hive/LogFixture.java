package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/** Transaction logs and interrupted hives made for tests, in both formats. */
final class LogFixture {

    private LogFixture() {
    }

    /** A hive whose last write was interrupted: other sequence numbers, everything else as it was. */
    static byte[] dirty(byte[] image, int primary, int secondary) {
        byte[] copy = image.clone();
        LittleEndian.put32(copy, 4, primary);
        LittleEndian.put32(copy, 8, secondary);
        return sealed(copy);
    }

    /** The same bytes with the right checksum. */
    static byte[] sealed(byte[] image) {
        LittleEndian.put32(image, 0x1FC, new BaseBlock(image).checksum());
        return image;
    }

    /** A log of the new format that begins with that number; entries follow as given. */
    static HiveLog entryLog(String name, byte[] image, int number, byte[]... entries) {
        var log = new ByteArrayOutputStream();
        log.writeBytes(logBlock(image, number, BaseBlock.TYPE_ENTRY_LOG));
        for (byte[] entry : entries) {
            log.writeBytes(entry);
        }
        return new HiveLog(name, ByteSource.of(log.toByteArray()));
    }

    /** An entry with the sectors in which two images differ. */
    static byte[] entry(int number, byte[] before, byte[] after) {
        BitSet sectors = differing(before, after);
        int content = LogEntry.HEADER + LogEntry.REFERENCE * sectors.cardinality();
        int size = content + 512 * sectors.cardinality() + 511 & ~511;
        byte[] entry = new byte[size];
        LittleEndian.put32(entry, 0, LogEntry.SIGNATURE);
        LittleEndian.put32(entry, 4, size);
        LittleEndian.put32(entry, 0x0C, number);
        LittleEndian.put32(entry, 0x10, new BaseBlock(after).binsSize());
        LittleEndian.put32(entry, 0x14, sectors.cardinality());
        int reference = LogEntry.HEADER;
        for (int i = sectors.nextSetBit(0); i >= 0; i = sectors.nextSetBit(i + 1)) {
            LittleEndian.put32(entry, reference, 512 * i);
            LittleEndian.put32(entry, reference + 4, 512);
            System.arraycopy(after, BaseBlock.SIZE + 512 * i, entry, content, 512);
            reference += LogEntry.REFERENCE;
            content += 512;
        }
        return hashed(entry);
    }

    /** Both hashes renewed. */
    static byte[] hashed(byte[] entry) {
        LittleEndian.put64(entry, 0x18, Marvin32.hash(entry, LogEntry.HEADER, entry.length - LogEntry.HEADER));
        LittleEndian.put64(entry, 0x20, Marvin32.hash(entry, 0, 0x20));
        return entry;
    }

    /** A log of the format before Windows 8.1 with the sectors in which two images differ. */
    static HiveLog sectorLog(String name, byte[] before, byte[] after, int number) {
        BitSet sectors = differing(before, after);
        int bins = new BaseBlock(after).binsSize();
        int bitmap = bins / 512 / 8;
        var log = new ByteArrayOutputStream();
        log.writeBytes(logBlock(after, number, 1));
        log.writeBytes("DIRT".getBytes());
        log.writeBytes(Arrays.copyOf(sectors.toByteArray(), bitmap));
        log.writeBytes(new byte[(512 - (4 + bitmap) % 512) % 512]);
        for (int i = sectors.nextSetBit(0); i >= 0; i = sectors.nextSetBit(i + 1)) {
            log.write(after, BaseBlock.SIZE + 512 * i, 512);
        }
        return new HiveLog(name, ByteSource.of(log.toByteArray()));
    }

    private static byte[] logBlock(byte[] image, int number, int type) {
        byte[] block = Arrays.copyOf(image, BaseBlock.LOGGED);
        LittleEndian.put32(block, 4, number);
        LittleEndian.put32(block, 8, number);
        LittleEndian.put32(block, 0x1C, type);
        return sealed(block);
    }

    private static BitSet differing(byte[] before, byte[] after) {
        var sectors = new BitSet();
        int end = BaseBlock.SIZE + new BaseBlock(after).binsSize();
        for (int at = BaseBlock.SIZE; at < end; at += 512) {
            boolean same = at + 512 <= before.length && Arrays.equals(before, at, at + 512, after, at, at + 512);
            sectors.set((at - BaseBlock.SIZE) / 512, !same);
        }
        return sectors;
    }
}
