package dev.bootmend.practice;

import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.offline.FileSystemChecks;
import java.io.IOException;

/**
 * The file systems of a practice machine. Its volumes are folders, so the mark of a file system that needs a check lies
 * in the description of the machine ({@link VolumeCondition#DIRTY}), where the probe reads it; a marked one has errors.
 */
record PracticeFileSystems(PracticeFolder folder, PracticeVolumes volumes) implements FileSystemChecks {

    @Override
    public Reading<Boolean> hasErrors(PartitionRef place) {
        if (volumes.reader(place) instanceof Reading.Unreadable<VolumeReader>(Problem problem)) {
            return Reading.unreadable(problem);
        }
        try {
            return Reading.known(volume(disk(place), place).conditions().contains(VolumeCondition.DIRTY));
        } catch (PracticeException broken) {
            return Reading.unreadable(broken.problem());
        }
    }

    @Override
    public void repair(PartitionRef place) throws IOException {
        if (volumes.kernelAccess(place) instanceof Reading.Unreadable<VolumeWriter>(Problem problem)) {
            throw new PracticeException(problem);
        }
        PracticeDisk disk = disk(place);
        PracticeVolume repaired = volume(disk, place).without(VolumeCondition.DIRTY);
        folder.update(machine -> machine.withDisk(disk.withVolume(repaired)));
    }

    private PracticeDisk disk(PartitionRef place) throws PracticeException {
        return folder.description().disks().stream().filter(disk -> disk.number().equals(place.disk())).findFirst()
                .orElseThrow(() -> gone(place));
    }

    private static PracticeVolume volume(PracticeDisk disk, PartitionRef place) throws PracticeException {
        return disk.volumeAt(place.start()).orElseThrow(() -> gone(place));
    }

    private static PracticeException gone(PartitionRef place) {
        return new PracticeException(new Problem(place.toString(), "There is no volume.", "Look at the disks again."));
    }
}
