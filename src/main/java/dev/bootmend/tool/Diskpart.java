package dev.bootmend.tool;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionNumber;
import java.util.List;

/**
 * Scripts for diskpart (Microsoft Learn: diskpart scripts and examples). Nothing but numbers and one letter is ever
 * put into a script, and {@code noerr} is never used: it would hide that a command failed.
 */
public final class Diskpart {

    private Diskpart() {
    }

    /** Gives a partition a letter; the way that also works for an EFI system partition. */
    public static Invocation assignLetter(DiskNumber disk, PartitionNumber partition, DriveLetter letter) {
        return script(List.of("select disk " + disk, "select partition " + partition, "assign letter=" + letter,
                "exit"));
    }

    /** Takes the letter from a partition. */
    public static Invocation removeLetter(DiskNumber disk, PartitionNumber partition, DriveLetter letter) {
        return script(List.of("select disk " + disk, "select partition " + partition, "remove letter=" + letter,
                "exit"));
    }

    private static Invocation script(List<String> lines) {
        return new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT), lines);
    }
}
