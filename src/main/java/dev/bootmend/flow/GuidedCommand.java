package dev.bootmend.flow;

import dev.bootmend.recipe.NextStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command for outside the program, ready to copy: its places are filled with the user's names as far as they are
 * known.
 */
public record GuidedCommand(List<Part> parts) {

    private static final Pattern PLACE = Pattern.compile("<([^<>]+)>");
    /** What cmd, PowerShell and bash all leave as it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

    /**
     * A stretch of the command.
     *
     * @param place the place that it fills or leaves open; empty for what always reads so
     */
    public record Part(String text, Optional<GuidePlace> place) {
    }

    public GuidedCommand {
        parts = List.copyOf(parts);
    }

    /**
     * {@code command} with {@code names} in its places, in quotes where a shell needs them; a place without a name
     * stays.
     */
    public static GuidedCommand of(String command, GuideNames names) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(command);
        int at = 0;
        while (matcher.find()) {
            GuidePlace place = new GuidePlace(matcher.group(1));
            parts.add(new Part(command.substring(at, matcher.start()), Optional.empty()));
            parts.add(new Part(names.name(place).map(GuidedCommand::quoted).orElse(matcher.group()),
                    Optional.of(place)));
            at = matcher.end();
        }
        parts.add(new Part(command.substring(at), Optional.empty()));
        return new GuidedCommand(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    /** The places of the commands of {@code steps}, in order, each once. */
    public static Set<GuidePlace> places(Collection<NextStep> steps) {
        Set<GuidePlace> places = new LinkedHashSet<>();
        for (NextStep step : steps) {
            of(step.command().orElse(""), GuideNames.NONE).parts().forEach(part -> part.place().ifPresent(places::add));
        }
        return places;
    }

    /** The whole command in one line. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
    }
}
