package dev.bootmend.disk;

import dev.bootmend.disk.TableFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads one copy of a GPT and checks everything the UEFI specification (5.3.2) wants checked before it is used. */
final class GptCopyReader {

    /** Windows writes 16 KiB; a declared array beyond this is damage, not data. */
    static final long LARGEST_ARRAY = 4L << 20;

    private static final int LARGEST_ENTRY = 4096;

    private final DiskSectors disk;
    private final String name;
    private final long address;

    /** @param name {@code primary} or {@code backup} */
    GptCopyReader(DiskSectors disk, String name, long address) {
        this.disk = disk;
        this.name = name;
        this.address = address;
    }

    GptCopy read() {
        try {
            byte[] sector = disk.sector(address);
            boolean announced = GptHeader.hasSignature(sector);
            Optional<TableFault> fault = headerFault(sector);
            return fault.isPresent()
                    ? new GptCopy(announced, Optional.empty(), Optional.empty(), fault.stream().toList())
                    : withArray(GptHeader.decode(sector));
        } catch (IOException unreadable) {
            return new GptCopy(false, Optional.empty(), Optional.empty(),
                    List.of(fault(Kind.of(unreadable), 0, "a readable sector", unreadable.getMessage())));
        }
    }

    private Optional<TableFault> headerFault(byte[] sector) {
        if (!GptHeader.hasSignature(sector)) {
            return Optional.of(fault(Kind.SIGNATURE, 0, "\"EFI PART\"", "something else"));
        }
        ByteBuffer bytes = GptHeader.little(sector);
        int size = bytes.getInt(GptHeader.SIZE_FIELD);
        if (size < GptHeader.SIZE || size > sector.length) {
            return Optional.of(fault(Kind.FIELD, GptHeader.SIZE_FIELD, "a header size from "
                    + GptHeader.SIZE + " to " + sector.length, Integer.toUnsignedString(size)));
        }
        int stored = bytes.getInt(GptHeader.CHECKSUM_FIELD);
        int computed = GptHeader.checksum(sector, size);
        return stored == computed ? fieldFault(bytes, GptHeader.decode(sector))
                : Optional.of(checksumFault(GptHeader.CHECKSUM_FIELD, computed, stored));
    }

    private Optional<TableFault> fieldFault(ByteBuffer bytes, GptHeader header) {
        int revision = bytes.getInt(GptHeader.REVISION_FIELD);
        if (revision != GptHeader.REVISION) {
            return Optional.of(fault(Kind.FIELD, GptHeader.REVISION_FIELD, "revision 00010000", hex(revision)));
        }
        if (header.own() != address) {
            return Optional.of(fault(Kind.FIELD, GptHeader.OWN_FIELD,
                    "its own sector " + address, Long.toUnsignedString(header.own())));
        }
        return Optional.ofNullable(arrayShapeFault(header));
    }

    private TableFault arrayShapeFault(GptHeader header) {
        long size = header.entrySize();
        if (size < GptEntry.SIZE || size > LARGEST_ENTRY || Long.bitCount(size) != 1) {
            return fault(Kind.FIELD, GptHeader.ENTRY_SIZE_FIELD,
                    "an entry size of 128 times a power of two, at most " + LARGEST_ENTRY, Long.toString(size));
        }
        long bytes = header.entryCount() * size;
        return bytes > 0 && bytes <= LARGEST_ARRAY ? null : fault(Kind.FIELD, 80,
                "between 1 and " + LARGEST_ARRAY / size + " entries", Long.toString(header.entryCount()));
    }

    private GptCopy withArray(GptHeader header) {
        int length = (int) (header.entryCount() * header.entrySize());
        try {
            byte[] array = disk.bytes(header.array(), length);
            int computed = GptHeader.crc32(array, length);
            return computed == header.arrayChecksum()
                    ? new GptCopy(true, Optional.of(header), Optional.of(array), List.of())
                    : withoutArray(header, checksumFault(GptHeader.ARRAY_CHECKSUM_FIELD, computed, header.arrayChecksum()));
        } catch (IOException unreadable) {
            return withoutArray(header, new TableFault(Kind.of(unreadable), name + " GPT entries",
                    disk.offset(header.array()), length + " readable bytes", unreadable.getMessage()));
        }
    }

    private static GptCopy withoutArray(GptHeader header, TableFault fault) {
        return new GptCopy(true, Optional.of(header), Optional.empty(), List.of(fault));
    }

    private TableFault checksumFault(int field, int computed, int stored) {
        String what = field == GptHeader.CHECKSUM_FIELD ? "of the header" : "of the entries";
        return fault(Kind.CHECKSUM, field, "the checksum " + what + ", " + hex(computed), hex(stored));
    }

    private TableFault fault(Kind kind, int field, String expected, String found) {
        return new TableFault(kind, name + " GPT header", disk.offset(address, field), expected, found);
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits(value);
    }
}
