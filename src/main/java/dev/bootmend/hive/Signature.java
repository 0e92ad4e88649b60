package dev.bootmend.hive;

/** Signatures as messages print them. */
final class Signature {

    private Signature() {
    }

    /** The characters in quotes when all are printable, otherwise the bytes in file order as hexadecimal digits. */
    static String text(int stored, int length) {
        var characters = new StringBuilder();
        var digits = new StringBuilder();
        boolean printable = true;
        for (int i = 0; i < length; i++) {
            int character = stored >>> 8 * i & 0xFF;
            printable &= character >= ' ' && character < 0x7F;
            characters.append((char) character);
            digits.append(String.format("%02x", character));
        }
        return printable ? "\"" + characters + "\"" : "bytes " + digits;
    }
}
