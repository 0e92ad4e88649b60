package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.practice.ProgramFile.Subsystem;
import java.util.List;

/** The files that start a machine before Windows does: boot manager and store, as bcdboot lays them out. */
final class BootFiles {

    private static final int BOOT_STATUS_SIZE = 4096;

    private BootFiles() {
    }

    /** On the System partition of a BIOS machine. */
    static FileTree bios(Bytes store) {
        return withLogs("\\Boot\\BCD", store)
                .add("\\bootmgr", ProgramFile.bootManager())
                .add("\\BOOTNXT", ProgramFile.bootManager())
                .add("\\Boot\\memtest.exe", ProgramFile.portable(Subsystem.BOOT_APPLICATION, "memtest.exe"))
                .add("\\Boot\\BOOTSTAT.DAT", Bytes.of(new byte[BOOT_STATUS_SIZE]))
                .add("\\Boot\\en-US\\bootmgr.exe.mui", ProgramFile.portable(Subsystem.CONSOLE, "bootmgr.exe.mui"));
    }

    /** On the EFI system partition. */
    static FileTree uefi(Bytes store) {
        FileTree files = withLogs("\\EFI\\Microsoft\\Boot\\BCD", store)
                .add("\\EFI\\Microsoft\\Boot\\BOOTSTAT.DAT", Bytes.of(new byte[BOOT_STATUS_SIZE]))
                .add("\\EFI\\Boot\\bootx64.efi", ProgramFile.portable(Subsystem.EFI_APPLICATION, "bootmgfw.efi"));
        for (String name : List.of("bootmgfw.efi", "bootmgr.efi", "memtest.efi")) {
            files.add("\\EFI\\Microsoft\\Boot\\" + name, ProgramFile.portable(Subsystem.EFI_APPLICATION, name));
        }
        return files;
    }

    private static FileTree withLogs(String path, Bytes store) {
        return new FileTree().add(path, store).add(path + ".LOG", Bytes.EMPTY)
                .add(path + ".LOG1", Bytes.EMPTY).add(path + ".LOG2", Bytes.EMPTY);
    }
}
