package dev.bootmend.cli;

import java.util.Locale;

/** Text from a disk as a terminal may show it: control characters are written as escapes. */
final class Printable {

    private Printable() {
    }

    static String of(String text) {
        return escaped(text, true);
    }

    /** The same for one line: line ends are escaped, too. */
    static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lineEnds) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && lineEnds || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                result.appendCodePoint(c);
            } else {
                result.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return result.toString();
    }
}
