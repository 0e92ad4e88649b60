package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Set;

/**
 * The SYSTEM hive, which the loader reads before anything of Windows runs. A hive whose file was read to its end (it
 * has a seal) and yet is not understood is damaged; without a seal nobody has seen its content.
 */
final class SystemHiveCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        FileRef place = target.installation().map(WindowsInstallation::systemHiveFile).orElseGet(() -> new FileRef(
                target.target().windows(), target.windowsFolder().child("System32").child("config").child("SYSTEM")));
        Reading<FileFact> file = target.file(place);
        if (file.isAbsent() || file.toOptional().filter(fact -> fact.size().bytes() == 0).isPresent()) {
            return List.of(missing(file.isAbsent() ? "missing" : "empty").with(place.path().toString()));
        }
        Reading<HiveHealth> hive = target.installation().map(WindowsInstallation::systemHive)
                .orElseGet(() -> Reading.unreadable(new Problem(place.path().toString(), "The hive was not looked at.",
                "Look at the disk again.")));
        return List.of(switch (hive) {
            case Reading.Known<HiveHealth>(HiveHealth health) -> read(health);
            case Reading.Absent<HiveHealth>() -> missing("missing").with(place.path().toString());
            case Reading.Unreadable<HiveHealth>(Problem problem) -> sealed(file) ? damaged(Wording.of(problem))
                    : unchecked(problem);
        });
    }

    private static boolean sealed(Reading<FileFact> file) {
        return file.toOptional().flatMap(FileFact::seal).isPresent();
    }

    private static Finding read(HiveHealth health) {
        int entries = health.logEntriesApplied();
        return switch (health.state()) {
            case CLEAN -> Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.SYSTEM_HIVE_OK, Severity.OK,
                    "The SYSTEM hive is readable",
                    "The loader can read the settings and drivers it starts Windows with.").brief("readable")
                    .with("closed cleanly");
            case RECOVERED -> note(FindingIds.SYSTEM_HIVE_NOT_CLOSED, "Read with its transaction log ("
                    + Wording.count(entries, "entry", "entries")
                    + "). Windows does the same at the next start. Nothing to repair.")
                    .brief("dirty, " + Wording.count(entries, "log entry", "log entries")).with(health.notes());
            case DIRTY -> note(FindingIds.SYSTEM_HIVE_NO_LOG,
                    "No transaction log completes it. What is read may be older than what Windows last wrote, "
                    + "and Windows may refuse it.").brief("dirty, no usable log").with(health.notes())
                    .shownAs(SymptomCatalogue.REGISTRY_CORRUPT);
            case BASE_BLOCK_DAMAGED, TRUNCATED -> damaged(health.notes());
        };
    }

    private static Finding note(FindingId id, String meaning) {
        return Finding.on(LinkKind.SYSTEM_HIVE, id, Severity.NOTE, "The SYSTEM hive was not closed cleanly", meaning)
                .implying(id.equals(FindingIds.SYSTEM_HIVE_NOT_CLOSED) ? Set.of(FindingIds.SYSTEM_HIVE_OK) : Set.of());
    }

    private static Finding missing(String fault) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.SYSTEM_HIVE_MISSING, Severity.BROKEN, "The SYSTEM hive is "
                + fault,
                        "The loader finds no settings to start Windows with. BootMend does not replace it: restore it "
                        + "from a backup.")
                .brief(fault).shownAs(SymptomCatalogue.REGISTRY_CORRUPT);
    }

    private static Finding damaged(List<String> facts) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.SYSTEM_HIVE_DAMAGED, Severity.BROKEN,
                "The SYSTEM hive is damaged",
                        "The loader cannot read the settings it starts Windows with. BootMend does not mend it: "
                        + "restore it from a backup.")
                .brief("damaged").with(facts).shownAs(SymptomCatalogue.REGISTRY_CORRUPT);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.SYSTEM_HIVE_UNCHECKED, Severity.UNCHECKED,
                "Could not check: SYSTEM hive",
                "The hive could not be read; it may be perfectly good.").brief("could not look")
                .with(Wording.of(problem));
    }
}
