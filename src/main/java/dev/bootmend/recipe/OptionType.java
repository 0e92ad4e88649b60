package dev.bootmend.recipe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What values an option of a recipe can have. Values are kept as text, as they are written in recipes and journals. */
public sealed interface OptionType {

    /** On or off. */
    record Toggle() implements OptionType {
    }

    /** A whole number between two bounds, both allowed. */
    record Number(long least, long most) implements OptionType {
    }

    /**
     * One of a few values.
     *
     * @param labels how the values are shown, one for each; empty when they are shown as they are
     */
    record Choice(List<String> values, List<String> labels) implements OptionType {
        public Choice {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
        }

        /** Values that are shown as they are. */
        public Choice(List<String> values) {
            this(values, List.of());
        }

        /** How {@code value} is shown. */
        public String label(String value) {
            int at = values.indexOf(value);
            return at >= 0 && at < labels.size() ? labels.get(at) : value;
        }
    }

    /** Why {@code value} is not a value of this type; empty when it is one. */
    default Optional<String> faultOf(String value) {
        return switch (this) {
            case Toggle() -> Set.of("true", "false").contains(value) ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not true or false");
            case Number(long least, long most) -> isBetween(value, least, most) ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not a whole number from " + least + " to " + most);
            case Choice(List<String> values, List<String> labels) -> values.contains(value) ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not one of " + String.join(", ", values));
        };
    }

    private static boolean isBetween(String value, long least, long most) {
        if (!value.matches("0|-?[1-9][0-9]{0,17}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= most;
    }
}
