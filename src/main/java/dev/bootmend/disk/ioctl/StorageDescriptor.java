package dev.bootmend.disk.ioctl;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Reading;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to IOCTL_STORAGE_QUERY_PROPERTY for StorageDeviceProperty: STORAGE_DEVICE_DESCRIPTOR. A text that the
 * device does not give is empty.
 */
public record StorageDescriptor(
        BusType bus, boolean removable, String vendor, String product, String revision, String serial) {

    private static final String NAME = "STORAGE_DEVICE_DESCRIPTOR";
    private static final int FIXED_PART = 36;
    private static final long NONE = 0xFFFF_FFFFL;

    /** Takes the buffer apart; it must be as long as it says itself. */
    public static Reading<StorageDescriptor> parse(byte[] buffer) {
        return Buffer.parse(NAME, buffer, StorageDescriptor::read);
    }

    /** How many bytes the whole answer needs, told by the STORAGE_DESCRIPTOR_HEADER at its beginning. */
    public static Reading<ByteSize> sizeNeeded(byte[] header) {
        return Buffer.parse("STORAGE_DESCRIPTOR_HEADER", header, buffer -> new ByteSize(buffer.u32(4)));
    }

    /** Vendor and product as Disk Management shows them; empty when the device gives neither. */
    public String model() {
        return Stream.of(vendor, product).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static StorageDescriptor read(Buffer buffer) throws MalformedBuffer {
        long size = buffer.u32(4);
        if (size < FIXED_PART) {
            throw buffer.malformed(4, "a size of at least " + FIXED_PART, size);
        }
        buffer.requireBytes(0, size);
        return new StorageDescriptor(new BusType(buffer.i32(28)), buffer.u8(10) != 0,
                text(buffer, 12), text(buffer, 16), text(buffer, 20), text(buffer, 24));
    }

    /** Text is padded with blanks; an offset of 0 or -1 means none. */
    private static String text(Buffer buffer, int field) throws MalformedBuffer {
        long offset = buffer.u32(field);
        if (offset == 0 || offset == NONE) {
            return "";
        }
        if (offset < FIXED_PART || offset >= buffer.u32(4)) {
            throw buffer.malformed(field, "an offset behind the fixed part and inside the buffer", offset);
        }
        return buffer.text((int) offset).strip();
    }
}
