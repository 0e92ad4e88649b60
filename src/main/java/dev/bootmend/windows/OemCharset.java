package dev.bootmend.windows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The encoding of what Windows' console programs print when they have no console: the OEM code page (Microsoft Learn:
 * "Code pages"; the East Asian ones have names of their own in Java).
 */
final class OemCharset {

    private static final int UTF_8 = 65001;
    private static final Map<Integer, String> NAMES = Map.of(932, "MS932", 936, "GBK", 949, "MS949", 950, "MS950",
            874, "x-IBM874");

    private OemCharset() {
    }

    /** The encoding of a code page; one that Java does not know is read byte by byte, so that no output is lost. */
    static Charset of(int codePage) {
        if (codePage == UTF_8) {
            return StandardCharsets.UTF_8;
        }
        String name = NAMES.getOrDefault(codePage, codePage >= 1250 && codePage <= 1258 ? "windows-" + codePage
                : String.format("IBM%03d", codePage));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
