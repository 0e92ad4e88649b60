package dev.bootmend.flow;

import java.util.List;
import java.util.Map;

/**
 * The command lines that the recipes prescribe, as they are written there, and a machine that needs them.
 *
 * <p>{@code <S>} and {@code <W>} are the letters of the System and the Windows partition, {@code {id}} is the entry of
 * the Windows on the disk, {@code <CS>} its control set, {@code <M>} the name the hive is loaded by, {@code <N>} the
 * number of the disk. The lines of a diskpart script follow the call, with a bar before each.
 *
 * @param groups the groups of the recipe that are ticked; with all their steps, also those that the user has to tick,
 *     where a + follows
 * @param options those that are not left as they are
 */
record RecipeLines(String scenario, String recipe, List<String> groups, Map<String, String> options,
        List<String> lines) {

    private static final String IMC = "stop-0x67-imc";
    private static final String CONSOLE = "serial-console-ems";
    private static final String BOOT = "boot-failure-bcd";
    private static final String BLUE = "inaccessible-boot-device";
    private static final String CONFIGURE = "preparing-to-configure-windows";

    /** The EFI system partition has no letter of its own. */
    private static final String ASSIGN =
            "diskpart /s <script> | select disk <N> | select partition 2 | assign letter=<S> | exit\n";
    private static final String REMOVE =
            "diskpart /s <script> | select disk <N> | select partition 2 | remove letter=<S> | exit\n";

    static final List<RecipeLines> ALL = List.of(
            // 0x67, group bcd: lines 1 and 2
            on("gen1-imc", IMC, "bcd", """
                    bcdedit /store <S>:\\Boot\\BCD /deletevalue {id} imcdevice
                    bcdedit /store <S>:\\Boot\\BCD /deletevalue {id} imchivename
                    """),
            on("gen2-imc", IMC, "bcd", ASSIGN + """
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /deletevalue {id} imcdevice
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /deletevalue {id} imchivename
                    """ + REMOVE),
            // 0x67, group registry: lines 3 and 4
            on("gen1-imc", IMC, "registry", """
                    reg load HKLM\\<M> <W>:\\Windows\\System32\\config\\SYSTEM
                    reg add HKLM\\<M>\\<CS>\\Control\\InitialMachineConfig\\_Global /v ErrorControlPolicy /t REG_DWORD /d 0 /f
                    reg add HKLM\\<M>\\<CS>\\Control\\InitialMachineConfig\\System /v ErrorControlPolicy /t REG_DWORD /d 0 /f
                    reg unload HKLM\\<M>
                    """),
            on("gen2-imc-registry", IMC, "registry", """
                    reg load HKLM\\<M> <W>:\\Windows\\System32\\config\\SYSTEM
                    reg add HKLM\\<M>\\<CS>\\Control\\InitialMachineConfig\\_Global /v ErrorControlPolicy /t REG_DWORD /d 0 /f
                    reg add HKLM\\<M>\\<CS>\\Control\\InitialMachineConfig\\System /v ErrorControlPolicy /t REG_DWORD /d 0 /f
                    reg unload HKLM\\<M>
                    """),
            // serial console: lines 1 to 5
            on("gen1-ems-off", CONSOLE, "console boot-menu", """
                    bcdedit /store <S>:\\Boot\\BCD /ems {id} ON
                    bcdedit /store <S>:\\Boot\\BCD /emssettings EMSPORT:1 EMSBAUDRATE:115200
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} displaybootmenu yes
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} timeout 5
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} bootems yes
                    """),
            on("gen2-ems-off", CONSOLE, "console+ boot-menu", ASSIGN + """
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /ems {id} ON
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /emssettings EMSPORT:1 EMSBAUDRATE:115200
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} displaybootmenu yes
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} timeout 5
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} bootems yes
                    """ + REMOVE),
            on("gen2-ems-wrong", CONSOLE, "console", ASSIGN + """
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /emssettings EMSPORT:1 EMSBAUDRATE:115200
                    """ + REMOVE),
            new RecipeLines("gen1-ems-wrong", CONSOLE, List.of("console"), Map.of("enable", "false"), lines("""
                    bcdedit /store <S>:\\Boot\\BCD /ems {id} OFF
                    """)),
            new RecipeLines("gen1-ems-off", CONSOLE, List.of("console"), Map.of("port", "2", "baud", "9600"), lines("""
                    bcdedit /store <S>:\\Boot\\BCD /ems {id} ON
                    bcdedit /store <S>:\\Boot\\BCD /emssettings EMSPORT:2 EMSBAUDRATE:9600
                    """)),
            // boot failure, step 0
            on("gen1-windows-volume-dirty", BOOT, "check", "chkdsk <W>: /f /x\n"),
            on("gen1-system-volume-dirty", BOOT, "check", "chkdsk <S>: /f /x\n"),
            on("gen1", BOOT, "check+", "chkdsk <W>: /f /x\nchkdsk <S>: /f /x\n"),
            on("gen2-several", BOOT, "check", ASSIGN + "chkdsk <W>: /f /x\nchkdsk <S>: /f /x\n" + REMOVE),
            on("gen1", BOOT, "look", "chkdsk <W>:\nchkdsk <S>:\n"),
            on("gen2", BOOT, "look", ASSIGN + "chkdsk <W>:\nchkdsk <S>:\n" + REMOVE),
            on("gen1-single", BOOT, "look", "chkdsk <W>:\n"),
            // boot failure, group A
            on("gen1-active-flag-none", BOOT, "active", """
                    diskpart /s <script> | select disk <N> | select partition 1 | active | detail partition | exit
                    """),
            on("gen1-active-flag-other", BOOT, "active", """
                    diskpart /s <script> | select disk <N> | select partition 2 | inactive | select partition 1 | active | detail partition | exit
                    """),
            on("gen1-active-flag-several", BOOT, "active", """
                    diskpart /s <script> | select disk <N> | select partition 2 | inactive | select partition 1 | active | detail partition | exit
                    """),
            // boot failure, group B: lines 1 to 7
            on("gen1-boot-manager-device-wrong", BOOT, "targeted",
                    "bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} device partition=<S>:\n"),
            on("gen2-boot-manager-device-wrong", BOOT, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} device partition=<S>:\n" + REMOVE),
            on("gen1-boot-manager-path-wrong", BOOT, "targeted",
                    "bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} path \\bootmgr\n"),
            on("gen2-boot-manager-path-wrong", BOOT, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} path \\EFI\\Microsoft\\Boot\\bootmgfw.efi\n"
                    + REMOVE),
            on("gen1-default-entry-missing", BOOT, "targeted",
                    "bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} default {id}\n"),
            on("gen2-default-entry-is-setup", BOOT, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} default {id}\n" + REMOVE),
            on("gen1-devices-other-disk", BOOT, "targeted", """
                    bcdedit /store <S>:\\Boot\\BCD /set {id} device partition=<W>:
                    bcdedit /store <S>:\\Boot\\BCD /set {id} osdevice partition=<W>:
                    """),
            on("gen2-devices-other-disk", BOOT, "targeted", ASSIGN + """
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} device partition=<W>:
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} osdevice partition=<W>:
                    """ + REMOVE),
            on("gen1-loader-path-extension", BOOT, "targeted",
                    "bcdedit /store <S>:\\Boot\\BCD /set {id} path \\Windows\\system32\\winload.exe\n"),
            on("gen2-loader-path-extension", BOOT, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} path \\Windows\\system32\\winload.efi\n"
                    + REMOVE),
            on("gen1-system-root-wrong", BOOT, "targeted",
                    "bcdedit /store <S>:\\Boot\\BCD /set {id} systemroot \\Windows\n"),
            on("gen2-system-root-wrong", BOOT, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} systemroot \\Windows\n" + REMOVE),
            // boot failure, single partition with the device "boot"
            new RecipeLines("gen1-single-boot-as-device", BOOT, List.of("targeted"),
                    Map.of("singlePartitionBoot", "true"), lines("""
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} device boot
                    bcdedit /store <S>:\\Boot\\BCD /set {id} device boot
                    bcdedit /store <S>:\\Boot\\BCD /set {id} osdevice boot
                    """)),
            // boot failure, group C
            on("gen1-store-missing", BOOT, "rebuild", "bcdboot <W>:\\Windows /s <S>: /f BIOS\n"),
            on("gen1-single-store-damaged", BOOT, "rebuild", "bcdboot <W>:\\Windows /s <W>: /f BIOS\n"),
            on("gen2-store-missing", BOOT, "rebuild", ASSIGN + "bcdboot <W>:\\Windows /s <S>: /f UEFI\n" + REMOVE),
            // boot failure, group D: lines 8 to 11
            on("gen1", BOOT, "policy+", """
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} integrityservices enable
                    bcdedit /store <S>:\\Boot\\BCD /set {id} integrityservices enable
                    bcdedit /store <S>:\\Boot\\BCD /set {id} recoveryenabled No
                    bcdedit /store <S>:\\Boot\\BCD /set {id} bootstatuspolicy IgnoreAllFailures
                    """),
            on("gen2", BOOT, "policy+", ASSIGN + """
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} integrityservices enable
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} integrityservices enable
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} recoveryenabled No
                    bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} bootstatuspolicy IgnoreAllFailures
                    """ + REMOVE),
            // 0x7B: the same in its own order
            on("gen1-several", BLUE, "check active targeted", """
                    chkdsk <W>: /f /x
                    diskpart /s <script> | select disk <N> | select partition 2 | inactive | select partition 1 | active | detail partition | exit
                    bcdedit /store <S>:\\Boot\\BCD /set {id} device partition=<W>:
                    bcdedit /store <S>:\\Boot\\BCD /set {id} osdevice partition=<W>:
                    bcdedit /store <S>:\\Boot\\BCD /set {id} path \\Windows\\system32\\winload.exe
                    """),
            on("gen2-osdevice-wrong", BLUE, "targeted", ASSIGN
                    + "bcdedit /store <S>:\\EFI\\Microsoft\\Boot\\BCD /set {id} osdevice partition=<W>:\n" + REMOVE),
            on("gen1-store-missing", BLUE, "rebuild", "bcdboot <W>:\\Windows /s <S>: /f BIOS\n"),
            on("gen2-store-missing", BLUE, "rebuild", ASSIGN + "bcdboot <W>:\\Windows /s <S>: /f UEFI\n" + REMOVE),
            on("gen1", BLUE, "look policy+", """
                    chkdsk <W>:
                    chkdsk <S>:
                    bcdedit /store <S>:\\Boot\\BCD /set {bootmgr} integrityservices enable
                    bcdedit /store <S>:\\Boot\\BCD /set {id} integrityservices enable
                    bcdedit /store <S>:\\Boot\\BCD /set {id} recoveryenabled No
                    bcdedit /store <S>:\\Boot\\BCD /set {id} bootstatuspolicy IgnoreAllFailures
                    """),
            // memory dump: lines 1 to 5, and the console that sends the NMI
            new RecipeLines("gen1-configure-none", CONFIGURE, List.of("configure", "console"), Map.of("keepScreen", "true"), lines("""
                    reg load HKLM\\<M> <W>:\\Windows\\System32\\config\\SYSTEM
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v CrashDumpEnabled /t REG_DWORD /d 1 /f
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v NMICrashDump /t REG_DWORD /d 1 /f
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v DedicatedDumpFile /t REG_SZ /d C:\\dd.sys /f
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v AutoReboot /t REG_DWORD /d 0 /f
                    reg unload HKLM\\<M>
                    bcdedit /store <S>:\\Boot\\BCD /ems {id} ON
                    bcdedit /store <S>:\\Boot\\BCD /emssettings EMSPORT:1 EMSBAUDRATE:115200
                    """)),
            new RecipeLines("gen2-configure-elsewhere", CONFIGURE, List.of("configure"), Map.of("dump", "2", "dedicated", "false"), lines("""
                    reg load HKLM\\<M> <W>:\\Windows\\System32\\config\\SYSTEM
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v CrashDumpEnabled /t REG_DWORD /d 2 /f
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v DumpFile /t REG_EXPAND_SZ /d %SystemRoot%\\MEMORY.DMP /f
                    reg add HKLM\\<M>\\<CS>\\Control\\CrashControl /v NMICrashDump /t REG_DWORD /d 1 /f
                    reg unload HKLM\\<M>
                    """)));

    private static RecipeLines on(String scenario, String recipe, String groups, String text) {
        return new RecipeLines(scenario, recipe, List.of(groups.split(" ")), Map.of(), lines(text));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    @Override
    public String toString() {
        return scenario + ", " + recipe + " " + String.join(" ", groups);
    }
}
