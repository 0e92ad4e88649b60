package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.SectorSize;
import java.util.stream.IntStream;

/**
 * Changes of single fields of an existing MBR. Every byte that is not named stays as it is, the boot code included.
 *
 * <p>All methods throw IllegalArgumentException when the sector is shorter than 512 bytes, does not end in 55 AA or has
 * no such primary partition.
 */
public final class MbrSectorEdit {

    private MbrSectorEdit() {
    }

    /** The sector with exactly one active partition, the primary one that starts at {@code partition}. */
    public static Bytes withActive(Bytes sector, ByteOffset partition, SectorSize sectorSize) {
        int active = entryAt(sector, partition, sectorSize);
        byte[] changed = sector.toArray();
        for (int index = 0; index < MbrSector.ENTRIES; index++) {
            changed[MbrSector.entryOffset(index)] = (byte) (index == active ? MbrEntry.ACTIVE : 0);
        }
        return Bytes.of(changed);
    }

    /** The sector with one active flag set or cleared and the others as they were: diskpart's active and inactive. */
    public static Bytes withFlag(Bytes sector, ByteOffset partition, SectorSize sectorSize, boolean active) {
        byte[] changed = sector.toArray();
        changed[MbrSector.entryOffset(entryAt(sector, partition, sectorSize))] = (byte) (active ? MbrEntry.ACTIVE : 0);
        return Bytes.of(changed);
    }

    /** The sector with another disk signature: diskpart's {@code uniqueid disk}. */
    public static Bytes withSignature(Bytes sector, DiskSignature signature) {
        decode(sector);
        byte[] changed = sector.toArray();
        GptHeader.little(changed).putInt(MbrSector.SIGNATURE, signature.value());
        return Bytes.of(changed);
    }

    private static int entryAt(Bytes sector, ByteOffset partition, SectorSize sectorSize) {
        MbrSector table = decode(sector);
        return IntStream.range(0, MbrSector.ENTRIES).filter(index -> {
            MbrEntry entry = table.entries().get(index);
            return entry.isUsed() && !entry.isContainer()
                    && entry.start() * sectorSize.bytes() == partition.bytes() && entry.start() > 0;
        }).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "the MBR has no primary partition that starts at byte " + partition));
    }

    private static MbrSector decode(Bytes sector) {
        if (sector.size() < BootSector.SIZE || !MbrSector.decode(sector.toArray()).hasEndMark()) {
            throw new IllegalArgumentException("not an MBR: byte 510 must begin 55 AA");
        }
        return MbrSector.decode(sector.toArray());
    }
}
