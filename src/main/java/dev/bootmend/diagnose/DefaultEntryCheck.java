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

    @Override
    public List<Finding> examine(Examined target) {
        Optional<BootStore> store = target.readableStore().filter(readable -> readable.bootManager().isPresent());
        return store.filter(readable -> !readable.loaders().isEmpty()).map(readable -> List.of(answer(readable)))
                .orElse(List.of());
    }

    private static Finding answer(BootStore store) {
        Optional<Guid> named = DefaultEntry.named(store);
        if (named.isEmpty()) {
            return wrong(store, FindingIds.DEFAULT_ENTRY_MISSING, "No default entry is set", "no default entry",
                    "{bootmgr} has no default element");
        }
        Optional<BootObject> entry = store.object(named.get());
        if (entry.isEmpty()) {
            return wrong(store, FindingIds.DEFAULT_ENTRY_DANGLING, "The default entry does not exist",
                    "default entry missing",
                    "default " + named.get().braced() + " is not in the store");
        }
        if (DefaultEntry.isSetup(entry.get())) {
            return wrong(store, FindingIds.DEFAULT_ENTRY_IS_SETUP, "The default entry starts Windows Setup",
                    "starts Windows Setup",
                    "default " + Wording.idAndName(entry.get()));
        }
        return entry.get().is(ObjectType.OS_LOADER) ? good(entry.get())
                : wrong(store, FindingIds.DEFAULT_ENTRY_NO_LOADER, "The default entry starts no Windows",
                "starts no Windows",
                "default " + Wording.idAndName(entry.get()) + " is no operating system loader");
    }

    private static Finding good(BootObject entry) {
        return Finding.on(LinkKind.ENTRY, FindingIds.DEFAULT_ENTRY_OK, Severity.OK,
                        "The default entry starts " + Wording.name(entry),
                        "The boot manager knows which Windows to start.")
                .brief(Wording.name(entry)).with(Wording.idAndName(entry));
    }

    private static Finding wrong(BootStore store, FindingId id, String title, String brief, String fact) {
        return Finding.on(LinkKind.ENTRY, id, Severity.BROKEN, title,
                        "The boot manager does not know which Windows to start, or starts something else.")
                .brief(brief).implying(Set.of(FindingIds.DEFAULT_ENTRY_WRONG, FindingIds.BOOT_SETTINGS_WRONG))
                .with(Stream.concat(Stream.of(fact), candidate(store).stream()).toList())
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.STORE_INCOMPLETE);
    }

    private static Optional<String> candidate(BootStore store) {
        return DefaultEntry.of(store).map(entry -> "the entry of the installed Windows is " + Wording.idAndName(entry));
    }
}
