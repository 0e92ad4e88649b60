package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Takes over what was read of places whose content could not be predicted. */
final class OpenPlaces {

    private OpenPlaces() {
    }

    static MachineSnapshot completed(MachineSnapshot predicted, MachineSnapshot read, List<FileRef> open) {
        MachineSnapshot machine = predicted;
        var stores = new TreeSet<>(predicted.stores().keySet());
        stores.addAll(read.stores().keySet());
        for (FileRef store : stores) {
            if (isOpen(store, open)) {
                Reading<BootStore> found = read.store(store);
                machine = machine.withStore(store, found);
            }
        }
        for (PartitionRef partition : new TreeSet<>(open.stream().map(FileRef::partition).toList())) {
            machine = open.contains(new FileRef(partition, VolumePath.ROOT)) ? withVolume(machine, read, partition)
                    : withFiles(machine, read, partition, open);
        }
        return machine;
    }

    /** A volume of which everything is open may have appeared or gone, with the Windows on it. */
    private static MachineSnapshot withVolume(MachineSnapshot machine, MachineSnapshot read, PartitionRef ref) {
        var windows = new ArrayList<>(machine.installations());
        windows.removeIf(found -> found.partition().equals(ref));
        read.installation(ref).ifPresent(windows::add);
        Partition partition = machine.partition(ref).orElseThrow();
        MachineSnapshot mounted = read.partition(ref).map(found -> machine.withPartition(ref,
                partition.withVolume(found.volume()))).orElse(machine);
        return mounted.withInstallations(windows);
    }

    private static MachineSnapshot withFiles(MachineSnapshot machine, MachineSnapshot read, PartitionRef ref,
            List<FileRef> open) {
        var now = read.volume(ref);
        Partition partition = machine.partition(ref).orElseThrow();
        if (now.isEmpty() || !(partition.volume() instanceof Reading.Known<Volume>(Volume volume))) {
            return machine;
        }
        Map<VolumePath, Reading<FileFact>> files = new HashMap<>(volume.files());
        files.keySet().removeIf(path -> isOpen(new FileRef(ref, path), open));
        now.get().files().forEach((path, fact) -> {
            if (isOpen(new FileRef(ref, path), open)) {
                files.put(path, fact);
            }
        });
        return machine.withPartition(ref, partition.withVolume(Reading.known(volume.withFiles(files))));
    }

    private static boolean isOpen(FileRef file, List<FileRef> open) {
        return open.stream().anyMatch(place -> place.partition().equals(file.partition())
                && file.path().isWithin(place.path()));
    }
}
