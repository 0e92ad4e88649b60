package dev.bootmend.tool;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionNumber;
import java.util.ArrayList;
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

    /**
     * Takes the active flag from some partitions and gives it to others; each step shows the partition afterwards.
     *
     * @param inactive those that have the flag and must not
     * @param active those that are to have it
     */
    public static Invocation activate(DiskNumber disk, List<PartitionNumber> inactive, List<PartitionNumber> active) {
        var lines = new ArrayList<String>(List.of("select disk " + disk));
        inactive.forEach(partition -> lines.addAll(List.of("select partition " + partition, "inactive")));
        active.forEach(partition -> lines.addAll(List.of("select partition " + partition, "active",
                "detail partition")));
        lines.add("exit");
        return script(lines);
    }

    private static Invocation script(List<String> lines) {
        return new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT), lines);
    }
}
