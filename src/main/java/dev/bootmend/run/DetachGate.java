package dev.bootmend.run;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.TemporaryLetter;
import dev.bootmend.model.Volume;
import dev.bootmend.plan.AssignLetter;
import dev.bootmend.plan.EditRegistry;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.ReleaseLetter;
import dev.bootmend.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that the disk can be detached: nothing of ours is left on this machine, and the disk is still itself. */
public final class DetachGate {

    private DetachGate() {
    }

    /**
     * Every condition, met or not, judged on the machine as it was read at the end.
     *
     * @param identities what this machine knows of the identity that the disk had at first sight
     */
    public static List<GateItem> check(Plan plan, MachineSnapshot end, IdentityBook identities) {
        var items = new ArrayList<GateItem>();
        items.add(hives(plan, end));
        letters(plan).forEach(given -> items.add(released(given, end)));
        items.add(IdentityGate.check(plan, end, identities));
        items.add(store(plan, end));
        return List.copyOf(items);
    }

    /** What may be left when nothing could be read at the end. */
    static List<GateItem> unknown(Plan plan) {
        var items = new ArrayList<GateItem>();
        items.add(new GateItem(false, "The disk could not be read at the end"));
        letters(plan).forEach(given -> items.add(new GateItem(false,
                "Temporary letter " + given.letter().withColon() + " may still be assigned")));
        operations(plan).filter(EditRegistry.class::isInstance).map(EditRegistry.class::cast)
                .map(edit -> edit.mount().root()).distinct()
                .forEach(root -> items.add(new GateItem(false, "A hive may still be loaded as " + root)));
        return List.copyOf(items);
    }

    private static GateItem hives(Plan plan, MachineSnapshot end) {
        List<LoadedHive> left = end.loadedHives().stream()
                .filter(hive -> hive.file().partition().disk().equals(plan.target().disk())).toList();
        return left.isEmpty() ? new GateItem(true, "No registry hive is loaded")
                : new GateItem(false, "The hive " + left.getFirst().file().path() + " is still loaded as HKLM\\"
                        + left.getFirst().mount());
    }

    /** The letters that the plan gives or takes, each once. */
    private static List<TemporaryLetter> letters(Plan plan) {
        return operations(plan).flatMap(operation -> switch (operation) {
            case AssignLetter(var partition, var letter) -> Stream.of(new TemporaryLetter(partition, letter));
            case ReleaseLetter(var partition, var letter) -> Stream.of(new TemporaryLetter(partition, letter));
            default -> Stream.<TemporaryLetter>empty();
        }).distinct().toList();
    }

    private static Stream<Operation> operations(Plan plan) {
        return plan.steps().stream().map(Step::operation);
    }

    private static GateItem released(TemporaryLetter given, MachineSnapshot end) {
        String name = "Temporary letter " + given.letter().withColon();
        Optional<Partition> partition = end.partition(given.partition());
        if (partition.isPresent() && partition.get().volume() instanceof Reading.Unreadable<Volume>(var problem)) {
            return new GateItem(false, name + ": it could not be seen whether it is released. " + problem);
        }
        boolean free = partition.flatMap(Partition::letter).filter(given.letter()::equals).isEmpty();
        return new GateItem(free, name + (free ? " released" : " is still assigned"));
    }

    /** A store that the plan was not to make readable, as the undo of a rebuild, may be what it was. */
    private static GateItem store(Plan plan, MachineSnapshot end) {
        Optional<Disk> offline = end.disk(plan.target().disk()).filter(disk -> disk.has(DiskCondition.Offline.class));
        if (offline.isPresent()) {
            boolean wanted = plan.after().disk(plan.target().disk()).filter(disk -> disk.has(DiskCondition.Offline.class))
                    .isPresent();
            return new GateItem(wanted, wanted ? "The disk is offline, as it is to be" : "The disk is offline, so that its BCD"
                    + " store could not be read");
        }
        FileRef store = plan.target().store();
        boolean foreseen = !(end.store(store) instanceof Reading.Known) && !plan.after().store(store).isKnown();
        String as = foreseen ? "As foreseen: " : "";
        return switch (end.store(store)) {
            case Reading.Known<BootStore> known -> new GateItem(true, "The BCD store can be read");
            case Reading.Absent<BootStore>() -> new GateItem(foreseen, as + "There is no BCD store at " + store.path());
            case Reading.Unreadable<BootStore>(var problem) -> new GateItem(foreseen, as + problem);
        };
    }
}
