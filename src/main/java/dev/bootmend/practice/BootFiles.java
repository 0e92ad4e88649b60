package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.practice.ProgramFile.Subsystem;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that start a machine before Windows does: boot manager and store, as bcdboot lays them out. Names and places
 * are those of installed disks.
 */
final class BootFiles {

    private static final int BOOT_STATUS_SIZE = 4096;
    private static final String EFI = "\\EFI\\Microsoft\\Boot\\";

    private BootFiles() {
    }

    /** Below {@code \Windows\Boot\PCAT}. */
    static SortedMap<String, Bytes> pcat() {
        var files = new TreeMap<String, Bytes>();
        files.put("bootmgr", ProgramFile.bootManager());
        files.put("bootnxt", ProgramFile.bootManager());
        files.put("memtest.exe", ProgramFile.portable(Subsystem.BOOT_APPLICATION, "memtest.exe"));
        texts(files, "bootmgr.exe.mui", "memtest.exe.mui");
        return files;
    }

    /** Below {@code \Windows\Boot\EFI}. */
    static SortedMap<String, Bytes> efi() {
        var files = new TreeMap<String, Bytes>();
        for (String name : new String[] {"bootmgfw.efi", "bootmgr.efi", "memtest.efi"}) {
            files.put(name, ProgramFile.portable(Subsystem.EFI_APPLICATION, name));
        }
        texts(files, "bootmgfw.efi.mui", "bootmgr.efi.mui", "memtest.efi.mui");
        return files;
    }

    private static void texts(SortedMap<String, Bytes> files, String... names) {
        for (String name : names) {
            files.put("en-US\\" + name, ProgramFile.portable(Subsystem.CONSOLE, name));
        }
    }

    /** Below {@code \Windows\Boot}, for both firmwares. */
    static SortedMap<String, Bytes> shared() {
        var files = new TreeMap<String, Bytes>();
        files.put("Fonts\\segmono_boot.ttf", Bytes.of(new byte[] {0, 1, 0, 0, 0, 0}));
        files.put("Resources\\bootres.dll", ProgramFile.portable(Subsystem.CONSOLE, "bootres.dll"));
        return files;
    }

    /** On the System partition of a BIOS machine. */
    static FileTree bios(Bytes store) {
        FileTree files = withLogs("\\Boot\\BCD", store).add("\\Boot\\BOOTSTAT.DAT", status());
        SortedMap<String, Bytes> sources = pcat();
        files.add("\\bootmgr", sources.remove("bootmgr")).add("\\BOOTNXT", sources.remove("bootnxt"));
        sources.forEach((name, content) -> files.add("\\Boot\\" + name, content));
        shared().forEach((name, content) -> files.add("\\Boot\\" + name, content));
        return files;
    }

    /** On the EFI system partition. */
    static FileTree uefi(Bytes store) {
        FileTree files = withLogs(EFI + "BCD", store).add(EFI + "BOOTSTAT.DAT", status());
        SortedMap<String, Bytes> sources = efi();
        files.add("\\EFI\\Boot\\bootx64.efi", sources.get("bootmgfw.efi"));
        sources.forEach((name, content) -> files.add(EFI + name, content));
        shared().forEach((name, content) -> files.add(EFI + name, content));
        return files;
    }

    private static Bytes status() {
        return Bytes.of(new byte[BOOT_STATUS_SIZE]);
    }

    private static FileTree withLogs(String path, Bytes store) {
        return new FileTree().add(path, store).add(path + ".LOG", Bytes.EMPTY)
                .add(path + ".LOG1", Bytes.EMPTY).add(path + ".LOG2", Bytes.EMPTY);
    }
}
