package dev.bootmend.diagnose;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.Set;

/**
 * The BCD store. Only a store that is missing, empty, damaged or without a loader justifies a rebuild; one that could
 * not be opened may be perfectly good.
 *
 * <p>A store whose file was read to its end (it has a seal) and yet is not understood is damaged; without a seal nobody
 * has seen its content.
 */
final class StoreCheck implements BootCheck {

    private static final String REBUILD = "Windows Boot Manager has nothing to read its entries from. The store can be "
            + "built anew.";

    @Override
    public List<Finding> examine(Examined target) {
        return List.of(switch (target.store()) {
            case Reading.Known<BootStore>(BootStore store) -> readable(store);
            case Reading.Absent<BootStore>() -> absent(target);
            case Reading.Unreadable<BootStore>(Problem problem) -> unreadable(target, problem);
        }).stream().map(finding -> finding.evidence().isEmpty()
                ? finding.with(target.target().store().path().toString()) : finding).toList();
    }

    private static Finding readable(BootStore store) {
        return switch (store.health().state()) {
            case TRUNCATED, BASE_BLOCK_DAMAGED -> unusable(FindingIds.STORE_DAMAGED, "The BCD store is damaged",
                    "damaged")
                    .with(store.health().notes());
            case CLEAN, RECOVERED, DIRTY -> store.loaders().stream().allMatch(DefaultEntry::isSetup)
                    ? noLoader(store) : good(store);
        };
    }

    private static Finding noLoader(BootStore store) {
        return unusable(FindingIds.STORE_NO_LOADER, "The BCD store holds no Windows entry", "no Windows entry")
                .with(Wording.count(store.objects().size(), "object", "objects")
                + ", none of them a loader of an installed Windows");
    }

    private static Finding good(BootStore store) {
        String objects = Wording.count(store.objects().size(), "object", "objects");
        return switch (store.health().state()) {
            case RECOVERED -> notClosed("Read with its transaction log ("
                    + Wording.count(store.health().logEntriesApplied(), "entry", "entries")
                    + "). Windows does the same at the next start. Nothing to repair.", objects);
            case DIRTY -> notClosed("No transaction log completes it, so what is read may be older than what was last "
                    + "written.", objects)
                    .with(store.health().notes());
            case CLEAN, TRUNCATED, BASE_BLOCK_DAMAGED -> Finding.on(LinkKind.STORE, FindingIds.STORE_READABLE,
                    Severity.OK,
                    "The BCD store is readable", "Windows Boot Manager can read its entries.")
                    .brief("readable, " + objects);
        };
    }

    private static Finding notClosed(String meaning, String objects) {
        return Finding.on(LinkKind.STORE, FindingIds.STORE_NOT_CLOSED, Severity.NOTE,
                "The BCD store was not closed cleanly", meaning)
                .brief("readable, " + objects).implying(Set.of(FindingIds.STORE_READABLE));
    }

    private static Finding absent(Examined target) {
        boolean looked = target.machine().stores().containsKey(target.target().store());
        return switch (target.file(target.target().store())) {
            case Reading.Known<FileFact>(FileFact fact) when fact.size().bytes() == 0 -> empty();
            case Reading.Absent<FileFact>() -> missing();
            case Reading.Known<FileFact> ignored -> looked ? missing() : unchecked(notLooked(target));
            case Reading.Unreadable<FileFact>(Problem problem) -> looked ? missing() : unchecked(problem);
        };
    }

    private static Finding unreadable(Examined target, Problem problem) {
        if (!(target.file(target.target().store()) instanceof Reading.Known<FileFact>(FileFact fact))) {
            return unchecked(problem);
        }
        if (fact.size().bytes() == 0) {
            return empty();
        }
        return fact.seal().isEmpty() ? unchecked(problem)
                : unusable(FindingIds.STORE_DAMAGED, "The BCD store is damaged", "damaged").with(Wording.of(problem));
    }

    private static Finding missing() {
        return unusable(FindingIds.STORE_MISSING, "The BCD store is missing", "missing");
    }

    private static Finding empty() {
        return unusable(FindingIds.STORE_EMPTY, "The BCD store is empty", "empty");
    }

    private static Finding unusable(FindingId id, String title, String brief) {
        return Finding.on(LinkKind.STORE, id, Severity.BROKEN, title, REBUILD).brief(brief)
                .implying(Set.of(FindingIds.STORE_UNUSABLE, FindingIds.BOOT_FILES_UNUSABLE))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.FILE_MISSING);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.on(LinkKind.STORE, FindingIds.STORE_UNCHECKED, Severity.UNCHECKED, "Could not check: BCD store",
                        "The store could not be read; it may be perfectly good. It must not be rebuilt for this "
                        + "reason.")
                .brief("could not look").with(Wording.of(problem));
    }

    private static Problem notLooked(Examined target) {
        return new Problem(target.target().store().toString(), "The store was not looked at.",
                "Look at the disk again.");
    }
}
