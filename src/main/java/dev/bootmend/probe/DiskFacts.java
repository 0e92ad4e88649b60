package dev.bootmend.probe;

import dev.bootmend.disk.role.RoleFiles;
import dev.bootmend.disk.role.RoleFinder;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.WindowsInstallation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that is read of one attached disk, in the order in which one answer leads to the next question: files that
 * tell roles, stores, the files that stores name, installations, and then the roles with all that in view.
 *
 * @param disk with the files that were looked for on its volumes
 * @param stores both places of every volume that has files
 */
record DiskFacts(Disk disk, DiskRoles roles, Map<FileRef, Reading<BootStore>> stores,
        List<WindowsInstallation> installations) {

    static DiskFacts gather(Disk disk, VolumeFiles files, ProbeScope scope) {
        Map<PartitionRef, VolumeFacts> volumes = volumes(disk, files);
        volumes.values().forEach(volume -> volume.watch(RoleFiles.WATCHED));
        volumes.values().forEach(volume -> volume.watch(scope.files()));
        Map<FileRef, Reading<BootStore>> stores = stores(volumes);
        stores.values().forEach(store -> store.toOptional().ifPresent(known -> lookForNamedFiles(known, volumes)));
        List<WindowsInstallation> installations = RoleFinder.find(withFiles(disk, volumes)).candidates(Role.WINDOWS)
                .stream()
                .flatMap(claim -> installation(claim, volumes, scope).stream()).toList();
        Disk complete = withFiles(disk, volumes);
        return new DiskFacts(complete, RoleFinder.find(complete, installations), stores, installations);
    }

    private static Map<PartitionRef, VolumeFacts> volumes(Disk disk, VolumeFiles files) {
        var volumes = new LinkedHashMap<PartitionRef, VolumeFacts>();
        for (Partition partition : disk.partitions().toOptional().orElse(List.of())) {
            PartitionRef place = disk.ref(partition);
            partition.volume().toOptional().filter(volume -> volume.fileSystem() != FileSystem.RAW)
                    .ifPresent(volume -> volumes.put(place, new VolumeFacts(volume, reader(place, volume, files))));
        }
        return volumes;
    }

    /** A locked volume is not even tried: what it seems to hold is cipher text. */
    private static Reading<VolumeReader> reader(PartitionRef place, Volume volume, VolumeFiles files) {
        return volume.is(VolumeCondition.BITLOCKER_LOCKED) ? Reading.unreadable(ReadProblem.locked(place.toString()))
                : files.reader(place);
    }

    private static Disk withFiles(Disk disk, Map<PartitionRef, VolumeFacts> volumes) {
        return disk.partitions().toOptional().map(partitions -> disk.withPartitions(partitions.stream()
                .map(partition -> Optional.ofNullable(volumes.get(disk.ref(partition)))
                .map(volume -> volume.on(partition)).orElse(partition))
                .toList())).orElse(disk);
    }

    private static Map<FileRef, Reading<BootStore>> stores(Map<PartitionRef, VolumeFacts> volumes) {
        var stores = new TreeMap<FileRef, Reading<BootStore>>();
        volumes.forEach((place, volume) -> StoreLook.PLACES.forEach(path ->
                stores.put(new FileRef(place, path), store(volume, path))));
        return stores;
    }

    private static Reading<BootStore> store(VolumeFacts volume, VolumePath path) {
        return switch (volume.reader()) {
            case Reading.Known<VolumeReader>(VolumeReader reader) -> {
                Reading<BootStore> store = StoreLook.at(reader, path);
                if (!store.isAbsent()) {
                    sealWithLogs(volume, path);
                }
                yield store;
            }
            case Reading.Absent<VolumeReader>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static void sealWithLogs(VolumeFacts volume, VolumePath hive) {
        volume.seal(hive);
        HiveFile.logs(hive).forEach(volume::seal);
    }

    private static void lookForNamedFiles(BootStore store, Map<PartitionRef, VolumeFacts> volumes) {
        volumes.values().forEach(volume -> volume.watch(StoreLook.loaderFiles(store)));
        volumes.values().forEach(volume -> StoreLook.imcHives(store).forEach(path -> lookForImcHive(volume, path)));
    }

    private static void lookForImcHive(VolumeFacts volume, VolumePath path) {
        volume.watch(List.of(path));
        volume.reader().toOptional().map(reader -> HiveFile.read(reader, path, HiveCondition::of))
                .filter(Reading<HiveHealth>::isKnown).ifPresent(hive -> volume.seal(path));
    }

    private static Optional<WindowsInstallation> installation(RoleClaim claim, Map<PartitionRef, VolumeFacts> volumes,
            ProbeScope scope) {
        VolumeFacts volume = volumes.get(claim.partition());
        return volume.reader().toOptional().map(reader -> {
            WindowsInstallation windows = InstallationLook.at(claim.partition(), reader, scope.controlSetKeys());
            sealWithLogs(volume, windows.systemHiveFile().path());
            SortedSet<VolumePath> drivers = DriverLook.files(windows);
            volume.watch(drivers);
            windows.dumps().keySet().forEach(dump -> volume.watch(List.of(dump)));
            return windows.withPrograms(ProgramLook.at(reader,
                    Stream.concat(drivers.stream(), Stream.of(windows.kernelFile())).toList()));
        });
    }
}
