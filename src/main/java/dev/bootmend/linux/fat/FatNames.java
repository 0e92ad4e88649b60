package dev.bootmend.linux.fat;

import dev.bootmend.model.WindowsCase;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files on FAT: eight and three letters, and long names spread over entries of their own (fatgen103). */
final class FatNames {

    /** What Windows and firmware use for short names where no other code page is set. */
    private static final Charset SHORT = Charset.forName("IBM437");
    private static final int[] LETTERS = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'()-@^_`{}~";
    private static final int LAST_PART = 0x40;

    private FatNames() {
    }

    /** The short name as it is shown; two bits say that a part of it is shown in lower case (Windows NT). */
    static String shown(byte[] entry) {
        byte[] name = Arrays.copyOf(entry, 11);
        if (name[0] == 0x05) {
            name[0] = (byte) FatEntry.DELETED;
        }
        String base = new String(name, 0, 8, SHORT).stripTrailing();
        String ending = new String(name, 8, 3, SHORT).stripTrailing();
        base = (entry[12] & 0x08) != 0 ? base.toLowerCase(Locale.ROOT) : base;
        ending = (entry[12] & 0x10) != 0 ? ending.toLowerCase(Locale.ROOT) : ending;
        return ending.isEmpty() ? base : base + "." + ending;
    }

    /** The eleven letters of a label, which has no dot in it. */
    static String label(byte[] entry) {
        byte[] name = Arrays.copyOf(entry, 11);
        if (name[0] == 0x05) {
            name[0] = (byte) FatEntry.DELETED;
        }
        return new String(name, SHORT).stripTrailing();
    }

    /** The checksum by which the parts of a long name are tied to their short name. */
    static int checksum(byte[] entry) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum = ((sum & 1) << 7) + (sum >> 1) + (entry[i] & 0xFF) & 0xFF;
        }
        return sum;
    }

    /** The up to 13 letters of one part of a long name. */
    static String letters(byte[] entry) {
        ByteBuffer part = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
        var letters = new StringBuilder();
        for (int at : LETTERS) {
            char letter = part.getChar(at);
            if (letter == 0) {
                break;
            }
            letters.append(letter);
        }
        return letters.toString();
    }

    /**
     * The 11 bytes of a short name for a new file that no other file in the folder has.
     *
     * @param taken the short names in the folder
     */
    static byte[] shortName(String name, Set<String> taken) {
        if (isShort(name)) {
            return bytes(base(name), ending(name));
        }
        String base = reduced(base(name));
        String ending = reduced(ending(name));
        for (int number = 1; ; number++) {
            String tail = "~" + number;
            String numbered = base.substring(0, Math.min(base.length(), 8 - tail.length())) + tail;
            byte[] candidate = bytes(numbered, ending.substring(0, Math.min(3, ending.length())));
            if (!taken.contains(WindowsCase.upcase(shown(Arrays.copyOf(candidate, FatEntry.BYTES))))) {
                return candidate;
            }
        }
    }

    /** Whether a name needs no long name beside it. */
    static boolean isShort(String name) {
        String base = base(name);
        String ending = ending(name);
        return !base.isEmpty() && base.length() <= 8 && ending.length() <= 3 && !name.endsWith(".")
                && base.equals(reduced(base)) && ending.equals(reduced(ending)) && !base.contains("~");
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static String reduced(String text) {
        var kept = new StringBuilder();
        for (char letter : WindowsCase.upcase(text).toCharArray()) {
            if (ALLOWED.indexOf(letter) >= 0) {
                kept.append(letter);
            } else if (letter != ' ' && letter != '.') {
                kept.append('_');
            }
        }
        return kept.toString();
    }

    private static byte[] bytes(String base, String ending) {
        return String.format("%-8s%-3s", base, ending).getBytes(StandardCharsets.US_ASCII);
    }

    /** The entries of a long name as they stand on the volume: the last part first. */
    static List<byte[]> longName(String name, int checksum) {
        int parts = (name.length() + LETTERS.length - 1) / LETTERS.length;
        var entries = new ArrayList<byte[]>();
        for (int part = parts; part >= 1; part--) {
            ByteBuffer entry = ByteBuffer.allocate(FatEntry.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            entry.put(0, (byte) (part == parts ? part | LAST_PART : part)).put(11, (byte) FatEntry.LONG_NAME)
                    .put(13, (byte) checksum);
            for (int i = 0; i < LETTERS.length; i++) {
                int at = (part - 1) * LETTERS.length + i;
                entry.putChar(LETTERS[i], at < name.length() ? name.charAt(at) : at == name.length() ? 0 : (char) 0xFFFF);
            }
            entries.add(entry.array());
        }
        return entries;
    }
}
