package dev.bootmend.ui.preview;

import dev.bootmend.bcd.EntrySelection;
import dev.bootmend.bcd.MachinePartitions;
import dev.bootmend.bcd.StoreListing;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Step;
import dev.bootmend.ui.kit.Listing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plan changes as listings side by side: stores as bcdedit prints them, keys as a registration file has them.
 */
final class Comparisons {

    private final MachineSnapshot before;
    private final MachineSnapshot after;
    private final List<Change> changes;

    private Comparisons(MachineSnapshot before, MachineSnapshot after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /** Seen while the temporary letters are given, as a technician would list it then. */
    static List<Comparison> of(ConfirmedPlan plan) {
        List<ConfirmedPlan.ConfirmedStep> steps = plan.steps().stream()
                .filter(step -> step.step().purpose() == Step.Purpose.REPAIR).toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        return new Comparisons(steps.getFirst().before(), steps.getLast().after().machine(), plan.plan().changes())
                .listings();
    }

    private List<Comparison> listings() {
        Set<FileRef> stores = new LinkedHashSet<>();
        Set<FileRef> hives = new LinkedHashSet<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Element element -> stores.add(element.store());
                case Change.Entry entry -> stores.add(entry.store());
                case Change.Store store -> stores.add(store.store());
                case Change.Value value -> hives.add(value.hive());
                case Change.Key key -> hives.add(key.hive());
                default -> { }
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        stores.forEach(store -> comparisons.add(store(store)));
        hives.forEach(hive -> hive(hive).ifPresent(comparisons::add));
        return comparisons;
    }

    private Comparison store(FileRef store) {
        return new Comparison("BCD store", new Listing("Before · " + path(store), lines(before, store)),
                new Listing("After", lines(after, store)));
    }

    private static List<String> lines(MachineSnapshot machine, FileRef store) {
        return switch (machine.store(store)) {
            case Reading.Known<BootStore>(var known) -> numbered(StoreListing.verbose(new MachinePartitions(machine))
                    .text(known, new EntrySelection.ByKind(EntrySelection.Kind.ALL)));
            case Reading.Absent<BootStore>() -> List.of("(there is no store)");
            case Reading.Unreadable<BootStore>(var problem) ->
                    List.of("(the store cannot be read: " + problem.detail() + ")");
        };
    }

    /** Without the empty line that bcdedit prints first, so that the title stands in line 1. */
    private static List<String> numbered(List<String> lines) {
        return lines.stream().skip(!lines.isEmpty() && lines.getFirst().isEmpty() ? 1 : 0)
                .map(line -> line.replace(Guid.ZERO.braced(), "(chosen when it runs)")).toList();
    }

    private Optional<Comparison> hive(FileRef hive) {
        Set<RegistryKeyPath> keys = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Value value && value.hive().equals(hive)) {
                keys.add(value.key());
            } else if (change instanceof Change.Key key && key.hive().equals(hive)) {
                keys.add(key.key());
            }
        }
        String name = hive.path().name();
        return excerpt(before, hive).flatMap(was -> excerpt(after, hive).map(is -> new Comparison(name + " hive",
                new Listing("Before · " + path(hive), RegistryListing.lines(was, name, keys)),
                new Listing("After", RegistryListing.lines(is, name, keys)))));
    }

    private static Optional<RegistryExcerpt> excerpt(MachineSnapshot machine, FileRef hive) {
        return machine.installations().stream().filter(windows -> windows.systemHiveFile().equals(hive)).findFirst()
                .map(WindowsInstallation::system).flatMap(Reading::toOptional);
    }

    private String path(FileRef file) {
        return before.partition(file.partition()).flatMap(partition -> partition.letter())
                .map(letter -> letter.withColon() + file.path()).orElse(file.path().toString());
    }
}
