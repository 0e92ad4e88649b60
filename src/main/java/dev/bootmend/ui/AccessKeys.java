package dev.bootmend.ui;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each button of a bar a letter of its own that presses it together with Alt: the first letter of a word if it is
 * free, else any free letter. JavaFX takes the letter behind an underscore.
 */
final class AccessKeys {

    /** Taken by the frame: the log and the theme. */
    static final String FRAME = "lt";

    private final Set<Character> taken = new HashSet<>();

    AccessKeys() {
        FRAME.chars().forEach(letter -> taken.add((char) letter));
    }

    /** {@code label} with an underscore before its letter; without one when no letter is free. */
    String mark(String label) {
        int at = free(label, true);
        at = at < 0 ? free(label, false) : at;
        if (at < 0) {
            return escaped(label);
        }
        taken.add(letter(label, at));
        return escaped(label.substring(0, at)) + "_" + escaped(label.substring(at));
    }

    private int free(String label, boolean atWords) {
        for (int i = 0; i < label.length(); i++) {
            boolean begins = i == 0 || label.charAt(i - 1) == ' ';
            if (Character.isLetter(label.charAt(i)) && (begins || !atWords) && !taken.contains(letter(label, i))) {
                return i;
            }
        }
        return -1;
    }

    private static char letter(String label, int at) {
        return label.substring(at, at + 1).toLowerCase(Locale.ROOT).charAt(0);
    }

    private static String escaped(String text) {
        return text.replace("_", "__");
    }
}
