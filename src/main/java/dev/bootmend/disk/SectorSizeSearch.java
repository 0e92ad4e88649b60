package dev.bootmend.disk;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sector size of a disk image, in which nobody has noted it: tables count in sectors, so that with the wrong size
 * nothing stands where they say.
 */
final class SectorSizeSearch {

    private static final List<SectorSize> CANDIDATES = List.of(SectorSize.B512, SectorSize.B4096);

    private final ByteSource disk;
    private final long bytes;

    private SectorSizeSearch(ByteSource disk) throws IOException {
        this.disk = disk;
        this.bytes = disk.size();
    }

    /** The size that fits what is on the disk; 512 where nothing tells. */
    static SectorSize in(ByteSource disk) throws IOException {
        var search = new SectorSizeSearch(disk);
        return CANDIDATES.stream().filter(search::hasGptHeader).findFirst()
                .or(() -> CANDIDATES.stream().filter(search::hasVolume).findFirst()).orElse(SectorSize.B512);
    }

    /** The header is in the second sector, its copy in the last one. */
    private boolean hasGptHeader(SectorSize size) {
        long last = bytes / size.bytes() - 1;
        return last > 1 && (isGptHeader(size.bytes()) || isGptHeader(last * size.bytes()));
    }

    private boolean isGptHeader(long offset) {
        return read(offset, Long.BYTES).filter(GptHeader::hasSignature).isPresent();
    }

    /** A volume of that very sector size begins where an entry of the MBR says that a partition does. */
    private boolean hasVolume(SectorSize size) {
        return read(0, BootSector.SIZE).map(MbrSector::decode).filter(MbrSector::hasEndMark).stream()
                .flatMap(mbr -> mbr.used().stream()).filter(entry -> !entry.isContainer())
                .anyMatch(entry -> beginsVolume(entry.start() * size.bytes(), size));
    }

    private boolean beginsVolume(long offset, SectorSize size) {
        return read(offset, BootSector.SIZE).map(BootSector::recognise).flatMap(BootSector::sectorSize)
                .filter(size::equals).isPresent();
    }

    private Optional<byte[]> read(long offset, int length) {
        if (offset < 0 || offset > bytes - length) {
            return Optional.empty();
        }
        byte[] found = new byte[length];
        try {
            disk.read(offset, ByteBuffer.wrap(found));
            return Optional.of(found);
        } catch (IOException metAgain) {
            // the same sector is read again for the table itself, and the failure is reported there
            return Optional.empty();
        }
    }
}
