package dev.bootmend.bcd;

import java.util.Locale;

/** Text from a store for one line of output: a store can hold line ends and other control characters. */
final class PlainText {

    private PlainText() {
    }

    /** {@code text} with every control character written as {@code \x} and two hexadecimal digits. */
    static String of(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        var shown = new StringBuilder();
        for (char unit : text.toCharArray()) {
            shown.append(Character.isISOControl(unit) ? String.format(Locale.ROOT, "\\x%02x", (int) unit) : unit);
        }
        return shown.toString();
    }
}
