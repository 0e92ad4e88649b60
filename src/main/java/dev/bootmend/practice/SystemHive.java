package dev.bootmend.practice;

import dev.bootmend.hive.HiveEditor;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** The SYSTEM hive of a practice machine: what a server in the cloud has, as far as starting it is concerned. */
final class SystemHive {

    private static final int KERNEL_DRIVER = 1;
    /** Microsoft Learn: san, the values of the policy. */
    private static final int ALL_DISKS_ONLINE = 1;
    private static final int INTERNAL_DISKS_OFFLINE = 4;
    /** Microsoft Learn: memory dump file options. */
    private static final int NO_DUMP = 0;
    private static final int KERNEL_DUMP = 2;
    private static final int AUTOMATIC_DUMP = 7;
    private static final int SHARED_PROCESS = 0x20;

    /** The driver of the disk controller of Hyper-V. */
    private static final String STORAGE = "storvsc";
    /** The filter of a backup program that is no longer there. */
    private static final String LEFT_BEHIND = "oldfilt";

    private static final Set<PracticeTrait> SECOND_IS_NEXT = Set.of(PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT,
            PracticeTrait.NEXT_CONTROL_SET_MISSING, PracticeTrait.NEXT_CONTROL_SET_WITHOUT_SERVICES);

    private final PracticeScenario scenario;
    private final SeededIds ids;
    private final HiveContent hive;

    private SystemHive(PracticeScenario scenario, SeededIds ids) throws IOException {
        this.scenario = scenario;
        this.ids = ids;
        String name = ids.guid("SYSTEM hive").braced().toUpperCase(Locale.ROOT);
        this.hive = new HiveContent("CMI-CreateHive" + name, ids.time());
    }

    /**
     * The hive file after a clean shutdown.
     *
     * @param systemDevice what {@code MountedDevices} remembers of C:
     */
    static Bytes file(PracticeScenario scenario, SeededIds ids, byte[] systemDevice) throws IOException {
        var made = new SystemHive(scenario, ids);
        if (!scenario.has(PracticeTrait.SELECT_MISSING)) {
            made.select();
        }
        made.controlSet("ControlSet001");
        if (scenario.has(PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT)) {
            made.controlSet("ControlSet002");
        }
        if (scenario.has(PracticeTrait.NEXT_CONTROL_SET_WITHOUT_SERVICES)) {
            made.control("ControlSet002\\Control");
        }
        made.machine(systemDevice);
        return made.hive.file();
    }

    private void select() throws IOException {
        int next = SECOND_IS_NEXT.stream().anyMatch(scenario::has) ? 2 : 1;
        hive.dword("Select", "Current", 1);
        if (!scenario.has(PracticeTrait.SELECT_WITHOUT_DEFAULT)) {
            hive.dword("Select", "Default", next);
        }
        hive.dword("Select", "Failed", 0).dword("Select", "LastKnownGood", next);
    }

    private void controlSet(String set) throws IOException {
        control(set + "\\Control");
        crashControl(set + "\\Control\\CrashControl");
        initialMachineConfig(set + "\\Control\\InitialMachineConfig");
        sessionManager(set + "\\Control\\Session Manager");
        classes(set);
        controllerFilter(set + "\\Control\\Class");
        devices(set + "\\Enum");
        drivers(set);
        for (SystemService service : SystemService.SERVICES) {
            service(set, service, SHARED_PROCESS, "%SystemRoot%\\System32\\svchost.exe -k netsvcs");
        }
        hive.dword(set + "\\Services\\partmgr\\Parameters", "SanPolicy",
                scenario.has(PracticeTrait.SAN_POLICY_OFFLINE) ? INTERNAL_DISKS_OFFLINE : ALL_DISKS_ONLINE);
        if (scenario.has(PracticeTrait.STORAGE_DRIVER_OVERRIDDEN)) {
            hive.dword(set + "\\Services\\storvsc\\StartOverride", "0", SystemService.DEMAND_START);
        }
        hive.key(set + "\\Policies").key(set + "\\Hardware Profiles\\0001");
    }

    private void drivers(String set) throws IOException {
        for (SystemService driver : SystemService.DRIVERS) {
            boolean storage = driver.name().equals(STORAGE);
            if (!storage || !scenario.has(PracticeTrait.STORAGE_DRIVER_NOT_REGISTERED)) {
                boolean onDemand = storage && scenario.has(PracticeTrait.STORAGE_DRIVER_ON_DEMAND);
                service(set, onDemand ? driver.startingOnDemand() : driver, KERNEL_DRIVER,
                        "\\SystemRoot\\System32\\drivers\\" + driver.file());
            }
        }
    }

    private void control(String control) throws IOException {
        hive.text(control, "SystemStartOptions", " NOEXECUTE=OPTOUT").text(control, "CurrentUser", "USERNAME");
        hive.text(control + "\\ComputerName\\ComputerName", "ComputerName", "PRACTICE");
        hive.text(control + "\\ProductOptions", "ProductType", "ServerNT");
        hive.list(control + "\\ProductOptions", "ProductSuite", "DataCenter", "Terminal Server");
        hive.dword(control + "\\Terminal Server", "fDenyTSConnections", 0);
        hive.text(control + "\\TimeZoneInformation", "TimeZoneKeyName", "UTC");
        hive.dword(control + "\\FileSystem", "LongPathsEnabled", 0);
        hive.dword(control + "\\Lsa", "LimitBlankPasswordUse", 1);
    }

    private void crashControl(String key) throws IOException {
        boolean away = scenario.has(PracticeTrait.DUMP_ON_TEMPORARY_DISK);
        boolean complete = scenario.has(PracticeTrait.DUMP_SETTINGS_COMPLETE);
        if (complete) {
            hive.dword(key, "NMICrashDump", 1);
        }
        int kind = scenario.has(PracticeTrait.DUMPS_SWITCHED_OFF) ? NO_DUMP : complete ? KERNEL_DUMP : AUTOMATIC_DUMP;
        hive.dword(key, "AutoReboot", 1).dword(key, "CrashDumpEnabled", kind)
                .expandable(key, "DumpFile", away ? "D:\\MEMORY.DMP" : "%SystemRoot%\\MEMORY.DMP")
                .expandable(key, "MinidumpDir", "%SystemRoot%\\Minidump")
                .dword(key, "LogEvent", 1).dword(key, "Overwrite", 1);
    }

    /** The key with nothing but {@code Sequence} is what healthy Windows 10 hives have (measured). */
    private void initialMachineConfig(String key) throws IOException {
        hive.dword(key, "Sequence", 1);
        if (scenario.has(PracticeTrait.IMC_POLICY_SET)) {
            hive.dword(key + "\\_Global", "ErrorControlPolicy", 0).dword(key + "\\System", "ErrorControlPolicy", 0);
        }
    }

    private void sessionManager(String key) throws IOException {
        hive.list(key, "BootExecute", "autocheck autochk *").dword(key, "ProtectionMode", 1);
        hive.expandable(key + "\\Environment", "ComSpec", "%SystemRoot%\\system32\\cmd.exe");
        hive.text(key + "\\Environment", "OS", "Windows_NT");
        String memory = key + "\\Memory Management";
        String drive = scenario.has(PracticeTrait.DUMP_SETTINGS_COMPLETE) ? "C:" : "D:";
        hive.list(memory, "PagingFiles", drive + "\\pagefile.sys")
                .list(memory, "ExistingPageFiles", "\\??\\" + drive + "\\pagefile.sys");
    }

    private void classes(String set) throws IOException {
        String key = set + "\\Control\\Class";
        boolean broken = scenario.has(PracticeTrait.DISK_FILTER_WITHOUT_FILE);
        if (broken) {
            service(set, new SystemService(LEFT_BEHIND, SystemService.BOOT_START, "PnP Filter"), KERNEL_DRIVER,
                    "\\SystemRoot\\System32\\drivers\\" + LEFT_BEHIND + ".sys");
        }
        hive.text(key + "\\{4d36e967-e325-11ce-bfc1-08002be10318}", "Class", "DiskDrive")
                .list(key + "\\{4d36e967-e325-11ce-bfc1-08002be10318}", "UpperFilters",
                        broken ? new String[] {"partmgr", LEFT_BEHIND} : new String[] {"partmgr"})
                .text(key + "\\{4d36e97b-e325-11ce-bfc1-08002be10318}", "Class", "SCSIAdapter")
                .text(key + "\\{71a27cdd-812a-11d0-bec7-08002be2092f}", "Class", "Volume")
                .list(key + "\\{71a27cdd-812a-11d0-bec7-08002be2092f}", "UpperFilters", "volsnap");
    }

    private void controllerFilter(String key) throws IOException {
        if (scenario.has(PracticeTrait.CONTROLLER_FILTER_WITHOUT_SERVICE)) {
            hive.list(key + "\\{4d36e97b-e325-11ce-bfc1-08002be10318}", "LowerFilters", LEFT_BEHIND);
        }
    }

    private void devices(String key) throws IOException {
        hive.text(key + "\\ACPI\\VMBus\\0", "Service", "vmbus");
        if (!scenario.has(PracticeTrait.OLD_ACPI_ID_ONLY)) {
            hive.text(key + "\\ACPI\\MSFT1000\\0", "Service", "vmbus");
        }
        hive.text(key + "\\SCSI\\Disk&Ven_Msft&Prod_Virtual_Disk\\000000", "Service", "disk");
    }

    private void service(String set, SystemService service, int type, String image) throws IOException {
        String key = set + "\\Services\\" + service.name();
        hive.dword(key, "Type", type).dword(key, "Start", service.start()).dword(key, "ErrorControl", 1)
                .expandable(key, "ImagePath", image);
        if (!service.group().isEmpty()) {
            hive.text(key, "Group", service.group());
        }
    }

    private void machine(byte[] systemDevice) throws IOException {
        hive.dword("Setup", "SetupType", 0).dword("Setup", "SystemSetupInProgress", 0)
                .dword("Setup", "OOBEInProgress", 0).text("Setup", "CmdLine", "")
                .text("Setup", "SystemPartition", "\\Device\\HarddiskVolume1");
        hive.binary("MountedDevices", "\\DosDevices\\C:", systemDevice);
        hive.text("HardwareConfig", "LastConfig", ids.guid("hardware").braced());
        hive.key("Keyboard Layout").key("ResourceManager").key("WPA");
    }

    /** What a later start changed, one step after the other, in a key that nobody looks at. */
    static void touch(HiveEditor editor, int step, WindowsTime time) throws IOException {
        var key = RegistryKeyPath.of("ControlSet001\\Control\\Session Manager");
        var value = RegistryValue.dword("BootSequence", step);
        editor.setValue(key, value.name(), value.type(), value.data(), time);
    }
}
