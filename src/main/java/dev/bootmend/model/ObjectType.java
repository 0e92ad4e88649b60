package dev.bootmend.model;

import java.util.Locale;

/** The type of a BCD object: class, subtype and application. */
public record ObjectType(int value) implements Comparable<ObjectType> {

    public static final ObjectType FIRMWARE_BOOT_MANAGER = new ObjectType(0x10100001);
    public static final ObjectType BOOT_MANAGER = new ObjectType(0x10100002);
    public static final ObjectType OS_LOADER = new ObjectType(0x10200003);
    public static final ObjectType RESUME_LOADER = new ObjectType(0x10200004);
    public static final ObjectType MEMORY_TESTER = new ObjectType(0x10200005);
    public static final ObjectType INHERITED = new ObjectType(0x20100000);
    public static final ObjectType OS_LOADER_SETTINGS = new ObjectType(0x20200003);
    public static final ObjectType RESUME_LOADER_SETTINGS = new ObjectType(0x20200004);
    public static final ObjectType DEVICE_OPTIONS = new ObjectType(0x30000000);

    /** Bits 28 to 31: 1 application, 2 inherited settings, 3 device options. */
    public int objectClass() {
        return value >>> 28;
    }

    /** Bits 20 to 23. */
    public int subtype() {
        return value >>> 20 & 0xF;
    }

    /** Bits 0 to 19: 2 boot manager, 3 operating system loader, 4 resume loader and so on. */
    public int application() {
        return value & 0xFFFFF;
    }

    @Override
    public int compareTo(ObjectType other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /** Eight lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08x", value);
    }
}
