package dev.bootmend.bcd;

/**
 * Numbers of the device descriptors (ReactOS boot library, {@code bl.h}; checked on public stores). A value is the GUID
 * of a device-options object (or zeros) and a descriptor; all numbers are little-endian.
 *
 * <p>Descriptor: type, flags, size (header included), zero, body. Positions count from the descriptor.
 */
final class DeviceLayout {

    static final int OPTIONS = 16;
    static final int HEADER = 0x10;

    static final int TYPE_LOCAL = 0;
    static final int TYPE_BOOT = 5;
    static final int TYPE_PARTITION = 6;
    static final int TYPE_LOCATE = 8;
    static final int RAMDISK_FLAGS = 1;

    /** Size of a boot or partition descriptor. */
    static final int FIXED_SIZE = 0x48;
    static final int PARTITION_ID = 0x10;
    static final int PARTITION_STYLE = 0x24;
    static final int DISK_ID = 0x28;
    static final int STYLE_GPT = 0;
    static final int STYLE_MBR = 1;

    static final int LOCAL_TYPE = 0x10;
    static final int LOCAL_RAMDISK = 3;
    static final int LOCAL_FILE = 5;
    static final int LOCAL_VIRTUAL_DISK = 6;
    /** Where the file path of a file device begins. */
    static final int FILE_PATH = 0x14;
    /** Where the file path of a RAM disk and the nested file of a virtual disk begin. */
    static final int NESTED = 0x28;

    static final int PATH_VERSION = 1;
    static final int PATH_TYPE = 5;
    /** Version, length and type, in front of the parent's descriptor. */
    static final int PATH_HEADER = 12;

    static final int LOCATE_KIND = 0x10;
    static final int LOCATE_ELEMENT = 0x14;
    static final int LOCATE_PARENT = 0x18;
    static final int LOCATE_PATH = 0x1C;
    static final int LOCATE_BY_ELEMENT = 0;
    static final int LOCATE_BY_PATH = 1;

    private DeviceLayout() {
    }
}
