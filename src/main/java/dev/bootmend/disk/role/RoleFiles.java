package dev.bootmend.disk.role;

import dev.bootmend.model.VolumePath;
import java.util.List;

/** The files that tell what a partition is for. A probe looks for each of them on every readable volume. */
public final class RoleFiles {

    public static final VolumePath SYSTEM_HIVE = VolumePath.of("\\Windows\\System32\\config\\SYSTEM");
    public static final VolumePath SOFTWARE_HIVE = VolumePath.of("\\Windows\\System32\\config\\SOFTWARE");
    public static final VolumePath NTDLL = VolumePath.of("\\Windows\\System32\\ntdll.dll");
    public static final VolumePath WINLOAD_EXE = VolumePath.of("\\Windows\\System32\\winload.exe");
    public static final VolumePath WINLOAD_EFI = VolumePath.of("\\Windows\\System32\\winload.efi");
    public static final VolumePath BIOS_STORE = VolumePath.of("\\Boot\\BCD");
    public static final VolumePath BOOTMGR = VolumePath.of("\\bootmgr");
    public static final VolumePath EFI_STORE = VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD");
    public static final VolumePath BOOTMGFW = VolumePath.of("\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
    public static final VolumePath EFI_FALLBACK = VolumePath.of("\\EFI\\Boot\\bootx64.efi");
    public static final VolumePath WINRE = VolumePath.of("\\Recovery\\WindowsRE\\winre.wim");

    /** All of them. */
    public static final List<VolumePath> WATCHED = List.of(SYSTEM_HIVE, SOFTWARE_HIVE, NTDLL, WINLOAD_EXE, WINLOAD_EFI,
            BIOS_STORE, BOOTMGR, EFI_STORE, BOOTMGFW, EFI_FALLBACK, WINRE);

    private RoleFiles() {
    }
}
