package dev.bootmend.hive;

import dev.bootmend.model.WindowsTime;
import java.util.Arrays;

/**
 * The first block of a hive file (4096 bytes) or of a log file (512 bytes). Immutable; the methods named
 * {@code with...} answer a changed copy.
 */
final class BaseBlock {

    static final int SIZE = 0x1000;
    static final int LOGGED = 0x200;
    static final int TYPE_HIVE = 0;
    static final int TYPE_ENTRY_LOG = 6;
    static final int DEFAULT_ROOT = 0x20;

    static final int SIGNATURE = 0x66676572;
    private static final int CHECKSUM_AT = 0x1FC;

    private final byte[] block;

    BaseBlock(byte[] block) {
        this.block = block;
    }

    boolean isSigned() {
        return i32(0) == SIGNATURE;
    }

    boolean hasRightChecksum() {
        return i32(CHECKSUM_AT) == checksum();
    }

    SequenceNumber primary() {
        return SequenceNumber.ofStored(i32(4));
    }

    SequenceNumber secondary() {
        return SequenceNumber.ofStored(i32(8));
    }

    WindowsTime lastWritten() {
        return new WindowsTime(LittleEndian.i64(block, 0x0C));
    }

    HiveVersion version() {
        return new HiveVersion(i32(0x14), i32(0x18));
    }

    int fileType() {
        return i32(0x1C);
    }

    int fileFormat() {
        return i32(0x20);
    }

    int rootOffset() {
        return i32(0x24);
    }

    /** Size of the hive-bins data in bytes; negative when the stored number does not fit 31 bits. */
    int binsSize() {
        return i32(0x28);
    }

    BaseBlock withSequence(SequenceNumber number) {
        return with(4, number.stored()).with(8, number.stored());
    }

    BaseBlock withBinsSize(int size) {
        return with(0x28, size);
    }

    BaseBlock withFileType(int type) {
        return with(0x1C, type);
    }

    BaseBlock withRootOffset(int offset) {
        return with(0x24, offset);
    }

    /** Bit 0 of the flags at 0x90 replaced by bit 0 of a log entry's flags. */
    BaseBlock withLogFlags(int flags) {
        return with(0x90, i32(0x90) & ~1 | flags & 1);
    }

    /** The first 512 bytes replaced by those of another block, as logs carry them. */
    BaseBlock withStartOf(BaseBlock log) {
        byte[] copy = block.clone();
        System.arraycopy(log.block, 0, copy, 0, LOGGED);
        return new BaseBlock(copy);
    }

    BaseBlock withChecksum() {
        return with(CHECKSUM_AT, checksum());
    }

    byte[] toArray() {
        return block.clone();
    }

    /** XOR of the first 127 dwords; the results 0xFFFFFFFF and 0 are replaced (regf specification, msuhanov). */
    int checksum() {
        int sum = 0;
        for (int at = 0; at < CHECKSUM_AT; at += 4) {
            sum ^= i32(at);
        }
        return switch (sum) {
            case -1 -> -2;
            case 0 -> 1;
            default -> sum;
        };
    }

    private int i32(int at) {
        return LittleEndian.i32(block, at);
    }

    private BaseBlock with(int at, int value) {
        byte[] copy = Arrays.copyOf(block, block.length);
        LittleEndian.put32(copy, at, value);
        return new BaseBlock(copy);
    }
}
