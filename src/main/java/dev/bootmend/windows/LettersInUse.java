package dev.bootmend.windows;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.probe.ProbeException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The drive letters that stand for anything on this machine: a volume, a drive without a medium, a network drive, a
 * substituted folder. Asked in two ways, because letters that diskpart gives to an EFI system partition are seen by
 * QueryDosDevice only, and network drives of this user by GetDriveType.
 */
final class LettersInUse {

    private static final int NO_ROOT_DIR = 1; // DRIVE_NO_ROOT_DIR: nothing has this letter

    private LettersInUse() {
    }

    /** @throws ProbeException when Windows does not say it of one letter: then none can be called free */
    static Set<DriveLetter> find(WindowsCalls windows) throws ProbeException {
        var used = new TreeSet<DriveLetter>();
        try {
            for (char value = 'A'; value <= 'Z'; value++) {
                var letter = new DriveLetter(value);
                if (windows.dosDevice(letter.withColon()).isPresent()
                        || windows.driveType(letter.withColon() + "\\") != NO_ROOT_DIR) {
                    used.add(letter);
                }
            }
            return used;
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }
}
