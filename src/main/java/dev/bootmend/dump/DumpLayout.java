package dev.bootmend.dump;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the fields of a header lie, as offsets in bytes (kdmp-parser, kdmp-parser-structs.h for 64 bits; Volatility,
 * crash_vtypes for both).
 */
enum DumpLayout {
    BITS_32("PAGEDUMP", 32, 0x1000, 0x20, 0x24, 0x28, 0x2C, 4, 0xF88, 0xFA0, 0xFC0),
    BITS_64("PAGEDU64", 64, 0x2000, 0x30, 0x34, 0x38, 0x40, 8, 0xF98, 0xFA0, 0xFA8);

    /** The build of the kernel, the same in both. */
    static final int BUILD = 0x0C;
    static final int PARAMETERS = 4;

    /** What a dump begins with. */
    static final int SIGNATURE_LENGTH = 8;

    final String signature;
    final int bits;
    final int length;
    final int machine;
    final int processors;
    final int stopCode;
    final int parameters;
    final int parameterLength;
    final int type;
    final int required;
    final int time;

    DumpLayout(String signature, int bits, int length, int machine, int processors, int stopCode, int parameters,
            int parameterLength, int type, int required, int time) {
        this.signature = signature;
        this.bits = bits;
        this.length = length;
        this.machine = machine;
        this.processors = processors;
        this.stopCode = stopCode;
        this.parameters = parameters;
        this.parameterLength = parameterLength;
        this.type = type;
        this.required = required;
        this.time = time;
    }

    static Optional<DumpLayout> of(String signature) {
        return Arrays.stream(values()).filter(layout -> layout.signature.equals(signature)).findFirst();
    }
}
