package dev.bootmend.model;

/**
 * The processor that a program is made for.
 *
 * @param code the number that the header of the program carries (Microsoft: PE format, machine types)
 */
public record ProcessorType(int code) {

    public static final ProcessorType X64 = new ProcessorType(0x8664);

    /** Such as {@code x64}, or the number of one that Windows does not run on today. */
    @Override
    public String toString() {
        return switch (code) {
            case 0x014C -> "x86";
            case 0x8664 -> "x64";
            case 0xAA64 -> "ARM64";
            default -> "type 0x" + Integer.toHexString(code);
        };
    }
}
