package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The entry that the boot manager starts when nobody chooses. */
final class DefaultEntryCheck implements BootCheck {

    /** More entries than this are not named. */
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(Examined target) {
        Optional<BootStore> store = target.readableStore().filter(readable -> readable.bootManager().isPresent());
        return store.filter(readable -> !readable.loaders().isEmpty()).map(readable -> answers(target, readable))
                .orElse(List.of());
    }

    private static List<Finding> answers(Examined target, BootStore store) {
        boolean lost = target.defaultEntry().isEmpty() && store.loaders().stream().anyMatch(DefaultEntry::startsWindows);
        return lost ? List.of(answer(target, store), lost(store)) : List.of(answer(target, store));
    }

    private static Finding answer(Examined target, BootStore store) {
        Optional<Guid> named = DefaultEntry.named(store);
        if (named.isEmpty()) {
            return wrong(target, FindingIds.DEFAULT_ENTRY_MISSING, "No default entry is set", "no default entry",
                    "{bootmgr} has no default element");
        }
        Optional<BootObject> entry = store.object(named.get());
        if (entry.isEmpty()) {
            return wrong(target, FindingIds.DEFAULT_ENTRY_DANGLING, "The default entry does not exist",
                    "default entry missing",
                    "default " + named.get().braced() + " is not in the store");
        }
        if (DefaultEntry.isSetup(entry.get())) {
            return wrong(target, FindingIds.DEFAULT_ENTRY_IS_SETUP, "The default entry starts Windows Setup",
                    "starts Windows Setup",
                    "default " + Wording.idAndName(entry.get()));
        }
        if (WindowsEntry.startsAnother(entry.get(), target.machine(), target.target())) {
            return another(target, entry.get());
        }
        return entry.get().is(ObjectType.OS_LOADER) ? good(entry.get())
                : wrong(target, FindingIds.DEFAULT_ENTRY_NO_LOADER, "The default entry starts no Windows",
                "starts no Windows",
                "default " + Wording.idAndName(entry.get()) + " is no operating system loader");
    }

    private static Finding good(BootObject entry) {
        return Finding.on(LinkKind.ENTRY, FindingIds.DEFAULT_ENTRY_OK, Severity.OK,
                        "The default entry starts " + Wording.name(entry),
                        "The boot manager knows which Windows to start.")
                .brief(Wording.name(entry)).with(Wording.idAndName(entry));
    }

    private static Finding another(Examined target, BootObject entry) {
        return Finding.on(LinkKind.ENTRY, FindingIds.DEFAULT_ENTRY_OTHER_WINDOWS, Severity.NOTE,
                        "The default entry starts another Windows of this disk",
                        "This Windows starts only when somebody chooses it in the boot menu. Repair the other one when"
                        + " that is the machine that does not start.")
                .brief(Wording.name(entry)).with(Stream.concat(Stream.of("default " + Wording.idAndName(entry)),
                candidate(target).stream()).toList());
    }

    private static Finding lost(BootStore store) {
        return Finding.on(LinkKind.ENTRY, FindingIds.WINDOWS_ENTRY_MISSING, Severity.BROKEN,
                        "No boot entry is known to start this Windows",
                        "None of the entries leads to its partition, and which of them is meant for it cannot be told."
                        + " BootMend changes no entry on a guess.")
                .brief("no entry of its own").with(store.loaders().stream().filter(DefaultEntry::startsWindows)
                .limit(NAMED).map(Wording::idAndName).toList());
    }

    private static Finding wrong(Examined target, FindingId id, String title, String brief, String fact) {
        return Finding.on(LinkKind.ENTRY, id, Severity.BROKEN, title,
                        "The boot manager does not know which Windows to start, or starts something else.")
                .brief(brief).implying(Set.of(FindingIds.DEFAULT_ENTRY_WRONG, FindingIds.BOOT_SETTINGS_WRONG))
                .with(Stream.concat(Stream.of(fact), candidate(target).stream()).toList())
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.STORE_INCOMPLETE);
    }

    private static Optional<String> candidate(Examined target) {
        return target.defaultEntry().map(entry -> "the entry of the installed Windows is " + Wording.idAndName(entry));
    }
}
