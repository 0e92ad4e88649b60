package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known about one element in one kind of object.
 *
 * @param format empty when the code names a format that is not known
 * @param name the name bcdedit uses, empty when it has none
 * @param valueNames names of numbers, empty when the element has none
 * @param since the first Windows version that knew the element and, where it is gone, the last; empty if not known
 * @param documentedName the name in the WMI provider, only for elements without a bcdedit name
 */
public record ElementDefinition(
        ElementCode code,
        Optional<ElementFormat> format,
        Optional<String> name,
        Map<Long, String> valueNames,
        NumberStyle style,
        String since,
        Optional<String> documentedName) {

    public ElementDefinition {
        valueNames = Map.copyOf(valueNames);
    }

    /** The definition of an element that no table knows: its format alone, from the code. */
    static ElementDefinition unknown(ElementCode code) {
        return new ElementDefinition(code, ElementFormat.of(code), Optional.empty(), Map.of(), NumberStyle.DECIMAL, "",
                Optional.empty());
    }

    /** The name that listings and commands use: bcdedit's, else {@code custom:} and the code. */
    public String displayName() {
        return name.orElse("custom:" + code);
    }

    /** The text of a number of this element: its name, else the number in the element's style. */
    public String print(long number) {
        String named = valueNames.get(number);
        return named != null ? named : style.print(number);
    }

    /** The number with that name, without regard to case. */
    public OptionalLong numberNamed(String text) {
        return valueNames.entrySet().stream()
                .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .mapToLong(Map.Entry::getKey).findFirst();
    }

    /** Whether the last version of Windows that knew the element is over. */
    boolean isRetired() {
        return !since.isEmpty() && !since.contains("+");
    }
}
