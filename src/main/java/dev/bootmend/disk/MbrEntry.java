package dev.bootmend.disk;

import dev.bootmend.model.PartitionType;
import java.nio.ByteBuffer;

/**
 * One of the four entries of an MBR or EBR (Microsoft Learn: PARTITION_INFORMATION_MBR; UEFI specification, 5.2.1).
 *
 * @param flag 80 when active, 0 when not; anything else is a fault
 * @param type the type byte, 0 for an unused entry
 * @param start the first sector; what it counts from depends on the table
 * @param count the number of sectors
 */
record MbrEntry(int flag, int type, long start, long count) {

    static final int SIZE = 16;
    static final int ACTIVE = 0x80;
    static final int PROTECTIVE = 0xEE;
    static final MbrEntry UNUSED = new MbrEntry(0, 0, 0, 0);

    private static final long CYLINDER_SECTORS = 255L * 63;

    static MbrEntry decode(ByteBuffer table, int offset) {
        return new MbrEntry(table.get(offset) & 0xFF, table.get(offset + 4) & 0xFF,
                table.getInt(offset + 8) & 0xFFFF_FFFFL, table.getInt(offset + 12) & 0xFFFF_FFFFL);
    }

    void encode(ByteBuffer table, int offset) {
        table.put(offset, (byte) flag).put(offset + 4, (byte) type);
        if (isUsed()) {
            putGeometry(table, offset + 1, type == PROTECTIVE ? 1 : start);
            putGeometry(table, offset + 5, type == PROTECTIVE ? Long.MAX_VALUE : start + count - 1);
        }
        table.putInt(offset + 8, (int) start).putInt(offset + 12, (int) count);
    }

    boolean isUsed() {
        return type != 0;
    }

    boolean isContainer() {
        return new PartitionType.Mbr(type).isExtended();
    }

    boolean isProtective() {
        return type == PROTECTIVE;
    }

    boolean isActive() {
        return flag == ACTIVE;
    }

    /** Whether both are used and share a sector. */
    boolean overlaps(MbrEntry other) {
        return isUsed() && other.isUsed() && start < other.start + other.count && other.start < start + count;
    }

    boolean hasLegalFlag() {
        return flag == 0 || flag == ACTIVE;
    }

    /** Cylinder, head and sector of the usual 255 by 63 geometry, at its limit for everything behind 8 GB. */
    private static void putGeometry(ByteBuffer table, int offset, long sector) {
        long cylinder = sector / CYLINDER_SECTORS;
        boolean tooFar = cylinder > 1023;
        int head = tooFar ? 254 : (int) (sector % CYLINDER_SECTORS / 63);
        int inTrack = tooFar ? 63 : (int) (sector % 63 + 1);
        int track = tooFar ? 1023 : (int) cylinder;
        table.put(offset, (byte) head).put(offset + 1, (byte) (inTrack | track >> 2 & 0xC0)).put(offset + 2, (byte) track);
    }
}
