package dev.bootmend.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One valid entry of a log in the format of Windows 8.1 and later (regf specification, msuhanov: "New format"). */
final class LogEntry {

    static final int SIGNATURE = 0x454C7648;
    static final int HEADER = 0x28;
    static final int REFERENCE = 8;
    static final int ALIGNMENT = 512;

    private static final int HASHED_HEADER = 0x20;

    private final byte[] entry;

    private LogEntry(byte[] entry) {
        this.entry = entry;
    }

    /** The entry at that position, or empty when nothing valid begins there: the end of the log, or a remnant. */
    static Optional<LogEntry> read(TransactionLog log, long position) throws IOException {
        Optional<byte[]> header = readHeader(log, position);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        byte[] entry = new byte[LittleEndian.i32(header.get(), 4)];
        log.bytes().read(position, ByteBuffer.wrap(entry));
        long hash = Marvin32.hash(entry, HEADER, entry.length - HEADER);
        var read = new LogEntry(entry);
        return hash == LittleEndian.i64(entry, 0x18) && read.pagesFit() ? Optional.of(read) : Optional.empty();
    }

    /** The largest number of an entry in the log, stale ones included, or the log's own number. */
    static SequenceNumber largestNumber(TransactionLog log) throws IOException {
        SequenceNumber largest = log.base().primary();
        long position = BaseBlock.LOGGED;
        Optional<byte[]> header = readHeader(log, position);
        while (header.isPresent()) {
            largest = largest.max(SequenceNumber.ofStored(LittleEndian.i32(header.get(), 0x0C)));
            position += LittleEndian.i32(header.get(), 4);
            header = readHeader(log, position);
        }
        return largest;
    }

    int size() {
        return entry.length;
    }

    int flags() {
        return LittleEndian.i32(entry, 8);
    }

    SequenceNumber number() {
        return SequenceNumber.ofStored(LittleEndian.i32(entry, 0x0C));
    }

    int binsSize() {
        return LittleEndian.i32(entry, 0x10);
    }

    /** Copies the pages over the content; the caller has made room for {@link #binsSize()}. */
    void copyPages(HivePages target) throws IOException {
        int content = HEADER + REFERENCE * pageCount();
        for (int i = 0; i < pageCount(); i++) {
            int reference = HEADER + REFERENCE * i;
            int length = LittleEndian.i32(entry, reference + 4);
            target.write(LittleEndian.i32(entry, reference), entry, content, length);
            content += length;
        }
    }

    private int pageCount() {
        return LittleEndian.i32(entry, 0x14);
    }

    private boolean pagesFit() {
        int bins = binsSize();
        if (bins <= 0 || bins % BaseBlock.SIZE != 0 || pageCount() < 0 || pageCount() > entry.length / REFERENCE) {
            return false;
        }
        long content = HEADER + (long) REFERENCE * pageCount();
        for (int i = 0; i < pageCount() && content <= entry.length; i++) {
            long offset = Integer.toUnsignedLong(LittleEndian.i32(entry, HEADER + REFERENCE * i));
            long length = Integer.toUnsignedLong(LittleEndian.i32(entry, HEADER + REFERENCE * i + 4));
            if (offset + length > bins) {
                return false;
            }
            content += length;
        }
        return content <= entry.length;
    }

    private static Optional<byte[]> readHeader(TransactionLog log, long position) throws IOException {
        if (log.size() - position < ALIGNMENT) {
            return Optional.empty();
        }
        byte[] header = new byte[HEADER];
        log.bytes().read(position, ByteBuffer.wrap(header));
        int size = LittleEndian.i32(header, 4);
        boolean valid = LittleEndian.i32(header, 0) == SIGNATURE
                && size >= ALIGNMENT && size % ALIGNMENT == 0 && size <= log.size() - position
                && Marvin32.hash(header, 0, HASHED_HEADER) == LittleEndian.i64(header, 0x20);
        return valid ? Optional.of(header) : Optional.empty();
    }
}
