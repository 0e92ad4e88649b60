package dev.bootmend.probe;

import dev.bootmend.bcd.BootStoreFormatException;
import dev.bootmend.hive.HiveFormatException;
import dev.bootmend.model.Problem;
import java.io.IOException;

/** Failed reads in the words of the model: each with its place, what was met and what can be done. */
final class ReadProblem {

    private ReadProblem() {
    }

    /** @param place the file, or the part of a disk, that was read */
    static Problem of(String place, IOException met) {
        if (met instanceof HiveFormatException damage) {
            return damage.toProblem(place);
        }
        if (met instanceof BootStoreFormatException noStore) {
            return noStore.toProblem(place);
        }
        String reason = met.getMessage() == null ? met.getClass().getSimpleName() : met.getMessage();
        return new Problem(place, "could not be read: " + reason + ".",
                "Check the disk and its file system, then look again.");
    }

    static Problem empty(String place) {
        return new Problem(place, "the file is empty.", "Restore it from a backup, or have it built anew.");
    }

    static Problem locked(String place) {
        return new Problem(place, "BitLocker locks the volume, so nothing on it was looked at.",
                "Unlock it (manage-bde -unlock) and look again; it need not be decrypted.");
    }
}
