package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.SectorSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Builds the first sector of a volume, without boot code, for practice machines and tests. Fields as in
 * {@link BootSectorReader}; the values are those that Windows' format writes.
 */
public final class BootSectorWriter {

    private static final byte[] JUMP = {(byte) 0xEB, 0x52, (byte) 0x90};
    private static final int CLUSTER = 4096;
    private static final int FAT32_RESERVED = 32;

    private final SectorSize sectorSize;
    private final long start;
    private final long sectors;

    /**
     * @param start where the partition starts on its disk
     * @param size its size; whole sectors are used
     */
    public BootSectorWriter(SectorSize sectorSize, ByteOffset start, ByteSize size) {
        this.sectorSize = sectorSize;
        this.start = start.bytes() / sectorSize.bytes();
        this.sectors = size.bytes() / sectorSize.bytes();
    }

    /** An NTFS boot sector. The volume is one sector shorter than the partition, which ends in a copy of this sector. */
    public Bytes ntfs(VolumeSerial serial) {
        ByteBuffer sector = parameterBlock(BootSectorReader.NTFS, 0);
        long clusters = (sectors - 1) * sectorSize.bytes() / CLUSTER;
        sector.putInt(0x24, 0x0080_0080).putLong(0x28, sectors - 1);
        sector.putLong(0x30, Math.min(0xC0000, clusters / 3)).putLong(0x38, 2);
        sector.put(0x40, (byte) 0xF6).put(0x44, (byte) 1).putLong(0x48, serial.value());
        return finished(sector);
    }

    /** A FAT32 boot sector with two tables. */
    public Bytes fat32(VolumeSerial serial) {
        ByteBuffer sector = parameterBlock("MSDOS5.0", FAT32_RESERVED);
        sector.put(0x10, (byte) 2).putInt(0x20, (int) sectors);
        sector.putInt(0x24, fat32TableSectors()).putInt(0x2C, 2).putShort(0x30, (short) 1).putShort(0x32, (short) 6);
        sector.put(0x40, (byte) 0x80).put(0x42, (byte) 0x29).putInt(0x43, (int) serial.value());
        sector.put(0x47, "NO NAME    FAT32   ".getBytes(StandardCharsets.US_ASCII));
        return finished(sector);
    }

    /** The boot sector of a locked BitLocker volume, with the places of its three metadata blocks (libbde). */
    public Bytes bitLocker() {
        ByteBuffer sector = parameterBlock(BootSectorReader.BITLOCKER, 0);
        sector.put(1, (byte) 0x58);
        sector.put(0x47, "NO NAME    FAT32   ".getBytes(StandardCharsets.US_ASCII));
        sector.put(160, BootSectorReader.BITLOCKER_GUID.toDisk());
        for (int block = 0; block < 3; block++) {
            sector.putLong(176 + block * Long.BYTES, sectors * sectorSize.bytes() / 4 * (block + 1) / CLUSTER * CLUSTER);
        }
        return finished(sector);
    }

    private ByteBuffer parameterBlock(String name, int reserved) {
        ByteBuffer sector = ByteBuffer.allocate(sectorSize.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        sector.put(0, JUMP).put(3, name.getBytes(StandardCharsets.US_ASCII));
        sector.putShort(0x0B, (short) sectorSize.bytes()).put(0x0D, (byte) (CLUSTER / sectorSize.bytes()));
        sector.putShort(0x0E, (short) reserved).put(0x15, (byte) 0xF8);
        return sector.putShort(0x18, (short) 63).putShort(0x1A, (short) 255).putInt(0x1C, (int) start);
    }

    /** Enough for every cluster, by the formula of Microsoft's FAT specification (fatgen103). */
    private int fat32TableSectors() {
        int perCluster = CLUSTER / sectorSize.bytes();
        long perTableSector = (long) sectorSize.bytes() / Integer.BYTES * perCluster + 1;
        return (int) ((sectors - FAT32_RESERVED + perTableSector - 1) / perTableSector);
    }

    private static Bytes finished(ByteBuffer sector) {
        return Bytes.of(sector.putShort(MbrSector.END_MARK, (short) 0xAA55).array());
    }
}
