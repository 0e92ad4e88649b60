package dev.bootmend.practice;

import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.VolumeCondition;

/**
 * A volume of a practice machine that is being made.
 *
 * @param bootSector the first sector of its partition
 */
record NewVolume(PracticeVolume description, Bytes bootSector, FileTree files) {

    /** The same volume, marked for a check. */
    NewVolume dirty() {
        return new NewVolume(description.with(VolumeCondition.DIRTY), bootSector, files);
    }
}
