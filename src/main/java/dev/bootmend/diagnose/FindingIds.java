package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import java.util.Set;

/**
 * The ids of everything the checks can find. They are stable: recipes and journals refer to them. An id names one
 * answer, so that having it is a fact whatever its severity; "implied" ids never stand alone, see {@link
 * Finding#implied}.
 *
 * <table>
 * <caption>Findings</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><th colspan="3">Firmware</th></tr>
 * <tr><td>active-flag-wrong</td><td>BROKEN</td><td>no active partition, more than one, or not the System partition (Generation 1)</td></tr>
 * <tr><td>active-flag-ok</td><td>OK</td><td>exactly the System partition is active (Generation 1)</td></tr>
 * <tr><td>efi-partition-ok</td><td>OK</td><td>there is an EFI system partition with a FAT file system (Generation 2)</td></tr>
 * <tr><td>efi-partition-wrong</td><td>BROKEN</td><td>the EFI system partition has no FAT file system, so the firmware cannot read it</td></tr>
 * <tr><td>efi-partition-unchecked</td><td>UNCHECKED</td><td>the EFI system partition could not be read</td></tr>
 * <tr><th colspan="3">Boot manager</th></tr>
 * <tr><td>boot-manager-file-missing</td><td>BROKEN</td><td>the boot manager file is missing or empty</td></tr>
 * <tr><td>boot-manager-file-ok</td><td>OK</td><td>the boot manager file is there</td></tr>
 * <tr><td>boot-manager-file-unchecked</td><td>UNCHECKED</td><td>the boot manager file could not be looked for</td></tr>
 * <tr><td>fallback-loader-missing</td><td>NOTE</td><td>neither \\EFI\\Boot\\bootx64.efi nor bootaa64.efi is there (Generation 2)</td></tr>
 * <tr><th colspan="3">BCD store</th></tr>
 * <tr><td>store-readable</td><td>OK</td><td>the store was read</td></tr>
 * <tr><td>store-missing</td><td>BROKEN</td><td>there is no store where it has to be</td></tr>
 * <tr><td>store-empty</td><td>BROKEN</td><td>the store has no content</td></tr>
 * <tr><td>store-damaged</td><td>BROKEN</td><td>the content of the store is no readable hive, or only part of one</td></tr>
 * <tr><td>store-no-loader</td><td>BROKEN</td><td>the store holds no operating system loader</td></tr>
 * <tr><td>store-unusable</td><td>implied</td><td>any of missing, empty, damaged, no loader: what a rebuild is for</td></tr>
 * <tr><td>store-unchecked</td><td>UNCHECKED</td><td>the store could not be opened or read; it may be good</td></tr>
 * <tr><td>store-not-closed</td><td>NOTE</td><td>the store was not closed cleanly</td></tr>
 * <tr><td>boot-manager-object-missing</td><td>BROKEN</td><td>the store has no {bootmgr}</td></tr>
 * <tr><td>boot-manager-path-wrong</td><td>NOTE</td><td>{bootmgr} names another boot manager file than the one for this generation</td></tr>
 * <tr><th colspan="3">Boot entry</th></tr>
 * <tr><td>default-entry-ok</td><td>OK</td><td>the default entry is there and starts a Windows</td></tr>
 * <tr><td>default-entry-missing</td><td>BROKEN</td><td>{bootmgr} names no default entry</td></tr>
 * <tr><td>default-entry-dangling</td><td>BROKEN</td><td>the default entry is not in the store</td></tr>
 * <tr><td>default-entry-is-setup</td><td>BROKEN</td><td>the default entry starts Windows Setup or a template</td></tr>
 * <tr><td>default-entry-no-loader</td><td>BROKEN</td><td>the default entry is no operating system loader</td></tr>
 * <tr><td>default-entry-wrong</td><td>implied</td><td>any of the four above</td></tr>
 * <tr><td>dangling-references</td><td>NOTE</td><td>the boot menu or the recovery sequence of the default entry names entries that are not there</td></tr>
 * <tr><td>imc-in-bcd</td><td>BROKEN, NOTE or UNCHECKED</td><td>a loader or loader settings object carries imcdevice or imchivename</td></tr>
 * <tr><td>imc-hive-missing</td><td>implied</td><td>the file that imchivename names is on neither partition</td></tr>
 * <tr><td>imc-hive-invalid</td><td>implied</td><td>the file is there and is no registry hive</td></tr>
 * <tr><td>imc-hive-present</td><td>implied</td><td>the file is there and is a registry hive: it may be deliberate</td></tr>
 * <tr><td>imc-hive-unchecked</td><td>implied</td><td>the file could not be looked for</td></tr>
 * <tr><td>imc-on-other-object</td><td>NOTE</td><td>an object that is no loader carries the code</td></tr>
 * <tr><td>no-imc-in-bcd</td><td>OK</td><td>no object carries either element: contradicts stop code 0x67</td></tr>
 * <tr><th colspan="3">Devices</th></tr>
 * <tr><td>devices-ok</td><td>OK</td><td>device and osdevice lead to the partitions of this disk</td></tr>
 * <tr><td>boot-manager-device-wrong</td><td>NOTE</td><td>{bootmgr} names another partition than the one it lies on</td></tr>
 * <tr><td>devices-wrong</td><td>BROKEN</td><td>a device element is missing or names another partition or disk</td></tr>
 * <tr><td>devices-other-disk</td><td>implied</td><td>a device element names the identity of another disk</td></tr>
 * <tr><td>devices-unchecked</td><td>UNCHECKED</td><td>a device element is of a kind that is not understood</td></tr>
 * <tr><th colspan="3">Loader</th></tr>
 * <tr><td>loader-path-wrong</td><td>BROKEN</td><td>the entry names winload.exe on Generation 2 or winload.efi on Generation 1, or no path</td></tr>
 * <tr><td>loader-file-missing</td><td>BROKEN</td><td>the loader file is missing or empty</td></tr>
 * <tr><td>loader-file-ok</td><td>OK</td><td>the loader file is there</td></tr>
 * <tr><td>loader-file-unchecked</td><td>UNCHECKED</td><td>the loader file could not be looked for</td></tr>
 * <tr><td>system-root-wrong</td><td>BROKEN</td><td>systemroot is missing or is not the folder of the Windows on the disk</td></tr>
 * <tr><td>system-root-ok</td><td>OK</td><td>systemroot is the folder of the Windows on the disk</td></tr>
 * <tr><th colspan="3">SYSTEM hive</th></tr>
 * <tr><td>system-hive-ok</td><td>OK</td><td>the SYSTEM hive was read and is clean</td></tr>
 * <tr><td>system-hive-missing</td><td>BROKEN</td><td>there is no SYSTEM hive, or it is empty</td></tr>
 * <tr><td>system-hive-damaged</td><td>BROKEN</td><td>the SYSTEM hive is no readable hive, or only part of one</td></tr>
 * <tr><td>system-hive-not-closed</td><td>NOTE</td><td>the SYSTEM hive was not closed cleanly; its logs complete it</td></tr>
 * <tr><td>system-hive-no-log</td><td>NOTE</td><td>the SYSTEM hive was not closed cleanly and no log completes it</td></tr>
 * <tr><td>system-hive-unchecked</td><td>UNCHECKED</td><td>the SYSTEM hive could not be read</td></tr>
 * <tr><td>control-set-ok</td><td>OK</td><td>the control set that is used next is complete</td></tr>
 * <tr><td>control-set-differs</td><td>NOTE</td><td>the next start uses another control set than the last</td></tr>
 * <tr><td>control-set-incomplete</td><td>BROKEN</td><td>the control set that is used next is missing or lacks Control or Services</td></tr>
 * <tr><td>control-set-unchecked</td><td>UNCHECKED</td><td>the Select key could not be read</td></tr>
 * <tr><th colspan="3">Beside the chain</th></tr>
 * <tr><td>imc-registry-policy-set</td><td>OK</td><td>ErrorControlPolicy is 0 in both places</td></tr>
 * <tr><td>imc-registry-policy-missing</td><td>OK</td><td>ErrorControlPolicy is not 0 in both places, which is normal; neutral</td></tr>
 * <tr><td>imc-registry-policy-unchecked</td><td>UNCHECKED</td><td>the registry side of IMC could not be read</td></tr>
 * <tr><td>servicing-pending</td><td>NOTE</td><td>an update waits to be completed (WinSxS\\pending.xml)</td></tr>
 * <tr><td>servicing-not-pending</td><td>OK</td><td>no update waits to be completed</td></tr>
 * <tr><td>servicing-unchecked</td><td>UNCHECKED</td><td>it could not be seen whether an update waits</td></tr>
 * <tr><td>memory-dump-found</td><td>NOTE</td><td>there is a memory dump</td></tr>
 * <tr><td>memory-dump-none</td><td>OK</td><td>there is no memory dump</td></tr>
 * <tr><td>memory-dump-unchecked</td><td>UNCHECKED</td><td>the file that CrashControl names could not be looked for</td></tr>
 * <tr><td>volume-dirty</td><td>NOTE</td><td>a file system is marked for a check</td></tr>
 * <tr><td>volume-hibernated</td><td>NOTE</td><td>the Windows partition holds a suspended Windows</td></tr>
 * <tr><td>hibernation-unchecked</td><td>UNCHECKED</td><td>whether the Windows partition holds a suspended Windows could
 * not be read</td></tr>
 * <tr><td>volume-read-only</td><td>NOTE</td><td>a volume or the disk refuses writes</td></tr>
 * <tr><td>volume-locked</td><td>UNCHECKED</td><td>BitLocker locks a volume: nothing below can be looked at</td></tr>
 * <tr><td>volume-encrypted</td><td>NOTE</td><td>BitLocker encrypts a volume that is unlocked at present</td></tr>
 * <tr><td>disk-offline</td><td>UNCHECKED</td><td>the disk is offline</td></tr>
 * <tr><td>identity-collision</td><td>NOTE</td><td>another attached disk has the same identity</td></tr>
 * <tr><td>partition-table-damaged</td><td>NOTE</td><td>one copy of the partition table is damaged</td></tr>
 * </table>
 */
public final class FindingIds {

    public static final FindingId ACTIVE_FLAG_WRONG = new FindingId("active-flag-wrong");
    public static final FindingId ACTIVE_FLAG_OK = new FindingId("active-flag-ok");
    public static final FindingId EFI_PARTITION_OK = new FindingId("efi-partition-ok");
    public static final FindingId EFI_PARTITION_WRONG = new FindingId("efi-partition-wrong");
    public static final FindingId EFI_PARTITION_UNCHECKED = new FindingId("efi-partition-unchecked");

    public static final FindingId BOOT_MANAGER_FILE_MISSING = new FindingId("boot-manager-file-missing");
    public static final FindingId BOOT_MANAGER_FILE_OK = new FindingId("boot-manager-file-ok");
    public static final FindingId BOOT_MANAGER_FILE_UNCHECKED = new FindingId("boot-manager-file-unchecked");
    public static final FindingId FALLBACK_LOADER_MISSING = new FindingId("fallback-loader-missing");

    public static final FindingId STORE_READABLE = new FindingId("store-readable");
    public static final FindingId STORE_MISSING = new FindingId("store-missing");
    public static final FindingId STORE_EMPTY = new FindingId("store-empty");
    public static final FindingId STORE_DAMAGED = new FindingId("store-damaged");
    public static final FindingId STORE_NO_LOADER = new FindingId("store-no-loader");
    public static final FindingId STORE_UNUSABLE = new FindingId("store-unusable");
    public static final FindingId STORE_UNCHECKED = new FindingId("store-unchecked");
    public static final FindingId STORE_NOT_CLOSED = new FindingId("store-not-closed");
    public static final FindingId BOOT_MANAGER_OBJECT_MISSING = new FindingId("boot-manager-object-missing");
    public static final FindingId BOOT_MANAGER_PATH_WRONG = new FindingId("boot-manager-path-wrong");

    public static final FindingId DEFAULT_ENTRY_OK = new FindingId("default-entry-ok");
    public static final FindingId DEFAULT_ENTRY_MISSING = new FindingId("default-entry-missing");
    public static final FindingId DEFAULT_ENTRY_DANGLING = new FindingId("default-entry-dangling");
    public static final FindingId DEFAULT_ENTRY_IS_SETUP = new FindingId("default-entry-is-setup");
    public static final FindingId DEFAULT_ENTRY_NO_LOADER = new FindingId("default-entry-no-loader");
    public static final FindingId DEFAULT_ENTRY_WRONG = new FindingId("default-entry-wrong");
    public static final FindingId DANGLING_REFERENCES = new FindingId("dangling-references");
    public static final FindingId IMC_IN_BCD = new FindingId("imc-in-bcd");
    public static final FindingId IMC_HIVE_MISSING = new FindingId("imc-hive-missing");
    public static final FindingId IMC_HIVE_INVALID = new FindingId("imc-hive-invalid");
    public static final FindingId IMC_HIVE_PRESENT = new FindingId("imc-hive-present");
    public static final FindingId IMC_HIVE_UNCHECKED = new FindingId("imc-hive-unchecked");
    public static final FindingId IMC_ON_OTHER_OBJECT = new FindingId("imc-on-other-object");
    public static final FindingId NO_IMC_IN_BCD = new FindingId("no-imc-in-bcd");

    public static final FindingId DEVICES_OK = new FindingId("devices-ok");
    public static final FindingId BOOT_MANAGER_DEVICE_WRONG = new FindingId("boot-manager-device-wrong");
    public static final FindingId DEVICES_WRONG = new FindingId("devices-wrong");
    public static final FindingId DEVICES_OTHER_DISK = new FindingId("devices-other-disk");
    public static final FindingId DEVICES_UNCHECKED = new FindingId("devices-unchecked");

    public static final FindingId LOADER_PATH_WRONG = new FindingId("loader-path-wrong");
    public static final FindingId LOADER_FILE_MISSING = new FindingId("loader-file-missing");
    public static final FindingId LOADER_FILE_OK = new FindingId("loader-file-ok");
    public static final FindingId LOADER_FILE_UNCHECKED = new FindingId("loader-file-unchecked");
    public static final FindingId SYSTEM_ROOT_WRONG = new FindingId("system-root-wrong");
    public static final FindingId SYSTEM_ROOT_OK = new FindingId("system-root-ok");

    public static final FindingId SYSTEM_HIVE_OK = new FindingId("system-hive-ok");
    public static final FindingId SYSTEM_HIVE_MISSING = new FindingId("system-hive-missing");
    public static final FindingId SYSTEM_HIVE_DAMAGED = new FindingId("system-hive-damaged");
    public static final FindingId SYSTEM_HIVE_NOT_CLOSED = new FindingId("system-hive-not-closed");
    public static final FindingId SYSTEM_HIVE_NO_LOG = new FindingId("system-hive-no-log");
    public static final FindingId SYSTEM_HIVE_UNCHECKED = new FindingId("system-hive-unchecked");
    public static final FindingId CONTROL_SET_OK = new FindingId("control-set-ok");
    public static final FindingId CONTROL_SET_DIFFERS = new FindingId("control-set-differs");
    public static final FindingId CONTROL_SET_INCOMPLETE = new FindingId("control-set-incomplete");
    public static final FindingId CONTROL_SET_UNCHECKED = new FindingId("control-set-unchecked");

    public static final FindingId IMC_REGISTRY_POLICY_SET = new FindingId("imc-registry-policy-set");
    public static final FindingId IMC_REGISTRY_POLICY_MISSING = new FindingId("imc-registry-policy-missing");
    public static final FindingId IMC_REGISTRY_POLICY_UNCHECKED = new FindingId("imc-registry-policy-unchecked");
    public static final FindingId SERVICING_PENDING = new FindingId("servicing-pending");
    public static final FindingId SERVICING_NOT_PENDING = new FindingId("servicing-not-pending");
    public static final FindingId SERVICING_UNCHECKED = new FindingId("servicing-unchecked");
    public static final FindingId MEMORY_DUMP_FOUND = new FindingId("memory-dump-found");
    public static final FindingId MEMORY_DUMP_NONE = new FindingId("memory-dump-none");
    public static final FindingId MEMORY_DUMP_UNCHECKED = new FindingId("memory-dump-unchecked");
    public static final FindingId VOLUME_DIRTY = new FindingId("volume-dirty");
    public static final FindingId VOLUME_HIBERNATED = new FindingId("volume-hibernated");
    public static final FindingId HIBERNATION_UNCHECKED = new FindingId("hibernation-unchecked");
    public static final FindingId VOLUME_READ_ONLY = new FindingId("volume-read-only");
    public static final FindingId VOLUME_LOCKED = new FindingId("volume-locked");
    public static final FindingId VOLUME_ENCRYPTED = new FindingId("volume-encrypted");
    public static final FindingId DISK_OFFLINE = new FindingId("disk-offline");
    public static final FindingId IDENTITY_COLLISION = new FindingId("identity-collision");
    public static final FindingId PARTITION_TABLE_DAMAGED = new FindingId("partition-table-damaged");

    /** Every id of the table. */
    public static final Set<FindingId> ALL = Set.of(
            ACTIVE_FLAG_WRONG, ACTIVE_FLAG_OK, EFI_PARTITION_OK, EFI_PARTITION_WRONG, EFI_PARTITION_UNCHECKED,
            BOOT_MANAGER_FILE_MISSING, BOOT_MANAGER_FILE_OK, BOOT_MANAGER_FILE_UNCHECKED, FALLBACK_LOADER_MISSING,
            STORE_READABLE, STORE_MISSING, STORE_EMPTY, STORE_DAMAGED, STORE_NO_LOADER, STORE_UNUSABLE,
            STORE_UNCHECKED, STORE_NOT_CLOSED, BOOT_MANAGER_OBJECT_MISSING, BOOT_MANAGER_PATH_WRONG,
            DEFAULT_ENTRY_OK, DEFAULT_ENTRY_MISSING, DEFAULT_ENTRY_DANGLING, DEFAULT_ENTRY_IS_SETUP,
            DEFAULT_ENTRY_NO_LOADER, DEFAULT_ENTRY_WRONG, DANGLING_REFERENCES, IMC_IN_BCD, IMC_HIVE_MISSING,
            IMC_HIVE_INVALID, IMC_HIVE_PRESENT, IMC_HIVE_UNCHECKED, IMC_ON_OTHER_OBJECT, NO_IMC_IN_BCD, DEVICES_OK,
            BOOT_MANAGER_DEVICE_WRONG, DEVICES_WRONG, DEVICES_OTHER_DISK, DEVICES_UNCHECKED, LOADER_PATH_WRONG,
            LOADER_FILE_MISSING, LOADER_FILE_OK, LOADER_FILE_UNCHECKED, SYSTEM_ROOT_WRONG, SYSTEM_ROOT_OK,
            SYSTEM_HIVE_OK, SYSTEM_HIVE_MISSING, SYSTEM_HIVE_DAMAGED, SYSTEM_HIVE_NOT_CLOSED, SYSTEM_HIVE_NO_LOG,
            SYSTEM_HIVE_UNCHECKED, CONTROL_SET_OK, CONTROL_SET_DIFFERS, CONTROL_SET_INCOMPLETE,
            CONTROL_SET_UNCHECKED, IMC_REGISTRY_POLICY_SET, IMC_REGISTRY_POLICY_MISSING,
            IMC_REGISTRY_POLICY_UNCHECKED, SERVICING_PENDING, SERVICING_NOT_PENDING, SERVICING_UNCHECKED,
            MEMORY_DUMP_FOUND, MEMORY_DUMP_NONE, MEMORY_DUMP_UNCHECKED, VOLUME_DIRTY, VOLUME_HIBERNATED,
            HIBERNATION_UNCHECKED, VOLUME_READ_ONLY, VOLUME_LOCKED, VOLUME_ENCRYPTED, DISK_OFFLINE,
            IDENTITY_COLLISION, PARTITION_TABLE_DAMAGED);

    private FindingIds() {
    }
}
