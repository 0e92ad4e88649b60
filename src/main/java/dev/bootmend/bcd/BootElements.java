package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;

/** The codes of the elements that repairs and templates touch (Geoff Chappell: BCD elements). */
public final class BootElements {

    public static final ElementCode DEVICE = new ElementCode(0x11000001);
    public static final ElementCode PATH = new ElementCode(0x12000002);
    public static final ElementCode DESCRIPTION = new ElementCode(0x12000004);
    public static final ElementCode LOCALE = new ElementCode(0x12000005);
    public static final ElementCode INHERIT = new ElementCode(0x14000006);
    public static final ElementCode RECOVERY_SEQUENCE = new ElementCode(0x14000008);
    public static final ElementCode RECOVERY_ENABLED = new ElementCode(0x16000009);
    public static final ElementCode BAD_MEMORY_ACCESS = new ElementCode(0x1600000b);
    public static final ElementCode DEBUG_TYPE = new ElementCode(0x15000011);
    public static final ElementCode BOOT_EMS = new ElementCode(0x16000020);
    public static final ElementCode EMS_PORT = new ElementCode(0x15000022);
    public static final ElementCode EMS_BAUD_RATE = new ElementCode(0x15000023);
    public static final ElementCode INTEGRITY_SERVICES = new ElementCode(0x1500004b);
    public static final ElementCode ISOLATED_CONTEXT = new ElementCode(0x16000060);
    public static final ElementCode DISPLAY_MESSAGE = new ElementCode(0x15000065);
    public static final ElementCode DISPLAY_MESSAGE_OVERRIDE = new ElementCode(0x15000066);
    public static final ElementCode BOOT_SHUTDOWN_DISABLED = new ElementCode(0x16000074);
    public static final ElementCode ALLOWED_IN_MEMORY_SETTINGS = new ElementCode(0x17000077);

    /** In boot managers. In loaders the same code is {@link #RESUME_OBJECT}. */
    public static final ElementCode DEFAULT = new ElementCode(0x23000003);
    public static final ElementCode DISPLAY_ORDER = new ElementCode(0x24000001);
    public static final ElementCode TIMEOUT = new ElementCode(0x25000004);
    public static final ElementCode BOOT_MANAGER_RESUME_OBJECT = new ElementCode(0x23000006);
    public static final ElementCode TOOLS_DISPLAY_ORDER = new ElementCode(0x24000010);
    public static final ElementCode DISPLAY_BOOT_MENU = new ElementCode(0x26000020);

    /** In loaders. In resume entries the same code is {@code filedevice}. */
    public static final ElementCode OS_DEVICE = new ElementCode(0x21000001);
    /** In loaders. In resume entries the same code is {@code filepath}. */
    public static final ElementCode SYSTEM_ROOT = new ElementCode(0x22000002);
    /** In loaders. In boot managers the same code is {@link #DEFAULT}. */
    public static final ElementCode RESUME_OBJECT = new ElementCode(0x23000003);
    public static final ElementCode NX = new ElementCode(0x25000020);
    public static final ElementCode WIN_PE = new ElementCode(0x26000022);
    public static final ElementCode EMS = new ElementCode(0x260000b0);
    public static final ElementCode BOOT_MENU_POLICY = new ElementCode(0x250000c2);
    public static final ElementCode BOOT_STATUS_POLICY = new ElementCode(0x250000e0);
    public static final ElementCode HYPERVISOR_DEBUG_TYPE = new ElementCode(0x250000f3);
    public static final ElementCode HYPERVISOR_DEBUG_PORT = new ElementCode(0x250000f4);
    public static final ElementCode HYPERVISOR_BAUD_RATE = new ElementCode(0x250000f5);
    public static final ElementCode IMC_HIVE_NAME = new ElementCode(0x22000137);
    public static final ElementCode IMC_DEVICE = new ElementCode(0x21000138);

    /** In resume entries. In loaders the same code is {@link #OS_DEVICE}. */
    public static final ElementCode FILE_DEVICE = new ElementCode(0x21000001);
    /** In resume entries. In loaders the same code is {@link #SYSTEM_ROOT}. */
    public static final ElementCode FILE_PATH = new ElementCode(0x22000002);
    /** In resume entries. In loaders the policy is {@link #BOOT_MENU_POLICY}. */
    public static final ElementCode RESUME_BOOT_MENU_POLICY = new ElementCode(0x25000008);
    public static final ElementCode DEBUG_OPTION_ENABLED = new ElementCode(0x26000006);

    public static final ElementCode RAMDISK_SDI_DEVICE = new ElementCode(0x31000003);
    public static final ElementCode RAMDISK_SDI_PATH = new ElementCode(0x32000004);
    /** Marks a recovery loader; bcdedit has no name for it. */
    public static final ElementCode RECOVERY_OS = new ElementCode(0x46000010);

    private BootElements() {
    }
}
