package dev.bootmend.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that the user has given for the commands outside the program, as typed.
 *
 * @param typed by place; a place that is not in it has not been filled
 */
public record GuideNames(Map<GuidePlace, String> typed) {

    /** Nothing given yet. */
    public static final GuideNames NONE = new GuideNames(Map.of());

    public GuideNames {
        typed = Map.copyOf(typed);
    }

    /** These names with another one in {@code place}. */
    public GuideNames with(GuidePlace place, String name) {
        Map<GuidePlace, String> more = new LinkedHashMap<>(typed);
        more.put(place, name);
        return new GuideNames(more);
    }

    /** What stands in the field of {@code place}, empty when nothing does. */
    public String typedIn(GuidePlace place) {
        return typed.getOrDefault(place, "");
    }

    /** The name for {@code place}, when one is given that is possible. */
    public Optional<String> name(GuidePlace place) {
        String name = typedIn(place).strip();
        return name.isEmpty() || place.faultOf(name).isPresent() ? Optional.empty() : Optional.of(name);
    }
}
