package dev.bootmend.practice;

/** One thing in which the attached disk of a practice machine differs from a healthy one. */
public enum PracticeTrait {
    /** {@code imcdevice} and {@code imchivename} on the default boot entry. */
    IMC_ON_DEFAULT_ENTRY,
    /** Three boot entries; the references are spread over them and over the settings they inherit. */
    IMC_ON_SEVERAL_ENTRIES,
    /** The hive that the references name is there. */
    IMC_FILE_PRESENT,
    /** {@code ErrorControlPolicy} is 0 already. */
    IMC_POLICY_SET,
    /** {@code Select} names control set 1 as current and 2 as default, and both are there. */
    SECOND_CONTROL_SET_IS_DEFAULT,
    /** The last write to the SYSTEM hive was interrupted; its transaction log completes it. */
    SYSTEM_HIVE_NOT_CLOSED,
    /** {@code CrashControl} writes memory dumps to the temporary disk. */
    DUMP_ON_TEMPORARY_DISK,
    /** A second Windows, as good as the first. */
    SECOND_WINDOWS,
    /** The attached disk has the identity of the machine's own disk and is kept offline. */
    IDENTITY_COLLISION,
    /** The attached disk is kept offline by a policy of the machine; no other disk has its identity. */
    OFFLINE_BY_POLICY,
    /** The Windows partition is encrypted and locked. */
    BITLOCKER_LOCKED,
    /** The disk is managed by the Logical Disk Manager. */
    DYNAMIC_DISK,
    /** Sectors of 4096 bytes. */
    SECTORS_OF_4096,
    /** The disk has the read-only attribute. */
    READ_ONLY_DISK,
    /** {@code hiberfil.sys} holds a suspended Windows. */
    HIBERNATED,

    /** No partition has the active flag. */
    NO_ACTIVE_PARTITION,
    /** The Windows partition has the active flag instead of the System partition. */
    WINDOWS_PARTITION_ACTIVE,
    /** Both partitions have the active flag. */
    TWO_ACTIVE_PARTITIONS,
    /** The boot manager file is gone. */
    BOOT_MANAGER_FILE_MISSING,
    /** The boot manager file has no content. */
    BOOT_MANAGER_FILE_EMPTY,
    /** The store and its logs are gone. */
    STORE_MISSING,
    /** The store has no content. */
    STORE_EMPTY,
    /** The first sectors of the store are zero. */
    STORE_DAMAGED,
    /** The store has no entry that starts a Windows. */
    STORE_WITHOUT_LOADER,
    /** {@code BCD-Template} is gone, without which bcdboot does not work. */
    TEMPLATE_MISSING,
    /** {@code device} and {@code osdevice} of the default entry name another disk. */
    ENTRY_ON_OTHER_DISK,
    /** {@code osdevice} of the default entry names another disk, {@code device} is right. */
    OS_DEVICE_ON_OTHER_DISK,
    /** {@code device} of the boot manager names another disk. */
    BOOT_MANAGER_ON_OTHER_DISK,
    /** {@code path} of the boot manager names the boot manager of the other firmware. */
    BOOT_MANAGER_PATH_WRONG,
    /** The store has no object for the boot manager. */
    BOOT_MANAGER_OBJECT_MISSING,
    /** The default entry is the one that resumes a hibernated Windows, which is no loader. */
    DEFAULT_ENTRY_NO_LOADER,
    /** The default entry has no {@code path}. */
    LOADER_PATH_MISSING,
    /** {@code path} of the default entry has the ending of the other firmware. */
    LOADER_PATH_OF_OTHER_FIRMWARE,
    /** {@code systemroot} of the default entry names a folder that is not there. */
    SYSTEM_ROOT_WRONG,
    /** The boot manager has no default entry. */
    NO_DEFAULT_ENTRY,
    /** The default entry is not in the store. */
    DEFAULT_ENTRY_GONE,
    /** The default entry is one that an update left behind and starts its setup. */
    DEFAULT_ENTRY_IS_SETUP,
    /** The file system of the Windows partition is marked for a check. */
    WINDOWS_VOLUME_DIRTY,
    /** The file system of the System partition is marked for a check. */
    SYSTEM_VOLUME_DIRTY,

    /** The first sector of the disk does not end in 55 AA. */
    BOOT_RECORD_WITHOUT_MARK,
    /** The boot sector of the System partition does not end in 55 AA. */
    BOOT_SECTOR_WITHOUT_MARK,
    /** The boot sector of the System partition records the start of another place. */
    BOOT_SECTOR_OF_OTHER_PLACE,
    /** The EFI system partition has the type of a data partition. */
    EFI_PARTITION_OF_OTHER_TYPE,
    /** The EFI system partition is formatted with NTFS. */
    EFI_PARTITION_NOT_FAT,
    /** The file that firmware without boot entries starts is gone. */
    FALLBACK_LOADER_MISSING,
    /** The loader of Windows is gone. */
    LOADER_FILE_MISSING,
    /** The loader of Windows has no content. */
    LOADER_FILE_EMPTY,
    /** The SYSTEM hive and its logs are gone. */
    SYSTEM_HIVE_MISSING,
    /** The SYSTEM hive has no content. */
    SYSTEM_HIVE_EMPTY,
    /** The first sectors of the SYSTEM hive are zero. */
    SYSTEM_HIVE_DAMAGED,
    /** The log that would complete the SYSTEM hive is gone. */
    SYSTEM_HIVE_LOG_LOST,
    /** {@code Select} names control set 2 as default, and there is none. */
    NEXT_CONTROL_SET_MISSING,
    /** {@code Select} names control set 2 as default, which has no {@code Services}. */
    NEXT_CONTROL_SET_WITHOUT_SERVICES,
    /** The SYSTEM hive has no {@code Select}. */
    SELECT_MISSING,
    /** {@code Select} names no default. */
    SELECT_WITHOUT_DEFAULT,

    /** EMS is on, with a port and a rate that no cloud listens to. */
    EMS_ON_WRONG_PORT,

    /** {@code storvsc} starts on demand. */
    STORAGE_DRIVER_ON_DEMAND,
    /** {@code StartOverride} keeps {@code storvsc} from starting with the kernel. */
    STORAGE_DRIVER_OVERRIDDEN,
    /** The file of {@code storvsc} is gone. */
    STORAGE_DRIVER_FILE_MISSING,
    /** The file of {@code storvsc} ends behind its headers. */
    STORAGE_DRIVER_FILE_CUT_OFF,
    /** {@code storvsc} is not registered as a service. */
    STORAGE_DRIVER_NOT_REGISTERED,
    /** A filter of the storage controllers that no service is called by. */
    CONTROLLER_FILTER_WITHOUT_SERVICE,
    /** A filter of the disk class whose driver file is gone, as removed software leaves it. */
    DISK_FILTER_WITHOUT_FILE,
    /** Windows knows the bus of Hyper-V by its old name only. */
    OLD_ACPI_ID_ONLY,
    /** Disks that were not there before stay offline. */
    SAN_POLICY_OFFLINE,

    /** An update waits to be completed. */
    UPDATE_PENDING,
    /** An NMI would leave a dump on the Windows partition. */
    DUMP_SETTINGS_COMPLETE,
    /** {@code CrashControl} collects no dumps. */
    DUMPS_SWITCHED_OFF,
    /** {@code MEMORY.DMP} is there and complete, with the stop code of an NMI. */
    DUMP_COMPLETE,
    /** {@code MEMORY.DMP} is shorter than its header says. */
    DUMP_TRUNCATED,
    /** The Windows partition has almost no room left. */
    WINDOWS_VOLUME_FULL
}
