package dev.bootmend.plan;

import dev.bootmend.model.Generation;
import dev.bootmend.model.VolumePath;

/**
 * Where the boot files of a Windows are and go to (Microsoft Learn: BCDBoot command-line options; places as on installed
 * disks).
 */
final class BootFilePaths {

    private BootFilePaths() {
    }

    /** What makes a store: bcdboot fails without it. */
    static VolumePath template(VolumePath windows) {
        return windows.child("System32").child("config").child("BCD-Template");
    }

    /** The boot manager that bcdboot copies. */
    static VolumePath source(VolumePath windows, Generation generation) {
        VolumePath boot = windows.child("Boot");
        return generation == Generation.GEN1 ? boot.child("PCAT").child("bootmgr")
                : boot.child("EFI").child("bootmgfw.efi");
    }

    /** The boot manager on the System partition. */
    static VolumePath manager(Generation generation) {
        return VolumePath.of(generation == Generation.GEN1 ? "\\bootmgr" : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
    }

    /** The loader as boot entries name it. */
    static String loader(VolumePath windows, Generation generation) {
        return windows + "\\system32\\winload." + (generation == Generation.GEN1 ? "exe" : "efi");
    }
}
