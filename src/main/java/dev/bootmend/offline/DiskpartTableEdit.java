package dev.bootmend.offline;

import dev.bootmend.disk.MbrSectorEdit;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** The changes that diskpart makes to an existing partition table: one field, every other byte as it was. */
final class DiskpartTableEdit {

    private static final long SIGNATURE = 0x5452_4150_2049_4645L;
    private static final int HEADER_SIZE = 0x0C;
    private static final int HEADER_CHECKSUM = 0x10;
    private static final int OTHER_COPY = 0x20;
    private static final int DISK_GUID = 0x38;

    private DiskpartTableEdit() {
    }

    /** Sets or clears the active flag of one primary partition. */
    static void setActive(WritableSectors disk, SectorSize sectorSize, ByteOffset partition, boolean active)
            throws IOException, ToolRefusal {
        try {
            Bytes changed = MbrSectorEdit.withFlag(sector(disk, sectorSize, 0), partition, sectorSize, active);
            disk.write(new ByteOffset(0), changed.toArray());
        } catch (IllegalArgumentException notPrimary) {
            throw new ToolRefusal(DiskpartSession.FAILURE,
                    "\nThe selected partition cannot be made active or inactive: " + notPrimary.getMessage() + ".");
        }
    }

    /** Gives a disk another signature or GUID, of the style it has. */
    static void setIdentity(WritableSectors disk, SectorSize sectorSize, DiskIdentity identity) throws IOException {
        switch (identity) {
            case DiskIdentity.Mbr(DiskSignature signature) -> disk.write(new ByteOffset(0),
                    MbrSectorEdit.withSignature(sector(disk, sectorSize, 0), signature).toArray());
            case DiskIdentity.Gpt(Guid guid) -> setGuid(disk, sectorSize, guid);
            case DiskIdentity.None() -> throw new IOException("A disk without a partition table has no identifier.");
        }
    }

    /** The backup copy first: when the second write fails, the primary copy still says what it said. */
    private static void setGuid(WritableSectors disk, SectorSize sectorSize, Guid guid) throws IOException {
        ByteBuffer primary = header(disk, sectorSize, 1);
        long backupAddress = primary.getLong(OTHER_COPY);
        ByteBuffer backup = header(disk, sectorSize, backupAddress);
        disk.write(new ByteOffset(backupAddress * sectorSize.bytes()), withGuid(backup, guid));
        disk.write(new ByteOffset(sectorSize.bytes()), withGuid(primary, guid));
    }

    private static ByteBuffer header(WritableSectors disk, SectorSize sectorSize, long address) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(sector(disk, sectorSize, address).toArray()).order(ByteOrder.LITTLE_ENDIAN);
        int size = header.getInt(HEADER_SIZE);
        if (header.getLong(0) != SIGNATURE || size < 92 || size > sectorSize.bytes()) {
            throw new IOException("sector " + address + ": expected a GPT header, found none."
                    + " Repair the partition table first.");
        }
        return header;
    }

    /** UEFI specification, 5.3.2: the checksum covers the header with the checksum field zero. */
    private static byte[] withGuid(ByteBuffer header, Guid guid) {
        header.put(DISK_GUID, guid.toDisk()).putInt(HEADER_CHECKSUM, 0);
        var checksum = new CRC32();
        checksum.update(header.array(), 0, header.getInt(HEADER_SIZE));
        return header.putInt(HEADER_CHECKSUM, (int) checksum.getValue()).array();
    }

    private static Bytes sector(WritableSectors disk, SectorSize sectorSize, long address) throws IOException {
        byte[] sector = new byte[sectorSize.bytes()];
        disk.read(Math.multiplyExact(address, sectorSize.bytes()), ByteBuffer.wrap(sector));
        return Bytes.of(sector);
    }
}
