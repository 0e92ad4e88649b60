package dev.bootmend.bcd;

import static dev.bootmend.bcd.DeviceLayout.*;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionIdentity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads one device descriptor with all that is nested in it. What does not fit a known layout is
 * {@link BootDevice.Unknown}; nothing is ever read outside the descriptor.
 */
final class DeviceReader {

    /** Deepest nesting seen is three: a locate over a virtual disk over a locate. */
    private static final int MAX_DEPTH = 8;

    private final ByteBuffer body;
    private final Guid options;
    private final int depth;

    /** @param bytes exactly one descriptor and what follows it inside its parent */
    private DeviceReader(ByteBuffer bytes, Guid options, int depth) {
        this.body = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.options = options;
        this.depth = depth;
    }

    /** The device whose descriptor starts at the buffer's position. */
    static BootDevice read(ByteBuffer descriptor, Guid options) {
        return read(descriptor, options, 0);
    }

    private static BootDevice read(ByteBuffer bytes, Guid options, int depth) {
        var descriptor = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (depth > MAX_DEPTH || descriptor.remaining() < HEADER + 4) {
            return new BootDevice.Unknown();
        }
        int size = descriptor.getInt(8);
        if (size < HEADER + 4 || size > descriptor.remaining()) {
            return new BootDevice.Unknown();
        }
        return new DeviceReader(descriptor.slice(0, size), options, depth).device();
    }

    private BootDevice device() {
        return switch (body.getInt(0)) {
            case TYPE_LOCAL -> local();
            case TYPE_BOOT -> body.limit() == FIXED_SIZE ? new BootDevice.Boot() : new BootDevice.Unknown();
            case TYPE_PARTITION -> body.limit() == FIXED_SIZE ? partition() : new BootDevice.Unknown();
            case TYPE_LOCATE -> body.limit() > LOCATE_PATH ? locate() : new BootDevice.Unknown();
            default -> new BootDevice.Unknown();
        };
    }

    private BootDevice partition() {
        return switch (body.getInt(PARTITION_STYLE)) {
            case STYLE_GPT -> new BootDevice.OnPartition(new DiskIdentity.Gpt(guid(DISK_ID)),
                    new PartitionIdentity.Gpt(guid(PARTITION_ID)));
            case STYLE_MBR -> mbrPartition(body.getLong(PARTITION_ID));
            default -> new BootDevice.Unknown();
        };
    }

    private BootDevice mbrPartition(long start) {
        return start < 0 ? new BootDevice.Unknown() : new BootDevice.OnPartition(
                new DiskIdentity.Mbr(new DiskSignature(body.getInt(DISK_ID))),
                new PartitionIdentity.Mbr(new ByteOffset(start)));
    }

    private BootDevice local() {
        return switch (body.getInt(LOCAL_TYPE)) {
            case LOCAL_RAMDISK -> file(NESTED)
                    .<BootDevice>map(file -> new BootDevice.Ramdisk(file.parent(), file.path(), options))
                    .orElseGet(BootDevice.Unknown::new);
            case LOCAL_FILE -> file(FILE_PATH).<BootDevice>map(file -> file).orElseGet(BootDevice.Unknown::new);
            case LOCAL_VIRTUAL_DISK -> virtualDisk();
            default -> new BootDevice.Unknown();
        };
    }

    private BootDevice virtualDisk() {
        return nested(NESTED) instanceof BootDevice.OnFile(BootDevice parent, String path)
                ? new BootDevice.VirtualDisk(parent, path) : new BootDevice.Unknown();
    }

    /** A file path: version, length, type, the parent's descriptor, the path. */
    private Optional<BootDevice.OnFile> file(int at) {
        int parentAt = at + PATH_HEADER;
        if (body.limit() < parentAt + HEADER || body.getInt(at) != PATH_VERSION
                || body.getInt(at + 8) != PATH_TYPE) {
            return Optional.empty();
        }
        int end = at + body.getInt(at + 4);
        int pathAt = parentAt + body.getInt(parentAt + 8);
        if (pathAt < parentAt + HEADER || pathAt > end || end > body.limit()) {
            return Optional.empty();
        }
        return Optional.of(new BootDevice.OnFile(nested(parentAt), text(pathAt, end)));
    }

    private BootDevice locate() {
        Optional<BootDevice> parent = locateParent();
        return switch (body.getInt(LOCATE_KIND)) {
            case LOCATE_BY_ELEMENT ->
                new BootDevice.LocateByElement(new ElementCode(body.getInt(LOCATE_ELEMENT)), parent);
            case LOCATE_BY_PATH -> new BootDevice.LocateByPath(text(LOCATE_PATH, body.limit()), parent);
            default -> new BootDevice.Unknown();
        };
    }

    private Optional<BootDevice> locateParent() {
        int at = body.getInt(LOCATE_PARENT);
        return at == 0 ? Optional.empty() : Optional.of(nested(at));
    }

    private BootDevice nested(int at) {
        return at < HEADER || at > body.limit() ? new BootDevice.Unknown()
                : read(body.slice(at, body.limit() - at), Guid.ZERO, depth + 1);
    }

    private Guid guid(int at) {
        byte[] bytes = new byte[Guid.SIZE];
        body.get(at, bytes);
        return Guid.fromDisk(bytes, 0);
    }

    private String text(int from, int end) {
        byte[] bytes = new byte[end - from];
        body.get(from, bytes);
        return Utf16Text.upToNul(bytes);
    }
}
