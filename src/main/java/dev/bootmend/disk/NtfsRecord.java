package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * One record of the table of files of an NTFS volume (NTFS documentation of the linux-ntfs project: file record,
 * attributes). Meant for the first records, whose place the boot sector gives.
 */
public final class NtfsRecord {

    private static final int FILE = 0x454C_4946;
    private static final int HEAD = 42;
    private static final int END = 0xFFFF_FFFF;
    private static final int SMALLEST = 24;

    private final NtfsBytes volume;
    private final String name;
    private final long place;
    private final ByteBuffer record;

    private NtfsRecord(NtfsBytes volume, String name, long place, ByteBuffer record) {
        this.volume = volume;
        this.name = name;
        this.place = place;
        this.record = record;
    }

    /**
     * Reads a record and undoes its protection.
     *
     * @param volume where the volume starts on the disk
     * @param number of the record, at most 15
     * @param name such as {@code $Volume}, for messages
     * @throws IOException when it cannot be read or is not what it must be ({@link NtfsFormatException})
     */
    public static NtfsRecord read(ByteSource disk, ByteOffset volume, int number, String name) throws IOException {
        NtfsBytes bytes = NtfsBytes.of(disk, volume);
        long place = bytes.table() + (long) number * bytes.record();
        ByteBuffer record = bytes.read("file record " + number + " (" + name + ")", place, bytes.record());
        var read = new NtfsRecord(bytes, "file record " + number + " (" + name + ")", place, record);
        read.check();
        return read;
    }

    private void check() throws NtfsFormatException {
        UpdateSequence sequence = UpdateSequence.of(record);
        if (record.getInt(0) != FILE) {
            throw fault(0, "\"FILE\"", "another signature");
        }
        if (!sequence.fits(HEAD, record.capacity())) {
            throw fault(4, "an update sequence for " + record.capacity() + " bytes", "one of " + sequence.count()
                    + " entries at " + sequence.offset());
        }
        if (!sequence.restore(record)) {
            throw fault(0, "one write", "the parts of several");
        }
    }

    /** The value of an attribute without a name that lies in the record itself; empty when there is none. */
    public Optional<ByteBuffer> value(int type) throws IOException {
        Optional<Integer> found = attribute(type);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int at = found.get();
        int start = record.getShort(at + 20) & 0xFFFF;
        long length = record.getInt(at + 16) & 0xFFFF_FFFFL;
        if (record.get(at + 8) != 0 || start + length > record.getInt(at + 4)) {
            throw fault(at, "a value in the record", start + " and " + length + " bytes in " + record.getInt(at + 4));
        }
        return Optional.of(record.slice(at + start, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The content of an attribute without a name that lies in clusters of the volume. */
    NtfsStream stream(int type) throws IOException {
        int at = attribute(type).orElseThrow(() -> fault(0, "attribute 0x" + Integer.toHexString(type)
                + " in this record", "none"));
        int length = record.getInt(at + 4);
        int runs = length < 64 ? length : record.getShort(at + 32) & 0xFFFF;
        if (record.get(at + 8) != 1 || record.getShort(at + 12) != 0 || record.getLong(at + 16) != 0 || runs < 64
                || runs >= length) {
            throw fault(at, "plain content in clusters, from the first on", "something else");
        }
        return NtfsStream.of(volume, name, new NtfsStream.Sizes(record.getLong(at + 48), record.getLong(at + 56)),
                record.slice(at + runs, length - runs).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Where the attribute begins; every step goes forward, so that the walk ends. */
    private Optional<Integer> attribute(int type) throws NtfsFormatException {
        int at = record.getShort(20) & 0xFFFF;
        while (at % 8 == 0 && at >= HEAD && at + 8 <= record.capacity() && record.getInt(at) != END) {
            int length = record.getInt(at + 4);
            if (length < SMALLEST || length % 8 != 0 || length > record.capacity() - at) {
                throw fault(at, "an attribute inside the record", length + " bytes");
            }
            if (record.getInt(at) == type && record.get(at + 9) == 0) {
                return Optional.of(at);
            }
            at += length;
        }
        if (at % 8 != 0 || at < HEAD || at + 4 > record.capacity()) {
            throw fault(20, "attributes that end inside the record", "none, or no end");
        }
        return Optional.empty();
    }

    private NtfsFormatException fault(int at, String expected, String found) {
        return NtfsBytes.fault(name, place + at, expected, found);
    }
}
