package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries that are named and not there. Real stores hold a few; only a boot menu or a recovery sequence with one
 * matters, and none keeps Windows from starting.
 */
final class DanglingReferencesCheck implements BootCheck {

    /** More references of one list than this are not named. */
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(Examined target) {
        return target.readableStore().map(store -> report(dangling(store, target.defaultEntry()))).orElse(List.of());
    }

    private static List<String> dangling(BootStore store, Optional<BootObject> entry) {
        Set<Guid> ids = store.objects().stream().map(BootObject::id).collect(Collectors.toSet());
        Stream<String> menu = store.bootManager().stream()
                .flatMap(manager -> missing(ids, manager, Elements.DISPLAY_ORDER, "displayorder of {bootmgr}"));
        Stream<String> recovery = entry.stream()
                .flatMap(loader -> missing(ids, loader, Elements.RECOVERY_SEQUENCE, "recoverysequence of "
                + Wording.name(loader)));
        return Stream.concat(menu, recovery).toList();
    }

    private static Stream<String> missing(Set<Guid> ids, BootObject object, ElementCode list, String name) {
        return DefaultEntry.ids(object, list).stream().filter(id -> !ids.contains(id)).limit(NAMED)
                .map(id -> name + " names " + id.braced() + ", which is not in the store");
    }

    private static List<Finding> report(List<String> facts) {
        return facts.isEmpty() ? List.of() : List.of(Finding.on(LinkKind.ENTRY, FindingIds.DANGLING_REFERENCES,
                Severity.NOTE,
                        "Some entries refer to others that do not exist",
                        "Windows starts nevertheless. The boot menu or Windows RE may offer less than it should.")
                .with(facts));
    }
}
