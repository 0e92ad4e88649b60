package dev.bootmend.diagnose;

import static dev.bootmend.diagnose.FindingTable.broken;
import static dev.bootmend.diagnose.FindingTable.implied;
import static dev.bootmend.diagnose.FindingTable.note;
import static dev.bootmend.diagnose.FindingTable.ok;
import static dev.bootmend.diagnose.FindingTable.unchecked;
import static dev.bootmend.diagnose.FindingTable.varying;

import dev.bootmend.model.FindingId;
import java.util.Map;
import java.util.Set;

/**
 * The ids of everything the checks can find. They are stable: recipes and journals refer to them. An id names one
 * answer, so that having it is a fact whatever its severity; "implied" ids never stand alone, see {@link
 * Finding#implied}. Each line gives the severity, the id and what it means, in the order of the boot chain.
 */
public final class FindingIds {
    // Firmware
    public static final FindingId ACTIVE_FLAG_WRONG = broken("active-flag-wrong",
            "no active partition, more than one, or not the System partition (Generation 1)");
    public static final FindingId ACTIVE_FLAG_NONE = implied("active-flag-none", "no partition is active");
    public static final FindingId ACTIVE_FLAG_OTHER = implied("active-flag-other",
            "exactly one partition is active, and it is not the System partition");
    public static final FindingId ACTIVE_FLAG_SEVERAL = implied("active-flag-several",
            "more than one partition is active");
    public static final FindingId ACTIVE_FLAG_OK = ok("active-flag-ok",
            "exactly the System partition is active (Generation 1)");
    public static final FindingId EFI_PARTITION_OK = ok("efi-partition-ok",
            "there is an EFI system partition with a FAT file system (Generation 2)");
    public static final FindingId EFI_PARTITION_NOT_FAT32 = implied("efi-partition-not-fat32",
            "the EFI system partition is FAT, but not FAT32, which bcdboot asks for");
    public static final FindingId EFI_PARTITION_WRONG = broken("efi-partition-wrong",
            "the EFI system partition has no FAT file system, so the firmware cannot read it");
    public static final FindingId EFI_PARTITION_UNCHECKED = unchecked("efi-partition-unchecked",
            "the EFI system partition could not be read");
    public static final FindingId BOOT_SECTOR_OK = ok("boot-sector-ok",
            "the boot record and the boot sector of the System partition carry their mark and place (Generation 1)");
    public static final FindingId BOOT_RECORD_NO_MARK = broken("boot-record-no-mark",
            "sector 0 does not end in 55 AA; reported, not repaired (Generation 1)");
    public static final FindingId BOOT_SECTOR_NO_MARK = broken("boot-sector-no-mark",
            "the boot sector of the System partition does not end in 55 AA; reported, not repaired (Generation 1)");
    public static final FindingId BOOT_SECTOR_START_WRONG = broken("boot-sector-start-wrong",
            "that boot sector records another start than the partition has; reported, not repaired (Generation 1)");
    public static final FindingId BOOT_SECTOR_UNCHECKED = unchecked("boot-sector-unchecked",
            "sector 0 or that boot sector could not be read (Generation 1)");

    // Boot manager
    public static final FindingId BOOT_MANAGER_FILE_MISSING = broken("boot-manager-file-missing",
            "the boot manager file is missing or empty");
    public static final FindingId BOOT_MANAGER_FILE_EMPTY = implied("boot-manager-file-empty",
            "the boot manager file is there and empty");
    public static final FindingId BOOT_MANAGER_FILE_OK = ok("boot-manager-file-ok", "the boot manager file is there");
    public static final FindingId BOOT_MANAGER_FILE_UNCHECKED = unchecked("boot-manager-file-unchecked",
            "the boot manager file could not be looked for");
    public static final FindingId FALLBACK_LOADER_MISSING = note("fallback-loader-missing",
            "neither \\EFI\\Boot\\bootx64.efi nor bootaa64.efi is there (Generation 2)");
    public static final FindingId REBUILD_SOURCES_OK = ok("rebuild-sources-ok",
            "what bcdboot copies is on the Windows partition: BCD-Template and the boot manager of this generation");
    public static final FindingId REBUILD_SOURCES_MISSING = note("rebuild-sources-missing",
            "something that bcdboot copies is missing or empty, so that boot files cannot be built anew from "
            + "this disk");
    public static final FindingId REBUILD_SOURCES_UNCHECKED = unchecked("rebuild-sources-unchecked",
            "it could not be seen whether bcdboot would find what it copies");
    public static final FindingId BOOT_FILES_UNUSABLE = implied("boot-files-unusable",
            "the boot manager file is missing, or the store is unusable or has no {bootmgr}: what a rebuild is for");

    // BCD store
    public static final FindingId STORE_READABLE = ok("store-readable", "the store was read");
    public static final FindingId STORE_MISSING = broken("store-missing", "there is no store where it has to be");
    public static final FindingId STORE_EMPTY = broken("store-empty", "the store has no content");
    public static final FindingId STORE_DAMAGED = broken("store-damaged",
            "the content of the store is no readable hive, or only part of one");
    public static final FindingId STORE_NO_LOADER = broken("store-no-loader",
            "the store holds no operating system loader");
    public static final FindingId STORE_UNUSABLE = implied("store-unusable",
            "any of missing, empty, damaged, no loader: what a rebuild is for");
    public static final FindingId STORE_UNCHECKED = unchecked("store-unchecked",
            "the store could not be opened or read; it may be good");
    public static final FindingId STORE_NOT_CLOSED = note("store-not-closed", "the store was not closed cleanly");
    public static final FindingId BOOT_MANAGER_OBJECT_MISSING = broken("boot-manager-object-missing",
            "the store has no {bootmgr}");
    public static final FindingId BOOT_MANAGER_PATH_WRONG = note("boot-manager-path-wrong",
            "{bootmgr} names another boot manager file than the one for this generation");

    // Boot entry
    public static final FindingId DEFAULT_ENTRY_OK = ok("default-entry-ok",
            "the default entry is there and starts a Windows");
    public static final FindingId DEFAULT_ENTRY_MISSING = broken("default-entry-missing",
            "{bootmgr} names no default entry");
    public static final FindingId DEFAULT_ENTRY_DANGLING = broken("default-entry-dangling",
            "the default entry is not in the store");
    public static final FindingId DEFAULT_ENTRY_IS_SETUP = broken("default-entry-is-setup",
            "the default entry starts Windows Setup or a template");
    public static final FindingId DEFAULT_ENTRY_NO_LOADER = broken("default-entry-no-loader",
            "the default entry is no operating system loader");
    public static final FindingId DEFAULT_ENTRY_WRONG = implied("default-entry-wrong", "any of the four above");
    public static final FindingId DEFAULT_ENTRY_OTHER_WINDOWS = note("default-entry-other-windows",
            "the default entry starts another Windows of the same disk");
    public static final FindingId WINDOWS_ENTRY_MISSING = broken("windows-entry-missing",
            "no entry is known to start the Windows that is to be repaired");
    public static final FindingId BOOT_SETTINGS_WRONG = implied("boot-settings-wrong",
            "any value in the store that targeted edits correct: default, device, osdevice, path, systemroot");
    public static final FindingId DANGLING_REFERENCES = note("dangling-references",
            "the boot menu or the recovery sequence of the default entry names entries that are not there");
    public static final FindingId IMC_IN_BCD = varying("imc-in-bcd",
            "a loader or loader settings object carries imcdevice or imchivename");
    public static final FindingId IMC_HIVE_MISSING = implied("imc-hive-missing",
            "the file that imchivename names is on neither partition");
    public static final FindingId IMC_HIVE_INVALID = implied("imc-hive-invalid",
            "the file is there and is no registry hive");
    public static final FindingId IMC_HIVE_PRESENT = implied("imc-hive-present",
            "the file is there and is a registry hive: it may be deliberate");
    public static final FindingId IMC_HIVE_UNCHECKED = implied("imc-hive-unchecked",
            "the file could not be looked for");
    public static final FindingId IMC_ON_OTHER_OBJECT = note("imc-on-other-object",
            "an object that is no loader carries the code");
    public static final FindingId NO_IMC_IN_BCD = ok("no-imc-in-bcd",
            "no object carries either element: contradicts stop code 0x67");
    public static final FindingId EMS_ON = ok("ems-on", "the default entry has EMS enabled; neutral");
    public static final FindingId EMS_OFF = ok("ems-off", "the default entry does not have EMS enabled; neutral");
    public static final FindingId EMS_PORT_SET = implied("ems-port-set", "{emssettings} holds a port and a baud rate");
    public static final FindingId EMS_PORT_UNSET = implied("ems-port-unset",
            "{emssettings} is missing, or lacks the port or the baud rate");
    public static final FindingId EMS_PORT_OTHER = implied("ems-port-other",
            "{emssettings} holds another port or rate than the serial console of the portal uses (1, 115200)");
    public static final FindingId EMS_READY = implied("ems-ready",
            "EMS is enabled, with the port and the rate of the portal where they matter");
    public static final FindingId EMS_SETTINGS_REACHABLE = implied("ems-settings-reachable",
            "the default entry inherits {emssettings}");
    public static final FindingId EMS_SETTINGS_UNREACHABLE = implied("ems-settings-unreachable",
            "the default entry does not inherit {emssettings}: its port and rate have no effect");

    // Devices
    public static final FindingId DEVICES_OK = ok("devices-ok",
            "device and osdevice lead to the partitions of this disk");
    public static final FindingId BOOT_MANAGER_DEVICE_WRONG = note("boot-manager-device-wrong",
            "{bootmgr} names another partition than the one it lies on");
    public static final FindingId DEVICES_WRONG = broken("devices-wrong",
            "a device element is missing or names another partition or disk");
    public static final FindingId DEVICE_WRONG = implied("device-wrong",
            "device of the default entry is missing or leads elsewhere");
    public static final FindingId OSDEVICE_WRONG = implied("osdevice-wrong",
            "osdevice of the default entry is missing or leads elsewhere");
    public static final FindingId DEVICES_OTHER_DISK = implied("devices-other-disk",
            "a device element names the identity of another disk");
    public static final FindingId DEVICES_UNCHECKED = unchecked("devices-unchecked",
            "a device element is of a kind that is not understood");
    public static final FindingId OTHER_ENTRY_DEVICES_WRONG = note("other-entry-devices-wrong",
            "an entry that is not the default one leads to no partition of this disk");

    // Loader
    public static final FindingId LOADER_PATH_WRONG = broken("loader-path-wrong",
            "the entry names winload.exe on Generation 2 or winload.efi on Generation 1, or no path");
    public static final FindingId LOADER_PATH_MISSING = implied("loader-path-missing",
            "the default entry has no path, or one that no file can have");
    public static final FindingId LOADER_PATH_EXTENSION = implied("loader-path-extension",
            "the path has the ending of the other generation");
    public static final FindingId LOADER_FILE_MISSING = broken("loader-file-missing",
            "the loader file is missing or empty");
    public static final FindingId LOADER_FILE_OK = ok("loader-file-ok", "the loader file is there");
    public static final FindingId LOADER_FILE_UNCHECKED = unchecked("loader-file-unchecked",
            "the loader file could not be looked for");
    public static final FindingId SYSTEM_ROOT_WRONG = broken("system-root-wrong",
            "systemroot is missing or is not the folder of the Windows on the disk");
    public static final FindingId SYSTEM_ROOT_OK = ok("system-root-ok",
            "systemroot is the folder of the Windows on the disk");
    public static final FindingId BOOT_CHAIN_GOOD = ok("boot-chain-good",
            "every link from the firmware to the loader was looked at, and none is broken");
    public static final FindingId BOOT_CHAIN_BROKEN = implied("boot-chain-broken",
            "a link up to the loader is broken in a way that boot-failure-bcd repairs");

    // SYSTEM hive
    public static final FindingId SYSTEM_HIVE_OK = ok("system-hive-ok", "the SYSTEM hive was read and is clean");
    public static final FindingId SYSTEM_HIVE_MISSING = broken("system-hive-missing",
            "there is no SYSTEM hive, or it is empty");
    public static final FindingId SYSTEM_HIVE_DAMAGED = broken("system-hive-damaged",
            "the SYSTEM hive is no readable hive, or only part of one");
    public static final FindingId SYSTEM_HIVE_NOT_CLOSED = note("system-hive-not-closed",
            "the SYSTEM hive was not closed cleanly; its logs complete it");
    public static final FindingId SYSTEM_HIVE_NO_LOG = note("system-hive-no-log",
            "the SYSTEM hive was not closed cleanly and no log completes it");
    public static final FindingId SYSTEM_HIVE_UNCHECKED = unchecked("system-hive-unchecked",
            "the SYSTEM hive could not be read");
    public static final FindingId CONTROL_SET_OK = ok("control-set-ok",
            "the control set that is used next is complete");
    public static final FindingId CONTROL_SET_DIFFERS = note("control-set-differs",
            "the next start uses another control set than the last");
    public static final FindingId CONTROL_SET_INCOMPLETE = broken("control-set-incomplete",
            "the control set that is used next is missing or lacks Control or Services");
    public static final FindingId CONTROL_SET_UNCHECKED = unchecked("control-set-unchecked",
            "the Select key could not be read");
    public static final FindingId REGISTRY_UNCHECKED = unchecked("registry-unchecked",
            "the SYSTEM hive or its control set was not read, so nothing in it was checked");
    public static final FindingId BOOT_DRIVERS_OK = ok("boot-drivers-ok",
            "the drivers that reach the disk are there and start with the kernel");
    public static final FindingId BOOT_DRIVER_START_WRONG = broken("boot-driver-start-wrong",
            "a driver that is needed to reach the disk does not start with the kernel (Start)");
    public static final FindingId BOOT_DRIVER_OVERRIDDEN = broken("boot-driver-overridden",
            "StartOverride keeps vmbus or storvsc from starting with the kernel");
    public static final FindingId BOOT_DRIVER_NO_KEY = broken("boot-driver-no-key",
            "a driver that is needed to reach the disk has no key below Services");
    public static final FindingId BOOT_DRIVER_FILE_MISSING = broken("boot-driver-file-missing",
            "the file of a driver that is needed to reach the disk is missing or empty");
    public static final FindingId BOOT_DRIVER_FILE_DAMAGED = broken("boot-driver-file-damaged",
            "the file of a driver that is needed to reach the disk is no driver, cut off, or for another processor");
    public static final FindingId BOOT_DRIVER_UNUSUAL = note("boot-driver-unusual",
            "a storage driver that this machine may not need has an unusual start value");
    public static final FindingId BOOT_DRIVERS_UNCHECKED = unchecked("boot-drivers-unchecked",
            "the drivers could not be looked at, or not all of them");
    public static final FindingId BOOT_SERVICES_OK = ok("boot-services-ok",
            "every driver that the loader starts has its file, and the file begins as a driver does");
    public static final FindingId BOOT_SERVICE_CRITICAL = broken("boot-service-critical",
            "the file of another driver that the loader starts cannot be loaded, and its ErrorControl is 3 (critical)");
    public static final FindingId BOOT_SERVICE_UNUSABLE = note("boot-service-unusable",
            "the file of another driver that the loader starts is missing, empty or no driver for this Windows");
    public static final FindingId BOOT_SERVICES_OF_OTHERS = note("boot-services-of-others",
            "drivers or class filters that did not come with Windows start with it");
    public static final FindingId BOOT_SERVICES_UNCHECKED = unchecked("boot-services-unchecked",
            "the drivers that the loader starts could not be looked at, or not all of them");
    public static final FindingId CLASS_FILTERS_OK = ok("class-filters-ok",
            "every filter of the disk and volume classes has its driver");
    public static final FindingId CLASS_FILTER_BROKEN = broken("class-filter-broken",
            "a filter of a disk or volume class has no service, no usable driver file, or is disabled");
    public static final FindingId CLASS_FILTER_LATE = note("class-filter-late",
            "a filter of a disk or volume class is not started by the loader (Start 1 to 3)");
    public static final FindingId CLASS_FILTERS_UNCHECKED = unchecked("class-filters-unchecked",
            "the class filters could not be looked at, or not all of them");
    public static final FindingId ACPI_IDS_OK = ok("acpi-ids-ok",
            "the ACPI ids of Hyper-V are known under both names (Windows Server 2012 and 2012 R2)");
    public static final FindingId ACPI_IDS_MISSING = note("acpi-ids-missing",
            "Enum\\ACPI has VMBus without MSFT1000, which newer hosts use (Windows Server 2012 and 2012 R2)");
    public static final FindingId SAN_POLICY_OFFLINE = note("san-policy-offline",
            "SanPolicy is 3 or 4: disks may stay offline");
    public static final FindingId STORAGE_DRIVERS_BROKEN = implied("storage-drivers-broken",
            "any of the broken driver and filter findings: what explains 0x7B when the boot chain is good");

    // Beside the chain
    public static final FindingId IMC_REGISTRY_POLICY_SET = ok("imc-registry-policy-set",
            "ErrorControlPolicy is 0 in both places");
    public static final FindingId IMC_REGISTRY_POLICY_MISSING = ok("imc-registry-policy-missing",
            "ErrorControlPolicy is not 0 in both places, which is normal; neutral");
    public static final FindingId IMC_REGISTRY_POLICY_UNCHECKED = unchecked("imc-registry-policy-unchecked",
            "the registry side of IMC could not be read");
    public static final FindingId SERVICING_PENDING = note("servicing-pending",
            "an update waits to be completed (WinSxS\\pending.xml)");
    public static final FindingId SERVICING_PACKAGES_PENDING = implied("servicing-packages-pending",
            "component servicing has packages pending");
    public static final FindingId SERVICING_REBOOT_PENDING = implied("servicing-reboot-pending",
            "component servicing waits for a restart, or was interrupted in one");
    public static final FindingId SERVICING_NOT_PENDING = ok("servicing-not-pending",
            "no update waits to be completed");
    public static final FindingId SERVICING_UNCHECKED = unchecked("servicing-unchecked",
            "it could not be seen whether an update waits");
    public static final FindingId MEMORY_DUMP_FOUND = note("memory-dump-found", "there is a memory dump");
    public static final FindingId MEMORY_DUMP_VALID = implied("memory-dump-valid",
            "the dump has a header that can be read, and the file is complete");
    public static final FindingId MEMORY_DUMP_TRUNCATED = implied("memory-dump-truncated",
            "the file is smaller than its header says");
    public static final FindingId MEMORY_DUMP_SIZE_UNKNOWN = implied("memory-dump-size-unknown",
            "the header does not say how large the file has to be");
    public static final FindingId MEMORY_DUMP_INVALID = implied("memory-dump-invalid",
            "the file does not begin as a memory dump does");
    public static final FindingId MEMORY_DUMP_UNREAD = implied("memory-dump-unread",
            "the header of the dump could not be read");
    public static final FindingId MEMORY_DUMP_OF_NMI = implied("memory-dump-of-nmi",
            "a valid dump has stop code 0x80, which an NMI from the portal leaves");
    public static final FindingId MEMORY_DUMP_OF_CRASH = implied("memory-dump-of-crash",
            "a valid dump has another stop code: Windows crashed by itself");
    public static final FindingId MEMORY_DUMP_NONE = ok("memory-dump-none", "there is no memory dump");
    public static final FindingId MEMORY_DUMP_ELSEWHERE = unchecked("memory-dump-elsewhere",
            "CrashControl names a place on another disk of the virtual machine; implies memory-dump-unchecked");
    public static final FindingId MEMORY_DUMP_IN_PAGE_FILE = note("memory-dump-in-page-file",
            "pagefile.sys begins as a dump: Windows has not extracted it yet");
    public static final FindingId MEMORY_DUMP_UNCHECKED = unchecked("memory-dump-unchecked",
            "the file that CrashControl names could not be looked for");
    public static final FindingId DUMP_SETTINGS_COMPLETE = ok("dump-settings-complete",
            "an NMI would leave a dump on the Windows partition");
    public static final FindingId DUMP_SETTINGS_INCOMPLETE = ok("dump-settings-incomplete",
            "an NMI would leave no dump, or none on the Windows partition; neutral");
    public static final FindingId DUMP_SETTINGS_OFF = implied("dump-settings-off", "CrashDumpEnabled is 0 or missing");
    public static final FindingId DUMP_SETTINGS_NO_NMI = implied("dump-settings-no-nmi", "NMICrashDump is not 1");
    public static final FindingId DUMP_SETTINGS_ELSEWHERE = implied("dump-settings-elsewhere",
            "DumpFile names another disk of the virtual machine");
    public static final FindingId DUMP_SETTINGS_NO_PAGE_FILE = implied("dump-settings-no-page-file",
            "no paging file on the Windows volume and no dedicated dump file");
    public static final FindingId DUMP_SETTINGS_UNCHECKED = unchecked("dump-settings-unchecked",
            "CrashControl or the paging files could not be read");
    public static final FindingId VOLUME_DIRTY = note("volume-dirty", "a file system is marked for a check");
    public static final FindingId WINDOWS_VOLUME_DIRTY = implied("windows-volume-dirty",
            "the Windows partition is marked for a check, or was not closed cleanly");
    public static final FindingId SYSTEM_VOLUME_DIRTY = implied("system-volume-dirty",
            "the System or EFI system partition is marked for a check, or was not closed cleanly");
    public static final FindingId VOLUME_NOT_CLOSED = note("volume-not-closed",
            "the journal of a file system is open: changes wait in it (told on Linux only)");
    public static final FindingId JOURNAL_UNCHECKED = unchecked("journal-unchecked",
            "whether a file system was closed cleanly could not be read");
    public static final FindingId VOLUME_HIBERNATED = note("volume-hibernated",
            "the Windows partition holds a suspended Windows");
    public static final FindingId HIBERNATION_UNCHECKED = unchecked("hibernation-unchecked",
            "whether the Windows partition holds a suspended Windows could not be read");
    public static final FindingId VOLUME_READ_ONLY = note("volume-read-only", "a volume or the disk refuses writes");
    public static final FindingId VOLUME_LOCKED = unchecked("volume-locked",
            "BitLocker locks a volume: nothing below can be looked at");
    public static final FindingId VOLUME_ENCRYPTED = note("volume-encrypted",
            "BitLocker encrypts a volume that is unlocked at present");
    public static final FindingId DISK_OFFLINE = unchecked("disk-offline", "the disk is offline");
    public static final FindingId IDENTITY_COLLISION = note("identity-collision",
            "another attached disk has the same identity");
    public static final FindingId TEMPORARY_IDENTITY = note("temporary-identity",
            "the disk carries a temporary signature; its boot entries name its own");
    public static final FindingId PARTITION_TABLE_DAMAGED = note("partition-table-damaged",
            "one copy of the partition table is damaged");

    /** Every id of the table. */
    public static final Set<FindingId> ALL = FindingTable.meanings().keySet();

    private FindingIds() {
    }

    /**
     * What each id means, one line that begins with the severity of its finding ({@code implied} for an id that never
     * stands alone), in the order of the boot chain.
     */
    public static Map<FindingId, String> meanings() {
        return FindingTable.meanings();
    }
}
