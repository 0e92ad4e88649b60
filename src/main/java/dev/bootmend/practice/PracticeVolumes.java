package dev.bootmend.practice;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.offline.GuardedVolume;
import java.util.Optional;

/** The files of the volumes of a practice machine, as a program on that machine gets at them. */
final class PracticeVolumes implements VolumeFiles {

    private final PracticeFolder folder;

    PracticeVolumes(PracticeFolder folder) {
        this.folder = folder;
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        return open(partition, false, true).map(volume -> volume);
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        return open(partition, true, true);
    }

    /** The same for the machine's own kernel, to which a loaded hive is not in use by somebody else. */
    Reading<VolumeWriter> kernelAccess(PartitionRef partition) {
        return open(partition, true, false);
    }

    private Reading<VolumeWriter> open(PartitionRef partition, boolean write, boolean respectLoadedHives) {
        try {
            PracticeDescription machine = folder.description();
            Optional<PracticeDisk> disk = machine.disks().stream()
                    .filter(candidate -> candidate.number().equals(partition.disk())).findFirst();
            Optional<PracticeVolume> volume = disk.flatMap(found -> found.volumeAt(partition.start()));
            if (volume.isEmpty()) {
                return refused(partition, "There is no volume.", "Look at the disks again.");
            }
            Optional<Problem> obstacle = obstacle(partition, disk.get(), volume.get(), write);
            if (obstacle.isPresent()) {
                return Reading.unreadable(obstacle.get());
            }
            var files = folder.volume(disk.get(), volume.get());
            return Reading.known(respectLoadedHives ? new GuardedVolume(files, partition,
                    () -> folder.description().loadedHives()) : files);
        } catch (PracticeException broken) {
            return Reading.unreadable(broken.problem());
        }
    }

    private static Optional<Problem> obstacle(
            PartitionRef place, PracticeDisk disk, PracticeVolume volume, boolean write) {
        if (disk.offline().isPresent()) {
            return problem(place, "The disk is offline: " + disk.offline().get() + ".", "Nothing on it can be read.");
        }
        if (volume.conditions().contains(VolumeCondition.BITLOCKER_LOCKED)) {
            return problem(place, "The volume is encrypted with BitLocker and locked.", "Unlock it, then look again.");
        }
        if (write && disk.hostUse().isPresent()) {
            return problem(place, "The disk belongs to this machine: " + disk.hostUse().map(HostUse::reason).get() + ".",
                    "It is never written.");
        }
        if (write && (disk.readOnly() || volume.conditions().contains(VolumeCondition.READ_ONLY))) {
            return problem(place, "The disk or the volume is read-only.", "Make it writable, then look again.");
        }
        return Optional.empty();
    }

    private static Reading<VolumeWriter> refused(PartitionRef place, String detail, String remedy) {
        return Reading.unreadable(problem(place, detail, remedy).orElseThrow());
    }

    private static Optional<Problem> problem(PartitionRef place, String detail, String remedy) {
        return Optional.of(new Problem(place.toString(), detail, remedy));
    }
}
