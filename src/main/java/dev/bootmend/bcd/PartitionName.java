package dev.bootmend.bcd;

import dev.bootmend.model.DriveLetter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How bcdedit spells a partition of the machine it runs on. It is never stored; a store holds identities. */
public sealed interface PartitionName {

    /** {@code C:}. */
    record Letter(DriveLetter letter) implements PartitionName {
        @Override
        public String toString() {
            return letter.withColon();
        }
    }

    /**
     * {@code \Device\HarddiskVolume3}, for a partition without a letter.
     *
     * @param number counts from 1
     */
    record HarddiskVolume(int number) implements PartitionName {
        @Override
        public String toString() {
            return PREFIX + number;
        }
    }

    /** What comes before the number of a volume. */
    String PREFIX = "\\Device\\HarddiskVolume";
    /** A letter with a colon. */
    Pattern LETTER = Pattern.compile("[A-Za-z]:");
    /** A volume of the object manager, in any case. */
    Pattern VOLUME = Pattern.compile("\\\\device\\\\harddiskvolume([1-9][0-9]{0,8})");

    /** Reads one of both spellings, in any case. */
    static Optional<PartitionName> of(String text) {
        if (LETTER.matcher(text).matches()) {
            return Optional.of(new Letter(new DriveLetter(text.charAt(0))));
        }
        var volume = VOLUME.matcher(text.toLowerCase(Locale.ROOT));
        return volume.matches() ? Optional.of(new HarddiskVolume(Integer.parseInt(volume.group(1)))) : Optional.empty();
    }
}
