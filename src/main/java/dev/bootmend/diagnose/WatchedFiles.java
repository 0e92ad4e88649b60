package dev.bootmend.diagnose;

import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checks need to have been looked at; the caller hands it to the probe. */
public final class WatchedFiles {

    static final VolumePath BOOTMGR = VolumePath.of("\\bootmgr");
    static final VolumePath BOOTMGFW = VolumePath.of("\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
    static final VolumePath FALLBACK_X64 = VolumePath.of("\\EFI\\Boot\\bootx64.efi");
    static final VolumePath FALLBACK_ARM64 = VolumePath.of("\\EFI\\Boot\\bootaa64.efi");
    static final VolumePath HIBERNATION = VolumePath.of("\\hiberfil.sys");
    static final VolumePath JOURNAL = VolumePath.of("\\$LogFile");
    static final VolumePath PAGE_FILE = VolumePath.of("\\pagefile.sys");
    static final RegistryKeyPath INITIAL_MACHINE_CONFIG = RegistryKeyPath.of("Control\\InitialMachineConfig");
    static final RegistryKeyPath CRASH_CONTROL = RegistryKeyPath.of("Control\\CrashControl");

    static final RegistryKeyPath MEMORY_MANAGEMENT =
            RegistryKeyPath.of("Control\\Session Manager\\Memory Management");

    private static final VolumePath WINDOWS = VolumePath.of("\\Windows");

    private WatchedFiles() {
    }

    /** The paths that the checks ask for, on every volume. */
    public static Set<VolumePath> paths() {
        VolumePath system32 = WINDOWS.child("System32");
        return Set.of(BOOTMGR, BOOTMGFW, FALLBACK_X64, FALLBACK_ARM64,
                VolumePath.of("\\Boot\\BCD"), VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD"),
                system32.child("winload.exe"), system32.child("winload.efi"),
                system32.child("config").child("SYSTEM"), dump(WINDOWS), pendingServicing(WINDOWS), PAGE_FILE,
                bcdTemplate(WINDOWS), biosBootManager(WINDOWS), uefiBootManager(WINDOWS));
    }

    /** The keys below a control set that the checks ask for. */
    public static Set<RegistryKeyPath> controlSetKeys() {
        return Stream.of(Stream.of(INITIAL_MACHINE_CONFIG, CRASH_CONTROL, MEMORY_MANAGEMENT), BootDriver.keys(),
                DeviceClass.keys(), AcpiIds.keys()).flatMap(keys -> keys).collect(Collectors.toUnmodifiableSet());
    }

    /** What bcdboot makes a new store from. */
    static VolumePath bcdTemplate(VolumePath windows) {
        return windows.child("System32").child("config").child("BCD-Template");
    }

    /** What bcdboot copies to the System partition. */
    static VolumePath biosBootManager(VolumePath windows) {
        return windows.child("Boot").child("PCAT").child("bootmgr");
    }

    /** What bcdboot copies to the EFI system partition. */
    static VolumePath uefiBootManager(VolumePath windows) {
        return windows.child("Boot").child("EFI").child("bootmgfw.efi");
    }

    static VolumePath dump(VolumePath windows) {
        return windows.child("MEMORY.DMP");
    }

    static VolumePath pendingServicing(VolumePath windows) {
        return windows.child("WinSxS").child("pending.xml");
    }
}
