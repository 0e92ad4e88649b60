package dev.bootmend.practice;

import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.Bytes;

/**
 * A volume of a practice machine that is being made.
 *
 * @param bootSector the first sector of its partition
 */
record NewVolume(PracticeVolume description, Bytes bootSector, FileTree files) {
}
