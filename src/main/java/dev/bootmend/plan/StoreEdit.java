package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the operations on one element of a store have in common. */
final class StoreEdit {

    private StoreEdit() {
    }

    /** The object, empty when it or the store is not there. */
    static Optional<BootObject> object(MachineSnapshot machine, FileRef file, Guid entry) {
        return switch (machine.store(file)) {
            case Reading.Known<BootStore>(BootStore store) -> store.object(entry);
            case Reading.Absent<BootStore>() -> Optional.empty();
            case Reading.Unreadable<BootStore>(var problem) -> throw new IllegalStateException(
                    "the store cannot be changed, for it cannot be read: " + problem);
        };
    }

    /** The machine after a tool has written {@code changed} into the store, which also empties the log of the hive. */
    static MachineSnapshot with(MachineSnapshot machine, FileRef file, BootObject changed) {
        BootStore store = machine.store(file).toOptional().orElseThrow();
        MachineSnapshot written = machine.withStore(file,
                Reading.known(store.with(changed).withHealth(afterWriting(store.health()))));
        return TouchedFile.written(written, file);
    }

    /** Loading a hive replays its log into the file (regf specification, msuhanov: dirty hives). */
    static HiveHealth afterWriting(HiveHealth health) {
        return health.state() == HiveHealth.State.RECOVERED ? new HiveHealth(HiveHealth.State.CLEAN, 0, health.notes())
                : health;
    }

    /** The object that is to be changed. */
    static BootObject required(MachineSnapshot machine, FileRef file, Guid entry) {
        return object(machine, file, entry).orElseThrow(() -> new IllegalStateException(
                "the entry " + entry.braced() + " is not in " + file + "; bcdedit would refuse to change it"));
    }

    /** The same as the comparison of the two snapshots would find, without walking through all entries. */
    static List<Change> changes(MachineSnapshot machine, FileRef file, BootObject object, ElementCode code,
            Optional<BootElement> after) {
        var changes = health(machine, file);
        changes.add(new Change.Element(file, object, code, object.element(code), after));
        return changes;
    }

    /** As {@link #changes(MachineSnapshot, FileRef, BootObject, ElementCode, Optional)}, for several elements. */
    static List<Change> changes(MachineSnapshot machine, FileRef file, BootObject object, List<BootElement> after) {
        var changes = health(machine, file);
        after.stream().filter(element -> !object.element(element.code()).equals(Optional.of(element)))
                .forEach(element -> changes.add(new Change.Element(file, object, element.code(),
                        object.element(element.code()), Optional.of(element))));
        return changes;
    }

    private static List<Change> health(MachineSnapshot machine, FileRef file) {
        HiveHealth health = machine.store(file).toOptional().orElseThrow().health();
        var changes = new ArrayList<Change>();
        StoreChanges.health(file, health, afterWriting(health)).ifPresent(changes::add);
        return changes;
    }
}
