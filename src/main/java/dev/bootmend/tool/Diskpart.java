package dev.bootmend.tool;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
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

    /**
     * Brings a disk online. Microsoft Learn: online disk. Windows gives a disk whose signature another online disk has a
     * new one while doing so, which is why that is looked at beforehand.
     */
    public static Invocation online(DiskNumber disk) {
        return script(List.of("select disk " + disk, "online disk", "exit"));
    }

    /** Takes a disk offline; its volumes are dismounted. Microsoft Learn: offline disk. */
    public static Invocation offline(DiskNumber disk) {
        return script(List.of("select disk " + disk, "offline disk", "exit"));
    }

    /** Sets or clears the read-only attribute of a disk. Microsoft Learn: attributes disk. */
    public static Invocation setReadOnly(DiskNumber disk, boolean readOnly) {
        return script(List.of("select disk " + disk, readOnly(readOnly), "exit"));
    }

    /**
     * Gives an offline disk a signature that is not its own, and brings it online. Microsoft Learn: uniqueid disk; the
     * procedure of the public script sac-enabler 1.3 (Azure/repair-script-library).
     *
     * @param readOnly whether it has the read-only attribute, which has to be cleared before
     */
    public static Invocation lend(DiskNumber disk, boolean readOnly, DiskSignature temporary) {
        var lines = new ArrayList<String>(List.of("select disk " + disk));
        if (readOnly) {
            lines.add(readOnly(false));
        }
        lines.addAll(List.of("uniqueid disk id=" + temporary, "online disk", "exit"));
        return script(lines);
    }

    /**
     * Takes a disk offline and gives it a signature back.
     *
     * @param online whether it has to be taken offline
     * @param writeProtected whether the read-only attribute has to be cleared before
     * @param readOnly whether it gets the read-only attribute
     */
    public static Invocation giveBack(DiskNumber disk, boolean online, boolean writeProtected, DiskSignature own,
            boolean readOnly) {
        var lines = new ArrayList<String>(List.of("select disk " + disk));
        if (online) {
            lines.add("offline disk");
        }
        if (writeProtected) {
            lines.add(readOnly(false));
        }
        lines.add("uniqueid disk id=" + own);
        if (readOnly) {
            lines.add(readOnly(true));
        }
        lines.add("exit");
        return script(lines);
    }

    private static String readOnly(boolean set) {
        return "attributes disk " + (set ? "set" : "clear") + " readonly";
    }

    private static Invocation script(List<String> lines) {
        return new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT), lines);
    }
}
