package dev.bootmend.plan;

import static dev.bootmend.plan.Snapshots.store;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.recipe.GroupId;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/** Hand-made machines whose boot files, store or file systems are not as they should be. */
final class BootFileMachines {

    private BootFileMachines() {
    }

    /** A good machine, both partitions lettered, S: and F:. */
    static MachineSnapshot complete(Generation generation) {
        MachineSnapshot machine = BootStores.good(generation);
        machine = with(machine, Snapshots.system(), BootFilePaths.manager(generation).toString(), 400_000);
        return new AssignLetter(Snapshots.system(), new DriveLetter('S')).predict(machine).machine();
    }

    /** The same without a boot manager file and without a store. */
    static MachineSnapshot withoutStore(Generation generation) {
        MachineSnapshot machine = complete(generation).withStore(store(generation), Reading.absent());
        machine = file(machine, new FileRef(Snapshots.system(), BootFilePaths.manager(generation)), Reading.absent());
        return file(machine, store(generation), Reading.absent());
    }

    static MachineSnapshot with(MachineSnapshot machine, PartitionRef ref, String path, long size) {
        return file(machine, new FileRef(ref, VolumePath.of(path)),
                Reading.known(new FileFact(new ByteSize(size), Optional.empty())));
    }

    static MachineSnapshot file(MachineSnapshot machine, FileRef file, Reading<FileFact> fact) {
        Partition partition = machine.partition(file.partition()).orElseThrow();
        Volume volume = partition.volume().toOptional().orElseThrow();
        var files = new HashMap<>(volume.files());
        files.put(file.path(), fact);
        return machine.withPartition(file.partition(), partition.withVolume(Reading.known(volume.withFiles(files))));
    }

    static MachineSnapshot dirty(MachineSnapshot machine, PartitionRef ref) {
        Partition partition = machine.partition(ref).orElseThrow();
        Volume volume = partition.volume().toOptional().orElseThrow();
        return machine.withPartition(ref, partition.withVolume(Reading.known(
                volume.withConditions(Set.of(VolumeCondition.DIRTY)))));
    }

    /** The operation that the planner makes of the rebuild. */
    static Operation rebuild(Generation generation) {
        PlanRequest request = Plans.request("boot-failure-bcd", generation, withoutStore(generation));
        return Planner.plan(request).offers().stream()
                .filter(offer -> offer.group().id().equals(new GroupId("rebuild")))
                .flatMap(offer -> offer.candidates().stream()).findFirst().orElseThrow().operation();
    }
}
