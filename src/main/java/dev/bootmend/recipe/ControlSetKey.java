package dev.bootmend.recipe;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.RegistryKeyPath;

/**
 * A key below a control set, written {@code <CS>\Control\…} in recipes. Which control set it is, the disk decides.
 *
 * @param below the path under the control set; not empty
 */
public record ControlSetKey(RegistryKeyPath below) {

    /** What stands for the control set in a recipe. */
    public static final String PLACEHOLDER = "<CS>";

    public ControlSetKey {
        if (below.segments().isEmpty() || below.segments().stream().anyMatch(ControlSetKey::isOdd)) {
            throw new IllegalArgumentException("not a key below a control set: \"" + below + "\"");
        }
    }

    /**
     * Reads a key as recipes write it.
     *
     * @throws IllegalArgumentException when it does not begin with the placeholder, or holds a second one
     */
    public static ControlSetKey of(String text) {
        if (!text.startsWith(PLACEHOLDER + "\\")) {
            throw new IllegalArgumentException("the key \"" + text + "\" must begin with " + PLACEHOLDER
                    + "\\, which stands for the control set that the next start uses");
        }
        return new ControlSetKey(RegistryKeyPath.of(text.substring(PLACEHOLDER.length() + 1)));
    }

    private static boolean isOdd(String segment) {
        return segment.chars().anyMatch(c -> c < ' ' || c == '<' || c == '>' || c == '"' || c == '/');
    }

    /** The key of one control set. */
    public RegistryKeyPath in(ControlSetNumber controlSet) {
        return controlSet.key().resolve(below);
    }

    @Override
    public String toString() {
        return PLACEHOLDER + "\\" + below;
    }
}
