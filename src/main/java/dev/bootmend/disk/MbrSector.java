package dev.bootmend.disk;

import dev.bootmend.model.DiskSignature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/** The layout of a master or extended boot record (Microsoft Learn; UEFI specification, table 5.1). */
record MbrSector(DiskSignature signature, List<MbrEntry> entries, boolean hasEndMark) {

    static final int SIGNATURE = 0x1B8;
    static final int TABLE = 0x1BE;
    static final int END_MARK = 0x1FE;
    static final int ENTRIES = 4;

    /** Reads the first 512 bytes of {@code sector}; no value is refused. */
    static MbrSector decode(byte[] sector) {
        ByteBuffer bytes = ByteBuffer.wrap(sector).order(ByteOrder.LITTLE_ENDIAN);
        List<MbrEntry> entries = IntStream.range(0, ENTRIES)
                .mapToObj(index -> MbrEntry.decode(bytes, entryOffset(index))).toList();
        return new MbrSector(new DiskSignature(bytes.getInt(SIGNATURE)), entries,
                (bytes.getShort(END_MARK) & 0xFFFF) == 0xAA55);
    }

    /** A sector without boot code. */
    byte[] encode(int sectorBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(sectorBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(SIGNATURE, signature.value());
        for (int index = 0; index < entries.size(); index++) {
            entries.get(index).encode(bytes, entryOffset(index));
        }
        return bytes.putShort(END_MARK, (short) 0xAA55).array();
    }

    static int entryOffset(int index) {
        return TABLE + index * MbrEntry.SIZE;
    }

    List<MbrEntry> used() {
        return entries.stream().filter(MbrEntry::isUsed).toList();
    }

    /** An entry that says: this disk has a GPT. */
    boolean announcesGpt() {
        return hasEndMark && entries.stream().anyMatch(MbrEntry::isProtective);
    }

    /** Windows takes the disk for GPT only when the protective entry is the only one; else it reads this table. */
    boolean isHybrid() {
        return announcesGpt() && used().size() > 1;
    }
}
