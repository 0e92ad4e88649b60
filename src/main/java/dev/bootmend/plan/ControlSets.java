package dev.bootmend.plan;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which control sets of an offline hive are to be edited: the one that the next start uses, unless the user says
 * otherwise. A number that is missing or wrong is never replaced by a guess.
 *
 * @param next what {@code Select\Default} names
 * @param current what {@code Select\Current} names: the one of the last start
 * @param complete those that have {@code Control} and {@code Services}, in ascending order
 */
public record ControlSets(Optional<ControlSetNumber> next, Optional<ControlSetNumber> current,
        List<ControlSetNumber> complete) {

    private static final Pattern NAME = Pattern.compile("(?i)ControlSet(\\d{3})");

    public ControlSets {
        complete = List.copyOf(complete);
    }

    /** Reads them from what was looked at of the hive; nothing is complete when that could not be read. */
    public static ControlSets of(WindowsInstallation windows) {
        var selection = windows.selection().toOptional();
        return new ControlSets(selection.flatMap(select -> select.defaultSet().toOptional()),
                selection.flatMap(select -> select.current().toOptional()),
                windows.system().toOptional().map(ControlSets::complete).orElse(List.of()));
    }

    private static List<ControlSetNumber> complete(RegistryExcerpt keys) {
        return keys.keys().keySet().stream().map(key -> key.segments().isEmpty() ? "" : key.segments().getFirst())
                .distinct()
                .map(NAME::matcher).filter(match -> match.matches() && !match.group(1).equals("000"))
                .map(match -> new ControlSetNumber(Integer.parseInt(match.group(1))))
                .filter(set -> has(keys, set, "Control") && has(keys, set, "Services")).distinct().toList();
    }

    private static boolean has(RegistryExcerpt keys, ControlSetNumber set, String name) {
        return keys.hasKey(new RegistryKeyPath(List.of(set.toString(), name)));
    }

    /** What is to be edited; empty when the user has to choose first. */
    public List<ControlSetNumber> chosen(Set<ControlSetNumber> choice) {
        if (!choice.isEmpty()) {
            return complete.containsAll(choice) ? complete.stream().filter(choice::contains).toList() : List.of();
        }
        return next.filter(complete::contains).map(List::of).orElse(List.of());
    }

    /** Why nothing is chosen by itself, and what can be. */
    Blocker question(Set<ControlSetNumber> choice) {
        String remedy = complete.isEmpty() ? "The hive has no complete control set; restore it from a backup."
                : "Choose one of: " + complete.stream().map(ControlSetNumber::toString)
                        .collect(Collectors.joining(", ")) + ".";
        if (!choice.isEmpty()) {
            return Blocker.of("A control set that was chosen is not complete in the offline registry.", remedy);
        }
        return Blocker.of(next.map(set -> "The next start uses " + set
                + ", but that has no Control or no Services key.")
                .orElse("The offline registry does not say which control set the next start uses."), remedy);
    }

    /** What to know when the last start used another control set than the next one. */
    Optional<String> difference() {
        return next.filter(set -> current.isPresent() && !current.get().equals(set)).map(set -> "The last start used "
                + current.get() + ", the next one uses " + set + ". Only " + set
                + " is changed unless you choose both.");
    }
}
