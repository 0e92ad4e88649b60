package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.BootStore;
import dev.bootmend.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Checks that the disk can be detached: nothing of ours is left on this machine, and the disk is still itself. */
public final class DetachGate {

    private DetachGate() {
    }

    /** Every condition, met or not, judged on the machine as it was read at the end. */
    public static List<GateItem> check(Plan plan, MachineSnapshot end) {
        var items = new ArrayList<GateItem>();
        items.add(hives(plan, end));
        items.addAll(letters(plan, end));
        items.add(identity(plan, end));
        items.add(store(plan.target().store(), end));
        return List.copyOf(items);
    }

    private static GateItem hives(Plan plan, MachineSnapshot end) {
        List<LoadedHive> left = end.loadedHives().stream()
                .filter(hive -> hive.file().partition().disk().equals(plan.target().disk())).toList();
        return left.isEmpty() ? new GateItem(true, "No registry hive is loaded")
                : new GateItem(false, "The hive " + left.getFirst().file().path() + " is still loaded as "
                        + left.getFirst().mount());
    }

    private static List<GateItem> letters(Plan plan, MachineSnapshot end) {
        return plan.fold().stream()
                .flatMap(machine -> machine.disk(plan.target().disk()).stream())
                .flatMap(disk -> disk.partitions().toOptional().stream().flatMap(List::stream).map(disk::ref))
                .distinct()
                .filter(ref -> gainsLetter(plan, ref))
                .map(ref -> released(plan, ref, end)).toList();
    }

    private static boolean gainsLetter(Plan plan, PartitionRef ref) {
        return letter(plan.before(), ref).isEmpty()
                && plan.fold().stream().anyMatch(machine -> !letter(machine, ref).isEmpty());
    }

    private static GateItem released(Plan plan, PartitionRef ref, MachineSnapshot end) {
        String used = plan.fold().stream().map(machine -> letter(machine, ref))
                .filter(letter -> !letter.isEmpty()).findFirst().orElse("");
        boolean free = letter(end, ref).isEmpty();
        return new GateItem(free, "Temporary letter " + used + (free ? " released" : " is still assigned"));
    }

    private static String letter(MachineSnapshot machine, PartitionRef ref) {
        return machine.partition(ref).flatMap(partition -> partition.letter())
                .map(letter -> letter.withColon()).orElse("");
    }

    private static GateItem identity(Plan plan, MachineSnapshot end) {
        String now = end.disk(plan.target().disk()).map(Disk::identity).map(Object::toString).orElse("not attached");
        boolean same = now.equals(plan.target().identity().toString());
        return new GateItem(same, same ? "Disk identity unchanged" : "The disk identity is now " + now
                + "; it was " + plan.target().identity());
    }

    private static GateItem store(FileRef store, MachineSnapshot end) {
        return switch (end.store(store)) {
            case Reading.Known<BootStore> known -> new GateItem(true, "The BCD store can be read");
            case Reading.Absent<BootStore>() -> new GateItem(false, "There is no BCD store at " + store.path());
            case Reading.Unreadable<BootStore>(var problem) -> new GateItem(false, problem.toString());
        };
    }
}
