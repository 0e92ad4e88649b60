package dev.bootmend.hive;

/**
 * The 64-bit Marvin hash with the fixed seed of log entries (regf specification, msuhanov: "New format"). The
 * specification prints the seed as bytes; as a number it is 0x82EF4D887A4E55C5.
 */
final class Marvin32 {

    private static final int SEED_LOW = 0x7A4E55C5;
    private static final int SEED_HIGH = 0x82EF4D88;

    private int low = SEED_LOW;
    private int high = SEED_HIGH;

    private Marvin32() {
    }

    static long hash(byte[] bytes, int from, int length) {
        var state = new Marvin32();
        int words = length / 4;
        for (int i = 0; i < words; i++) {
            state.mix(LittleEndian.i32(bytes, from + 4 * i));
        }
        int last = 0x80;
        for (int i = length - 1; i >= 4 * words; i--) {
            last = last << 8 | bytes[from + i] & 0xFF;
        }
        state.mix(last);
        state.mix(0);
        return Integer.toUnsignedLong(state.low) | (long) state.high << 32;
    }

    private void mix(int word) {
        low += word;
        high ^= low;
        low = Integer.rotateLeft(low, 20) + high;
        high = Integer.rotateLeft(high, 9) ^ low;
        low = Integer.rotateLeft(low, 27) + high;
        high = Integer.rotateLeft(high, 19);
    }
}
