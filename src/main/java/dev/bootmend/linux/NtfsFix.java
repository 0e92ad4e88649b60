package dev.bootmend.linux;

import dev.bootmend.model.Partition;

/**
 * What {@code ntfsfix} of the ntfs-3g project offers. Its manual page says what it is: no Linux version of chkdsk; it
 * repairs some fundamental inconsistencies, empties the journal and has Windows check the volume at its next start.
 */
final class NtfsFix {

    private NtfsFix() {
    }

    /** The command for a volume, with what it does and does not do; BootMend does not run it. */
    static String advice(LinuxDisk disk, Partition partition) {
        var node = disk.nodes().get(partition.start());
        String device = node != null ? node.path()
                : "$(losetup --find --show --offset " + partition.start() + " --sizelimit " + partition.size().bytes() + " "
                + disk.path() + ")";
        return "ntfsfix can repair some fundamental faults and empty the journal, which loses changes that were not written "
                + "yet; it is no file-system check: ntfsfix " + device + " (add -d to take the mark away without a check).";
    }
}
