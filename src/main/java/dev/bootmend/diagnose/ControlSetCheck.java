package dev.bootmend.diagnose;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ControlSetSelection;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The control set that the next start uses, from the {@code Select} key of the offline hive. The probe records every
 * control set's own key and its {@code Control} and {@code Services} keys, so that their absence can be seen.
 */
final class ControlSetCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        Optional<WindowsInstallation> windows = target.installation().filter(found -> found.system().isKnown());
        return windows.map(found -> List.of(answer(found, found.system().toOptional().orElseThrow())))
                .orElse(List.of());
    }

    private static Finding answer(WindowsInstallation windows, RegistryExcerpt system) {
        return switch (windows.selection()) {
            case Reading.Known<ControlSetSelection>(ControlSetSelection select) -> answer(select, system);
            case Reading.Absent<ControlSetSelection>() -> incomplete("Select", "The SYSTEM hive has no Select key");
            case Reading.Unreadable<ControlSetSelection>(Problem problem) -> unchecked(problem);
        };
    }

    private static Finding answer(ControlSetSelection select, RegistryExcerpt system) {
        return switch (select.defaultSet()) {
            case Reading.Known<ControlSetNumber>(ControlSetNumber next) -> lacking(next, system)
                    .map(key -> incomplete(next.toString(), "The next start uses " + next + ", which lacks " + key)
                    .with(facts(select)))
                    .orElseGet(() -> complete(select, next));
            case Reading.Absent<ControlSetNumber>() -> incomplete("Select",
                    "Select names no control set for the next start").with(facts(select));
            case Reading.Unreadable<ControlSetNumber>(Problem problem) -> unchecked(problem);
        };
    }

    private static Optional<String> lacking(ControlSetNumber next, RegistryExcerpt system) {
        RegistryKeyPath set = next.key();
        return Stream.of(set, set.child("Control"), set.child("Services")).filter(key -> !system.hasKey(key))
                .findFirst().map(RegistryKeyPath::toString);
    }

    private static Finding complete(ControlSetSelection select, ControlSetNumber next) {
        boolean same = select.current().toOptional().filter(next::equals).isPresent();
        return same ? finding(FindingIds.CONTROL_SET_OK, Severity.OK, "The control set of the next start is complete",
                "The next start uses " + next + ", as the last one did.").with(facts(select))
                : finding(FindingIds.CONTROL_SET_DIFFERS, Severity.NOTE,
                "The next start uses another control set than the last",
                "The next start uses " + next
                + ". Windows changes the set after a failed start; settings of the other one have no effect.")
                .brief(next + " is next").with(facts(select));
    }

    private static Finding incomplete(String brief, String title) {
        return finding(FindingIds.CONTROL_SET_INCOMPLETE, Severity.BROKEN, title,
                "The loader finds no complete set of drivers and settings. BootMend does not build one: restore the "
                + "hive from a backup.")
                .brief(brief + " incomplete").shownAs(SymptomCatalogue.BAD_SYSTEM_CONFIG);
    }

    private static Finding unchecked(Problem problem) {
        return finding(FindingIds.CONTROL_SET_UNCHECKED, Severity.UNCHECKED, "Could not check: control set",
                "Which control set the next start uses is not known.").with(Wording.of(problem));
    }

    private static Finding finding(FindingId id, Severity severity, String title, String meaning) {
        return Finding.on(LinkKind.SYSTEM_HIVE, id, severity, title, meaning);
    }

    private static List<String> facts(ControlSetSelection select) {
        return List.of("Default " + text(select.defaultSet()), "Current " + text(select.current()),
                "Failed " + text(select.failed()), "LastKnownGood " + text(select.lastKnownGood()));
    }

    private static String text(Reading<?> value) {
        return switch (value) {
            case Reading.Known<?>(Object known) -> known.toString();
            case Reading.Absent<?>() -> "not set";
            case Reading.Unreadable<?>(Problem problem) -> "not readable (" + problem.detail() + ")";
        };
    }
}
