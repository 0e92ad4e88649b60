package dev.bootmend.ui.result;

import dev.bootmend.ui.kit.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places between angle brackets of a command that is to be copied. */
final class NextCommand {

    private static final Pattern PLACE = Pattern.compile("<([^<>]+)>");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._()-]+");

    private NextCommand() {
    }

    /** The names of the places in {@code commands}, in order, each once. */
    static Set<String> places(List<String> commands) {
        Set<String> places = new LinkedHashSet<>();
        for (String command : commands) {
            Matcher matcher = PLACE.matcher(command);
            while (matcher.find()) {
                places.add(matcher.group(1));
            }
        }
        return places;
    }

    /** The command with {@code values} in their places, in quotes where a shell needs them; a place without a value stays. */
    static Phrase filled(String command, Map<String, String> values) {
        Phrase phrase = Phrase.EMPTY;
        Matcher matcher = PLACE.matcher(command);
        int at = 0;
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), "").strip();
            phrase = phrase.code(command.substring(at, matcher.start())).placeholder(value.isEmpty() ? matcher.group() : quoted(value));
            at = matcher.end();
        }
        return phrase.code(command.substring(at));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + value.replace("\"", "") + '"';
    }
}
