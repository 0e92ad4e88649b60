package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.Optional;

/**
 * A snapshot seen from one target: what every check asks for.
 */
record Examined(MachineSnapshot machine, RepairTarget target) {

    boolean isGen1() {
        return target.generation() == Generation.GEN1;
    }

    Optional<Disk> disk() {
        return machine.disk(target.disk());
    }

    Partition windowsPartition() {
        return partition(target.windows());
    }

    Partition systemPartition() {
        return partition(target.system());
    }

    Reading<Volume> windowsVolume() {
        return windowsPartition().volume();
    }

    Reading<Volume> systemVolume() {
        return systemPartition().volume();
    }

    Reading<FileFact> file(FileRef place) {
        return file(partition(place.partition()).volume(), place.path());
    }

    Reading<FileFact> onWindows(VolumePath path) {
        return file(windowsVolume(), path);
    }

    Reading<FileFact> onSystem(VolumePath path) {
        return file(systemVolume(), path);
    }

    Reading<BootStore> store() {
        return machine.store(target.store());
    }

    /**
     * The store, empty also when it could not be read: for checks of what is in a store that another check is about.
     */
    Optional<BootStore> readableStore() {
        return store().toOptional();
    }

    /** The entry that starts the Windows of the target, the one that a repair would change. */
    Optional<BootObject> defaultEntry() {
        return readableStore().flatMap(store -> WindowsEntry.of(store, machine, target));
    }

    Optional<WindowsInstallation> installation() {
        return machine.installation(target.windows());
    }

    /** The folder of the Windows on the Windows partition, in the spelling found there. */
    VolumePath windowsFolder() {
        return installation().map(WindowsInstallation::directory).orElse(VolumePath.of("\\Windows"));
    }

    private static Reading<FileFact> file(Reading<Volume> volume, VolumePath path) {
        return switch (volume) {
            case Reading.Known<Volume>(Volume known) -> known.file(path);
            case Reading.Absent<Volume>() -> Reading.unreadable(Wording.noVolume(path));
            case Reading.Unreadable<Volume>(var problem) -> Reading.unreadable(problem);
        };
    }

    private Partition partition(PartitionRef ref) {
        return machine.partition(ref).orElseThrow(() -> new IllegalArgumentException("the target names " + ref
                + ", which is not in this snapshot"));
    }
}
