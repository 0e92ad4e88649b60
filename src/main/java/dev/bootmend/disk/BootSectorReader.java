package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Guid;
import dev.bootmend.model.SectorSize;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells file systems by the fields that Windows' own drivers look at, not by their informational labels. Field offsets:
 * Microsoft's FAT specification (fatgen103) and exFAT specification; NTFS and ReFS as in the libfsntfs and libfsrefs
 * format documents; BitLocker as in libbde's.
 */
final class BootSectorReader {

    static final String NTFS = "NTFS    ";
    static final String EXFAT = "EXFAT   ";
    static final String REFS = "ReFS\0\0\0\0";
    static final String BITLOCKER = "-FVE-FS-";

    /** Where BitLocker To Go writes its GUID into a FAT boot sector (dfvfs, BDE analyzer). */
    static final int TO_GO_FIELD = 424;

    static final Guid BITLOCKER_GUID = Guid.of("4967d63b-2e29-4ad8-8399-f6a339e3d001");

    private static final int SECTOR_SIZE = 0x0B;
    private static final int HIDDEN_SECTORS = 0x1C;

    private final byte[] sector;
    private final ByteBuffer bytes;

    BootSectorReader(byte[] sector) {
        this.sector = sector;
        this.bytes = GptHeader.little(sector);
    }

    BootSector read() {
        Optional<SectorSize> sectorSize = sectorSize(bytes.getShort(SECTOR_SIZE) & 0xFFFF);
        if (isNamed(BITLOCKER) || Guid.fromDisk(sector, TO_GO_FIELD).equals(BITLOCKER_GUID)) {
            return volume(FileSystem.BITLOCKER, sectorSize, start(sectorSize), Optional.empty(), Optional.empty());
        }
        if (isNamed(EXFAT)) {
            return exfat();
        }
        if (isNamed(REFS)) {
            return refs();
        }
        return sectorSize.map(this::withParameterBlock).orElseGet(() -> BootSector.raw(endMark()));
    }

    private BootSector withParameterBlock(SectorSize sectorSize) {
        if (isNamed(NTFS)) {
            return volume(FileSystem.NTFS, Optional.of(sectorSize), start(Optional.of(sectorSize)),
                    size(bytes.getLong(0x28), sectorSize), Optional.of(new VolumeSerial(bytes.getLong(0x48))));
        }
        return isFat() ? fat(sectorSize) : BootSector.raw(endMark());
    }

    private boolean isFat() {
        int perCluster = unsigned(0x0D);
        int media = unsigned(0x15);
        boolean jump = unsigned(0) == 0xE9 || unsigned(0) == 0xEB;
        boolean sizes = Integer.bitCount(perCluster) == 1 && bytes.getShort(0x0E) != 0;
        boolean tables = unsigned(0x10) == 1 || unsigned(0x10) == 2;
        return jump && sizes && tables && (media == 0xF0 || media >= 0xF8)
                && (bytes.getShort(0x16) != 0 || bytes.getInt(0x24) != 0);
    }

    /** A FAT whose 16-bit table size is zero is FAT32 (fatgen103: BPB_FATSz16). */
    private BootSector fat(SectorSize sectorSize) {
        boolean fat32 = bytes.getShort(0x16) == 0;
        long small = bytes.getShort(0x13) & 0xFFFF;
        long sectors = small != 0 ? small : unsignedInt(0x20);
        return volume(fat32 ? FileSystem.FAT32 : FileSystem.FAT16, Optional.of(sectorSize),
                start(Optional.of(sectorSize)), size(sectors, sectorSize),
                Optional.of(new VolumeSerial(unsignedInt(fat32 ? 0x43 : 0x27))));
    }

    private BootSector exfat() {
        int shift = unsigned(0x6C);
        Optional<SectorSize> sectorSize = shift >= 9 && shift <= 12 ? sectorSize(1 << shift) : Optional.empty();
        return volume(FileSystem.EXFAT, sectorSize,
                sectorSize.flatMap(unit -> size(bytes.getLong(0x40), unit)).map(size -> new ByteOffset(size.bytes())),
                sectorSize.flatMap(unit -> size(bytes.getLong(0x48), unit)),
                Optional.of(new VolumeSerial(unsignedInt(0x64))));
    }

    private BootSector refs() {
        long unit = unsignedInt(0x20);
        Optional<SectorSize> sectorSize = unit <= 4096 ? sectorSize((int) unit) : Optional.empty();
        return volume(FileSystem.REFS, sectorSize, Optional.empty(),
                sectorSize.flatMap(size -> size(bytes.getLong(0x18), size)),
                Optional.of(new VolumeSerial(bytes.getLong(0x38))));
    }

    private BootSector volume(FileSystem fileSystem, Optional<SectorSize> sectorSize, Optional<ByteOffset> start,
            Optional<ByteSize> size, Optional<VolumeSerial> serial) {
        return new BootSector(fileSystem, sectorSize, start, size, serial, endMark());
    }

    private Optional<ByteOffset> start(Optional<SectorSize> sectorSize) {
        return sectorSize.map(unit -> new ByteOffset(unsignedInt(HIDDEN_SECTORS) * unit.bytes()));
    }

    /** Empty when the count of sectors is more than any disk has. */
    private static Optional<ByteSize> size(long sectors, SectorSize unit) {
        boolean possible = sectors >= 0 && sectors <= Long.MAX_VALUE / unit.bytes();
        return possible ? Optional.of(new ByteSize(sectors * unit.bytes())) : Optional.empty();
    }

    private static Optional<SectorSize> sectorSize(int bytes) {
        boolean possible = bytes >= 512 && bytes <= 4096 && Integer.bitCount(bytes) == 1;
        return possible ? Optional.of(new SectorSize(bytes)) : Optional.empty();
    }

    private boolean isNamed(String name) {
        return Arrays.equals(sector, 3, 11, name.getBytes(StandardCharsets.US_ASCII), 0, 8);
    }

    private boolean endMark() {
        return (bytes.getShort(MbrSector.END_MARK) & 0xFFFF) == 0xAA55;
    }

    private int unsigned(int offset) {
        return sector[offset] & 0xFF;
    }

    private long unsignedInt(int offset) {
        return bytes.getInt(offset) & 0xFFFF_FFFFL;
    }
}
