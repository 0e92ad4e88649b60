package dev.bootmend.windows;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.SectorSize;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a disk. Windows reads whole sectors only; the device is open no longer than one read takes. */
final class DeviceSectors implements ByteSource {

    private final WindowsCalls windows;
    private final DevicePath device;
    private final ByteSize size;
    private final SectorSize sector;

    DeviceSectors(WindowsCalls windows, DevicePath device, ByteSize size, SectorSize sector) {
        this.windows = windows;
        this.device = device;
        this.size = size;
        this.sector = sector;
    }

    @Override
    public long size() {
        return size.bytes();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int wanted = target.remaining();
        if (offset < 0 || wanted > size.bytes() - offset) {
            throw new EOFException(device + " has " + size.bytes() + " bytes; " + wanted + " were wanted at byte " + offset);
        }
        if (wanted == 0) {
            return;
        }
        long first = offset / sector.bytes() * sector.bytes();
        long end = (offset + wanted + sector.bytes() - 1) / sector.bytes() * sector.bytes();
        byte[] sectors = windows.read(device, new ByteOffset(first), Math.toIntExact(end - first));
        int skipped = (int) (offset - first);
        if (sectors.length < skipped + wanted) {
            throw new EOFException(device + " ended at byte " + (first + sectors.length));
        }
        target.put(sectors, skipped, wanted);
    }
}
