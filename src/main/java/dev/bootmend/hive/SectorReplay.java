package dev.bootmend.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * A log in the format before Windows 8.1: {@code DIRT}, a bitmap with one bit per 512 bytes of hive-bins data, and the
 * sectors whose bits are set (regf specification, msuhanov: "Old format").
 */
final class SectorReplay {

    private static final int SIGNATURE = 0x54524944;
    private static final int SECTOR = 512;
    private static final int BITMAP_AT = BaseBlock.LOGGED + 4;

    private final TransactionLog log;
    private final BitSet dirty;

    private SectorReplay(TransactionLog log, BitSet dirty) {
        this.log = log;
        this.dirty = dirty;
    }

    /** Reads the bitmap; without dirty sectors when it is damaged or its sectors are not all in the log. */
    static SectorReplay read(TransactionLog log) throws IOException {
        int bins = log.base().binsSize();
        var none = new SectorReplay(log, new BitSet());
        int bitmapSize = bins / SECTOR / 8;
        if (bins <= 0 || bins % BaseBlock.SIZE != 0 || log.size() < BITMAP_AT + (long) bitmapSize) {
            return none;
        }
        byte[] head = new byte[4 + bitmapSize];
        log.bytes().read(BaseBlock.LOGGED, ByteBuffer.wrap(head));
        if (LittleEndian.i32(head, 0) != SIGNATURE) {
            return none;
        }
        var found = new SectorReplay(log, BitSet.valueOf(ByteBuffer.wrap(head, 4, bitmapSize)));
        return found.firstSector() + (long) SECTOR * found.count() <= log.size() ? found : none;
    }

    /** Number of sectors the log holds. */
    int count() {
        return dirty.cardinality();
    }

    void apply(HivePages pages) throws IOException {
        pages.resize(log.base().binsSize());
        byte[] sector = new byte[SECTOR];
        long position = firstSector();
        for (int i = dirty.nextSetBit(0); i >= 0; i = dirty.nextSetBit(i + 1)) {
            log.bytes().read(position, ByteBuffer.wrap(sector));
            pages.write(i * SECTOR, sector, 0, SECTOR);
            position += SECTOR;
        }
    }

    /** The base block afterwards: both numbers above those of the hive and of the log. */
    BaseBlock result(BaseBlock base) {
        SequenceNumber largest = base.primary().max(base.secondary()).max(log.base().primary());
        return base.withBinsSize(log.base().binsSize()).withFileType(BaseBlock.TYPE_HIVE)
                .withSequence(largest.next()).withChecksum();
    }

    private long firstSector() {
        long end = BITMAP_AT + log.base().binsSize() / SECTOR / 8L;
        return (end + SECTOR - 1) / SECTOR * SECTOR;
    }
}
