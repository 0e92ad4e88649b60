package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.WindowsInstallation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entry of a store starts the Windows that is to be repaired. Diagnosis and plans ask here, so that what is shown
 * as evidence is what would be changed.
 */
public final class WindowsEntry {

    private final BootStore store;
    private final Optional<BootDevice> windows;
    private final Set<BootDevice> otherWindows;

    private WindowsEntry(BootStore store, Optional<BootDevice> windows, Set<BootDevice> otherWindows) {
        this.store = store;
        this.windows = windows;
        this.otherWindows = otherWindows;
    }

    /**
     * The entry that starts the Windows of the target: the default one; else the first of the boot menu, or any other,
     * that leads to its partition; else the first of the menu, or the only one there is. Setup entries, templates, and
     * entries that lead to another Windows of the same disk are none of these.
     */
    public static Optional<BootObject> of(BootStore store, MachineSnapshot machine, RepairTarget target) {
        Set<BootDevice> others = machine.installations().stream().map(WindowsInstallation::partition)
                .filter(partition -> partition.disk().equals(target.disk()) && !partition.equals(target.windows()))
                .flatMap(partition -> device(machine, partition).stream()).collect(Collectors.toSet());
        return new WindowsEntry(store, device(machine, target.windows()), others).found();
    }

    /** Whether an entry starts an installed Windows of that disk which is not the one to be repaired. */
    static boolean startsAnother(BootObject entry, MachineSnapshot machine, RepairTarget target) {
        return DefaultEntry.startsWindows(entry) && machine.installations().stream().map(WindowsInstallation::partition)
                .filter(partition -> partition.disk().equals(target.disk()) && !partition.equals(target.windows()))
                .flatMap(partition -> device(machine, partition).stream())
                .anyMatch(device -> osDevice(entry).filter(device::equals).isPresent());
    }

    private Optional<BootObject> found() {
        Supplier<Stream<BootObject>> named = () -> DefaultEntry.named(store).flatMap(store::object).stream();
        Supplier<Stream<BootObject>> menu = () -> DefaultEntry.menu(store);
        Supplier<Stream<BootObject>> all = () -> store.loaders().stream();
        return first(named).or(() -> first(() -> menu.get().filter(this::leadsHere)))
                .or(() -> first(() -> all.get().filter(this::leadsHere))).or(() -> first(menu)).or(this::onlyOne);
    }

    private Optional<BootObject> first(Supplier<Stream<BootObject>> entries) {
        return entries.get().filter(this::isPossible).findFirst();
    }

    private Optional<BootObject> onlyOne() {
        var entries = store.loaders().stream().filter(this::isPossible).limit(2).toList();
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
    }

    private boolean isPossible(BootObject entry) {
        return DefaultEntry.startsWindows(entry) && osDevice(entry).filter(otherWindows::contains).isEmpty();
    }

    private boolean leadsHere(BootObject entry) {
        return windows.isPresent() && osDevice(entry).equals(windows);
    }

    private static Optional<BootDevice> osDevice(BootObject entry) {
        return entry.element(Elements.OS_DEVICE).flatMap(element ->
                element.value() instanceof BootValue.Device device ? Optional.of(device.device()) : Optional.empty());
    }

    /** A partition as boot entries name it; empty when it or its disk is not there or has no identity. */
    private static Optional<BootDevice> device(MachineSnapshot machine, PartitionRef ref) {
        Optional<Disk> disk = machine.disk(ref.disk()).filter(found -> !(found.identity() instanceof DiskIdentity.None));
        return disk.flatMap(found -> found.partition(ref.start())
                .map(partition -> new BootDevice.OnPartition(found.ownIdentity(), partition.identity())));
    }
}
