package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.Generation;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.ProgramFile.Subsystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The files of a Windows partition, as far as starting that Windows is concerned. */
final class WindowsTree {

    private static final String SYSTEM32 = "\\Windows\\System32\\";
    private static final String SERVICING = "Microsoft\\Windows\\CurrentVersion\\Component Based Servicing";
    private static final int PAGE = 4096;

    private final PracticeScenario scenario;
    private final PracticeWindows windows;
    private final SeededIds ids;
    private final FileTree files = new FileTree();

    private WindowsTree(PracticeScenario scenario, SeededIds ids) {
        this.scenario = scenario;
        this.windows = scenario.windows();
        this.ids = ids;
    }

    /** @param systemHive the file {@code config\SYSTEM}, its logs are added by the caller */
    static FileTree files(PracticeScenario scenario, SeededIds ids, Bytes systemHive) throws IOException {
        var tree = new WindowsTree(scenario, ids);
        tree.programs();
        tree.bootFiles();
        tree.files.add(SYSTEM32 + "config\\SYSTEM", systemHive);
        tree.config();
        tree.people();
        tree.faults();
        return tree.files;
    }

    private void programs() {
        for (String name : List.of("winload.exe", "winload.efi", "winresume.exe", "winresume.efi")) {
            files.add(SYSTEM32 + name, ProgramFile.portable(Subsystem.BOOT_APPLICATION, name));
        }
        for (String name : List.of("ntoskrnl.exe", "hal.dll", "ci.dll", "smss.exe")) {
            files.add(SYSTEM32 + name, ProgramFile.portable(Subsystem.NATIVE, name));
        }
        for (String name : List.of("ntdll.dll", "kernel32.dll", "csrss.exe", "wininit.exe", "services.exe", "cmd.exe")) {
            files.add(SYSTEM32 + name, ProgramFile.portable(Subsystem.CONSOLE, name));
        }
        for (SystemService driver : SystemService.DRIVERS) {
            files.add(SYSTEM32 + "drivers\\" + driver.file(), ProgramFile.portable(Subsystem.NATIVE, driver.file()));
        }
        files.add("\\Windows\\explorer.exe", ProgramFile.portable(Subsystem.CONSOLE, "explorer.exe"));
    }

    /** What bcdboot copies to the System partition, and what it starts a new store from. */
    private void bootFiles() throws IOException {
        BootFiles.pcat().forEach((name, content) -> files.add("\\Windows\\Boot\\PCAT\\" + name, content));
        BootFiles.efi().forEach((name, content) -> files.add("\\Windows\\Boot\\EFI\\" + name, content));
        BootFiles.shared().forEach((name, content) -> files.add("\\Windows\\Boot\\" + name, content));
        files.add(SYSTEM32 + "config\\BCD-Template", StoreTemplate.file(windows, ids.time()));
    }

    private void config() throws IOException {
        WindowsTime time = ids.time();
        files.add(SYSTEM32 + "config\\SOFTWARE", software());
        files.add(SYSTEM32 + "config\\SAM", new HiveContent("CMI-CreateHive{SAM}", time)
                .key("SAM\\Domains\\Account\\Users").key("SAM\\Domains\\Builtin").file());
        files.add(SYSTEM32 + "config\\SECURITY", new HiveContent("CMI-CreateHive{SECURITY}", time)
                .key("Policy\\Accounts").key("Policy\\Secrets").file());
        files.add(SYSTEM32 + "config\\DEFAULT", new HiveContent("CMI-CreateHive{DEFAULT}", time)
                .key("Control Panel\\Desktop").key("Software\\Microsoft").file());
        for (String name : List.of("SYSTEM", "SOFTWARE", "SAM", "SECURITY", "DEFAULT")) {
            // empty since Windows 10 1803 (Microsoft Learn: the system registry is no longer backed up)
            files.add(SYSTEM32 + "config\\RegBack\\" + name, Bytes.EMPTY);
            if (!name.equals("SYSTEM")) {
                files.add(SYSTEM32 + "config\\" + name + ".LOG1", Bytes.EMPTY);
                files.add(SYSTEM32 + "config\\" + name + ".LOG2", Bytes.EMPTY);
            }
        }
    }

    private Bytes software() throws IOException {
        String current = "Microsoft\\Windows NT\\CurrentVersion";
        String build = Integer.toString(windows.build());
        var hive = new HiveContent("CMI-CreateHive{SOFTWARE}", ids.time())
                .text(current, "ProductName", windows.product()).text(current, "CurrentBuild", build)
                .text(current, "CurrentBuildNumber", build).text(current, "CurrentVersion", "6.3")
                .text(current, "EditionID", "ServerDatacenter").text(current, "InstallationType", "Server")
                .text(current, "SystemRoot", "C:\\Windows").text(current, "PathName", "C:\\Windows")
                .text("Microsoft\\Windows\\CurrentVersion", "ProgramFilesDir", "C:\\Program Files")
                .key("Classes").key("Policies\\Microsoft").key("Clients")
                .key(SERVICING + "\\Packages");
        if (scenario.has(PracticeTrait.UPDATE_PENDING)) {
            hive.key(SERVICING + "\\PackagesPending\\Package_for_RollupFix~31bf3856ad364e35~amd64~~" + build + ".1.0")
                    .key(SERVICING + "\\RebootPending");
        }
        if (!windows.release().isEmpty()) {
            hive.text(current, "ReleaseId", windows.release());
        }
        return hive.file();
    }

    private void people() throws IOException {
        files.add("\\Users\\Default\\NTUSER.DAT", new HiveContent("CMI-CreateHive{NTUSER}", ids.time())
                .key("Control Panel\\Desktop").key("Software\\Microsoft").file());
        files.add("\\Users\\Public\\Documents\\desktop.ini", text("[.ShellClassInfo]\r\n"));
        files.add("\\Program Files\\desktop.ini", text("[.ShellClassInfo]\r\n"));
        files.add("\\pagefile.sys", Bytes.of(new byte[PAGE]));
    }

    private void faults() {
        if (scenario.has(PracticeTrait.TEMPLATE_MISSING)) {
            files.remove(SYSTEM32 + "config\\BCD-Template");
        }
        String loader = SYSTEM32 + (scenario.layout().generation() == Generation.GEN1 ? "winload.exe" : "winload.efi");
        if (scenario.has(PracticeTrait.LOADER_FILE_MISSING)) {
            files.remove(loader);
        }
        if (scenario.has(PracticeTrait.LOADER_FILE_EMPTY)) {
            files.add(loader, Bytes.EMPTY);
        }
        if (scenario.has(PracticeTrait.STORAGE_DRIVER_FILE_MISSING)) {
            files.remove(SYSTEM32 + "drivers\\storvsc.sys");
        }
        if (scenario.has(PracticeTrait.STORAGE_DRIVER_FILE_CUT_OFF)) {
            byte[] whole = ProgramFile.portable(Subsystem.NATIVE, "storvsc.sys").toArray();
            files.add(SYSTEM32 + "drivers\\storvsc.sys", Bytes.of(Arrays.copyOf(whole, whole.length / 2)));
        }
        if (scenario.has(PracticeTrait.UPDATE_PENDING)) {
            files.add("\\Windows\\WinSxS\\pending.xml", text("<?xml version=\"1.0\"?>\r\n<PendingTransaction"
                    + " Version=\"3.1\"><Tasks/></PendingTransaction>\r\n"));
        }
        if (scenario.has(PracticeTrait.HIBERNATED)) {
            files.add("\\hiberfil.sys", Bytes.of(Arrays.copyOf("HIBR".getBytes(StandardCharsets.US_ASCII), PAGE)));
        }
        if (scenario.has(PracticeTrait.DUMP_COMPLETE)) {
            files.add("\\Windows\\MEMORY.DMP", MemoryDumpFile.complete(windows.build(), ids.time()));
        }
        if (scenario.has(PracticeTrait.DUMP_TRUNCATED)) {
            files.add("\\Windows\\MEMORY.DMP", MemoryDumpFile.truncated(windows.build(), ids.time()));
        }
    }

    static Bytes text(String content) {
        return Bytes.of(content.getBytes(StandardCharsets.US_ASCII));
    }
}
