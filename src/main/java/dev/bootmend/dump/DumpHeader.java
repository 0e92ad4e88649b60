package dev.bootmend.dump;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the header of a memory dump, or of a page file that Windows dumped its memory into and has not extracted. */
public final class DumpHeader {

    /** What Windows fills a header with before it writes the fields: {@code PAGE}. */
    private static final int UNFILLED = 0x45474150;
    private static final byte[] UNFILLED_BYTES = "PAGE".getBytes(StandardCharsets.US_ASCII);

    private final DumpLayout layout;
    private final ByteBuffer header;
    private final ByteSize size;

    private DumpHeader(DumpLayout layout, ByteBuffer header, ByteSize size) {
        this.layout = layout;
        this.header = header;
        this.size = size;
    }

    /**
     * Reads at most 8192 bytes. Absent when the file does not begin as a dump does; unreadable when the medium fails. A
     * file that ends inside the header is a dump that is truncated, and its missing fields are empty.
     *
     * @param place what the file is called in messages
     */
    public static Reading<MemoryDump> read(ByteSource file, String place) {
        try {
            return read(file).map(Reading::known).orElseGet(Reading::absent);
        } catch (IOException met) {
            return Reading.unreadable(new Problem(place, "the header of the memory dump could not be read at byte 0: "
                    + met.getMessage() + ".", "Check the disk and its file system, then look again."));
        }
    }

    private static Optional<MemoryDump> read(ByteSource file) throws IOException {
        long size = file.size();
        if (size < DumpLayout.SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        byte[] signature = bytes(file, DumpLayout.SIGNATURE_LENGTH);
        Optional<DumpLayout> layout = DumpLayout.of(new String(signature, StandardCharsets.ISO_8859_1));
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        byte[] there = bytes(file, (int) Math.min(size, layout.get().length));
        ByteBuffer header = completed(there, layout.get().length);
        return Optional.of(new DumpHeader(layout.get(), header, new ByteSize(size)).dump());
    }

    private static byte[] bytes(ByteSource file, int count) throws IOException {
        byte[] bytes = new byte[count];
        file.read(0, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** A header that ends early, as if the rest had not been filled in. */
    private static ByteBuffer completed(byte[] there, int length) {
        byte[] header = Arrays.copyOf(there, length);
        for (int i = there.length; i < length; i++) {
            header[i] = UNFILLED_BYTES[i % UNFILLED_BYTES.length];
        }
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    }

    private MemoryDump dump() {
        return new MemoryDump(layout.bits, number(DumpLayout.BUILD), number(layout.stopCode).map(StopCode::new),
                parameters(), number(layout.type).flatMap(MemoryDump.Type::of),
                number(layout.machine).flatMap(MemoryDump.Machine::of), number(layout.processors),
                required(), size, time());
    }

    private Optional<Integer> number(int offset) {
        int value = header.getInt(offset);
        return value == UNFILLED ? Optional.empty() : Optional.of(value);
    }

    /** None when the stop code was not filled in, since Windows writes them together. */
    private List<Long> parameters() {
        if (number(layout.stopCode).isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, DumpLayout.PARAMETERS).mapToObj(index -> parameter(layout.parameters
                + index * layout.parameterLength)).toList();
    }

    private long parameter(int offset) {
        return layout.parameterLength == Long.BYTES ? header.getLong(offset) : header.getInt(offset) & 0xFFFF_FFFFL;
    }

    private Optional<ByteSize> required() {
        return wide(layout.required).filter(bytes -> bytes > 0).map(ByteSize::new);
    }

    private Optional<WindowsTime> time() {
        return wide(layout.time).filter(ticks -> ticks > 0).map(WindowsTime::new);
    }

    private Optional<Long> wide(int offset) {
        boolean unfilled = header.getInt(offset) == UNFILLED && header.getInt(offset + Integer.BYTES) == UNFILLED;
        return unfilled ? Optional.empty() : Optional.of(header.getLong(offset));
    }
}
