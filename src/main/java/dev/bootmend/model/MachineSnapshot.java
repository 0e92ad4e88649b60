package dev.bootmend.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was read of a machine at one moment. Immutable; operations predict by returning a changed copy.
 *
 * @param machine how the machine is called in the window, such as {@code Practice machine · gen2-imc}
 * @param disks in ascending order of their numbers
 * @param roles for each disk that does not belong to the host and could be read
 * @param stores every place where a BCD store may be on those disks, with what was found there
 * @param installations every Windows found on those disks
 * @param loadedHives hives of ours that are loaded in this machine's registry; none is left after a run
 * @param lettersInUse every drive letter that stands for anything on this machine, a network drive included
 * @param fileSystemRepair what this machine has to repair file systems with
 */
public record MachineSnapshot(
        String machine,
        List<Disk> disks,
        Map<DiskNumber, DiskRoles> roles,
        Map<FileRef, Reading<BootStore>> stores,
        List<WindowsInstallation> installations,
        List<LoadedHive> loadedHives,
        Set<DriveLetter> lettersInUse,
        FileSystemRepair fileSystemRepair) {

    public MachineSnapshot {
        disks = inOrder(disks);
        roles = Map.copyOf(roles);
        stores = Map.copyOf(stores);
        installations = List.copyOf(installations);
        loadedHives = List.copyOf(loadedHives);
        lettersInUse = Set.copyOf(lettersInUse);
    }

    private static List<Disk> inOrder(List<Disk> disks) {
        for (int i = 1; i < disks.size(); i++) {
            if (disks.get(i - 1).number().compareTo(disks.get(i).number()) > 0) {
                return disks.stream().sorted(Comparator.comparing(Disk::number)).toList();
            }
        }
        return List.copyOf(disks);
    }

    /** A machine in whose registry no hive of ours is loaded. */
    public MachineSnapshot(String machine, List<Disk> disks, Map<DiskNumber, DiskRoles> roles,
            Map<FileRef, Reading<BootStore>> stores, List<WindowsInstallation> installations) {
        this(machine, disks, roles, stores, installations, List.of());
    }

    /** A machine with chkdsk. */
    public MachineSnapshot(String machine, List<Disk> disks, Map<DiskNumber, DiskRoles> roles,
            Map<FileRef, Reading<BootStore>> stores, List<WindowsInstallation> installations, List<LoadedHive> loadedHives,
            Set<DriveLetter> lettersInUse) {
        this(machine, disks, roles, stores, installations, loadedHives, lettersInUse, FileSystemRepair.CHKDSK);
    }

    /** A machine whose letters are those of its disks only. */
    public MachineSnapshot(String machine, List<Disk> disks, Map<DiskNumber, DiskRoles> roles,
            Map<FileRef, Reading<BootStore>> stores, List<WindowsInstallation> installations, List<LoadedHive> loadedHives) {
        this(machine, disks, roles, stores, installations, loadedHives, Set.of());
    }

    /** The disk of that number; empty when none has it. */
    public Optional<Disk> disk(DiskNumber number) {
        return disks.stream().filter(disk -> disk.number().equals(number)).findFirst();
    }

    /** The partition at that place; empty also when the table could not be read. */
    public Optional<Partition> partition(PartitionRef ref) {
        return disk(ref.disk()).flatMap(disk -> disk.partition(ref.start()));
    }

    /** The volume on that partition; empty also when it could not be read. */
    public Optional<Volume> volume(PartitionRef ref) {
        return partition(ref).flatMap(partition -> partition.volume().toOptional());
    }

    /** The Windows on that partition. */
    public Optional<WindowsInstallation> installation(PartitionRef partition) {
        return installations.stream().filter(windows -> windows.partition().equals(partition)).findFirst();
    }

    /** What was found at a place where a store may be; absent when nothing was found or nobody looked there. */
    public Reading<BootStore> store(FileRef place) {
        return stores.getOrDefault(place, Reading.absent());
    }

    /** The same machine with another store at that place. */
    public MachineSnapshot withStore(FileRef place, Reading<BootStore> store) {
        var copy = new HashMap<>(stores);
        copy.put(place, store);
        return new MachineSnapshot(machine, disks, roles, copy, installations, loadedHives, lettersInUse, fileSystemRepair);
    }

    /** The same machine with {@code changed} in the place of the Windows on the same partition. */
    public MachineSnapshot withInstallation(WindowsInstallation changed) {
        var copy = new ArrayList<>(installations);
        copy.replaceAll(windows -> windows.partition().equals(changed.partition()) ? changed : windows);
        return new MachineSnapshot(machine, disks, roles, stores, copy, loadedHives, lettersInUse, fileSystemRepair);
    }

    /** The same machine with {@code changed} in the place of the disk of the same number. */
    public MachineSnapshot withDisk(Disk changed) {
        return withDisks(disks.stream().map(disk -> disk.number().equals(changed.number()) ? changed : disk).toList());
    }

    /** The same machine with these disks. */
    public MachineSnapshot withDisks(List<Disk> others) {
        return new MachineSnapshot(machine, others, roles, stores, installations, loadedHives, lettersInUse, fileSystemRepair);
    }

    /** The same machine with these installations. */
    public MachineSnapshot withInstallations(List<WindowsInstallation> others) {
        return new MachineSnapshot(machine, disks, roles, stores, others, loadedHives, lettersInUse, fileSystemRepair);
    }

    /** The same machine with another partition at that place. */
    public MachineSnapshot withPartition(PartitionRef ref, Partition changed) {
        var copy = new ArrayList<>(disks);
        copy.replaceAll(disk -> disk.number().equals(ref.disk()) ? replaced(disk, changed) : disk);
        return new MachineSnapshot(machine, copy, roles, stores, installations, loadedHives, lettersInUse, fileSystemRepair);
    }

    /** The same machine with other hives loaded. */
    public MachineSnapshot withLoadedHives(List<LoadedHive> others) {
        return new MachineSnapshot(machine, disks, roles, stores, installations, others, lettersInUse, fileSystemRepair);
    }

    private static Disk replaced(Disk disk, Partition changed) {
        return disk.partitions().toOptional().map(partitions -> disk.withPartitions(partitions.stream()
                .map(partition -> partition.start().equals(changed.start()) ? changed : partition).toList()))
                .orElse(disk);
    }
}
