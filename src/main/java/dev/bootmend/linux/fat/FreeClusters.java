package dev.bootmend.linux.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number of free clusters that FAT32 keeps as a hint in a sector of its own, FSInfo (fatgen103). */
final class FreeClusters {

    private static final int SIGNATURE = 0x61417272;
    private static final int SIGNATURE_AT = 484;
    private static final int COUNT_AT = 488;
    private static final int UNKNOWN = 0xFFFF_FFFF;

    private final FatTree tree;

    FreeClusters(FatTree tree) {
        this.tree = tree;
    }

    /** Changes the number; left alone where there is none, or none that is known. */
    void add(int count) throws IOException {
        long at = tree.geometry().information();
        if (at == 0) {
            return;
        }
        ByteBuffer sector = ByteBuffer.wrap(tree.sectors().read(at, FatGeometry.BOOT_SECTOR)).order(ByteOrder.LITTLE_ENDIAN);
        int known = sector.getInt(COUNT_AT);
        if (sector.getInt(SIGNATURE_AT) == SIGNATURE && known != UNKNOWN) {
            tree.sectors().write(at + COUNT_AT, ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(known + count).array());
        }
    }
}
