package dev.bootmend.hive;

import dev.bootmend.model.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A hive as a power failure leaves it, with the transaction log that completes it (regf specification, msuhanov: "New
 * format", of Windows 8.1 and later). For practice machines and tests.
 *
 * @param primary the hive file: old content, marked as being written
 * @param log the content of its {@code .LOG1}
 */
public record InterruptedWrite(Bytes primary, Bytes log) {

    private static final int SECTOR = 512;

    /**
     * Puts every write after the first image into the log, one entry each.
     *
     * @param images the file as it was, and as it would be after each write, as {@link HiveEditor#commit} gives them
     */
    public static InterruptedWrite of(List<Bytes> images) {
        if (images.size() < 2) {
            throw new IllegalArgumentException("an interrupted write needs the content before it and after it");
        }
        byte[] first = images.getFirst().toArray();
        int number = LittleEndian.i32(first, 4) + 1;
        var log = new ByteArrayOutputStream();
        log.writeBytes(sealed(Arrays.copyOf(first, BaseBlock.LOGGED), number, number, BaseBlock.TYPE_ENTRY_LOG));
        for (int i = 1; i < images.size(); i++) {
            log.writeBytes(entry(number + i - 1, images.get(i - 1).toArray(), images.get(i).toArray()));
        }
        byte[] primary = sealed(first, number, number - 1, BaseBlock.TYPE_HIVE);
        return new InterruptedWrite(Bytes.of(primary), Bytes.of(log.toByteArray()));
    }

    private static byte[] sealed(byte[] block, int primary, int secondary, int type) {
        LittleEndian.put32(block, 4, primary);
        LittleEndian.put32(block, 8, secondary);
        LittleEndian.put32(block, 0x1C, type);
        LittleEndian.put32(block, BaseBlock.LOGGED - 4, new BaseBlock(block).checksum());
        return block;
    }

    private static byte[] entry(int number, byte[] before, byte[] after) {
        BitSet sectors = differing(before, after);
        int contentAt = LogEntry.HEADER + LogEntry.REFERENCE * sectors.cardinality();
        int used = contentAt + SECTOR * sectors.cardinality();
        byte[] entry = new byte[used + LogEntry.ALIGNMENT - 1 & -LogEntry.ALIGNMENT];
        LittleEndian.put32(entry, 0, LogEntry.SIGNATURE);
        LittleEndian.put32(entry, 4, entry.length);
        LittleEndian.put32(entry, 0x0C, number);
        LittleEndian.put32(entry, 0x10, new BaseBlock(after).binsSize());
        LittleEndian.put32(entry, 0x14, sectors.cardinality());
        int reference = LogEntry.HEADER;
        int content = contentAt;
        for (int i = sectors.nextSetBit(0); i >= 0; i = sectors.nextSetBit(i + 1)) {
            LittleEndian.put32(entry, reference, SECTOR * i);
            LittleEndian.put32(entry, reference + 4, SECTOR);
            System.arraycopy(after, BaseBlock.SIZE + SECTOR * i, entry, content, SECTOR);
            reference += LogEntry.REFERENCE;
            content += SECTOR;
        }
        LittleEndian.put64(entry, 0x18, Marvin32.hash(entry, LogEntry.HEADER, entry.length - LogEntry.HEADER));
        LittleEndian.put64(entry, 0x20, Marvin32.hash(entry, 0, 0x20));
        return entry;
    }

    /** The sectors of the hive-bins data that one write changed or added. */
    private static BitSet differing(byte[] before, byte[] after) {
        var sectors = new BitSet();
        int end = BaseBlock.SIZE + new BaseBlock(after).binsSize();
        for (int at = BaseBlock.SIZE; at < end; at += SECTOR) {
            boolean same = at + SECTOR <= before.length && Arrays.equals(before, at, at + SECTOR, after, at, at + SECTOR);
            sectors.set((at - BaseBlock.SIZE) / SECTOR, !same);
        }
        return sectors;
    }
}
