package dev.bootmend.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a memory dump says. A field that Windows did not fill is empty: Windows writes the header with the
 * pattern {@code PAGE} first (Volatility, _DMP_HEADER64).
 *
 * @param bits 32 or 64, the width of the kernel that crashed
 * @param build of that kernel, such as 17763
 * @param parameters the four parameters of the stop code, unsigned
 * @param type empty for a type that is not known
 * @param required the size that the whole dump has
 * @param size of the file that was looked at
 * @param time when the machine stopped
 */
public record MemoryDump(
        int bits,
        Optional<Integer> build,
        Optional<StopCode> stopCode,
        List<Long> parameters,
        Optional<Type> type,
        Optional<Machine> machine,
        Optional<Integer> processors,
        Optional<ByteSize> required,
        ByteSize size,
        Optional<WindowsTime> time) {

    /** What a dump holds (kdmp-parser, DumpType_t). */
    public enum Type {
        FULL(1, "complete"), KERNEL(2, "kernel"), MINI(4, "small"), BITMAP_FULL(5, "complete, bitmap"),
        BITMAP_KERNEL(6, "kernel, bitmap"), LIVE_KERNEL(8, "kernel memory"), LIVE_KERNEL_AND_USER(9, "kernel and user"),
        LIVE_COMPLETE(10, "complete memory");

        private final int code;
        private final String words;

        Type(int code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The type of that number in the header. */
        public static Optional<Type> of(int code) {
            return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The processor architecture, by the number that executable files carry (Microsoft: PE format). */
    public enum Machine {
        X86(0x014C), X64(0x8664), ARM64(0xAA64);

        private final int code;

        Machine(int code) {
            this.code = code;
        }

        /** The machine of that number in the header. */
        public static Optional<Machine> of(int code) {
            return Arrays.stream(values()).filter(machine -> machine.code == code).findFirst();
        }
    }

    /** Whether the file holds all of the dump. */
    public enum Completeness {
        COMPLETE,
        TRUNCATED,
        /** The header does not say how large the file has to be. */
        UNKNOWN
    }

    public MemoryDump {
        parameters = List.copyOf(parameters);
    }

    /** The bytes of the header: 0x1000 of a 32-bit kernel, 0x2000 of a 64-bit one. */
    public ByteSize headerSize() {
        return new ByteSize(bits == 32 ? 0x1000 : 0x2000);
    }

    /** A file that is smaller than its header says, or than the header itself, is truncated. */
    public Completeness completeness() {
        if (size.compareTo(headerSize()) < 0) {
            return Completeness.TRUNCATED;
        }
        return required.map(all -> size.compareTo(all) < 0 ? Completeness.TRUNCATED : Completeness.COMPLETE)
                .orElse(Completeness.UNKNOWN);
    }
}
