package dev.bootmend.report;

import java.util.Locale;

/**
 * Text from a disk as a terminal, a text file or a page may show it: what would steer a terminal, break a line or turn the
 * direction of writing is shown as an escape.
 */
public final class Printable {

    private Printable() {
    }

    /** Several lines; a line end stays one, and so does a tab. */
    public static String of(String text) {
        return escaped(text.replace("\r\n", "\n"), true);
    }

    /** The same for one line: line ends and tabs are escaped, too. */
    public static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lineEnds) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && lineEnds || c == '\t' && lineEnds || isHarmless(c)) {
                result.appendCodePoint(c);
            } else {
                result.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return result.toString();
    }

    /** Unicode's general categories: controls, lone surrogates, format characters such as U+202E, and line separators are not. */
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
