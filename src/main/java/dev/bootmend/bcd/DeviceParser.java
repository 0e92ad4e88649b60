package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a device as {@code bcdedit /set} takes it (Microsoft Learn: bcdedit /set, device; {@code bcdedit /? TYPES}):
 * {@code boot}, {@code partition=C:}, {@code file=[C:]\path}, {@code ramdisk=[C:]\path,{options}},
 * {@code vhd=[C:]\path[,locate=...]}, {@code locate[=\path]}, {@code locate=custom:12000002}.
 */
final class DeviceParser {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)](\\\\[^,]*)(?:,(.*))?");
    private static final Pattern CUSTOM = Pattern.compile("custom:([0-9a-fA-F]{8})");

    private final PartitionNames names;

    DeviceParser(PartitionNames names) {
        this.names = names;
    }

    /** The device, empty when the text is none or names a partition that is not there. */
    Optional<BootValue.Device> parse(ElementCode element, String text) {
        int equals = text.indexOf('=');
        String kind = (equals < 0 ? text : text.substring(0, equals)).toLowerCase(Locale.ROOT);
        String rest = equals < 0 ? "" : text.substring(equals + 1);
        return switch (kind) {
            case "boot" -> equals < 0 ? plain(Optional.of(new BootDevice.Boot())) : Optional.empty();
            case "partition", "hd_partition" -> plain(partition(rest));
            case "locate" -> plain(locate(element, equals < 0 ? "" : rest, Optional.empty(), equals < 0));
            case "file", "vhd", "ramdisk" -> inBrackets(element, kind, rest);
            default -> Optional.empty();
        };
    }

    private Optional<BootValue.Device> inBrackets(ElementCode element, String kind, String text) {
        var match = IN_BRACKETS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String path = match.group(2);
        Optional<String> tail = Optional.ofNullable(match.group(3));
        return parent(match.group(1), path).flatMap(parent -> switch (kind) {
            case "ramdisk" -> ramdisk(parent, path, tail);
            case "vhd" -> plain(virtualDisk(element, new BootDevice.VirtualDisk(parent, path), tail));
            default -> tail.isEmpty() ? plain(Optional.of(new BootDevice.OnFile(parent, path))) : Optional.empty();
        });
    }

    private Optional<BootDevice> parent(String text, String path) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "boot" -> Optional.of(new BootDevice.Boot());
            case "locate" -> Optional.of(new BootDevice.LocateByPath(path, Optional.empty()));
            default -> partition(text);
        };
    }

    private static Optional<BootValue.Device> ramdisk(BootDevice parent, String path, Optional<String> options) {
        return options.map(ObjectIdentifier::of)
                .flatMap(id -> id instanceof ObjectIdentifier.Fixed(Guid guid) ? Optional.of(guid) : Optional.empty())
                .map(guid -> new BootValue.Device(new BootDevice.Ramdisk(parent, path, guid), guid));
    }

    /** bcdedit stores a virtual disk below a locate by the element that holds the path inside it (measured). */
    private static Optional<BootDevice> virtualDisk(ElementCode element, BootDevice disk, Optional<String> tail) {
        if (tail.isEmpty()) {
            return locate(element, "", Optional.of(disk), true);
        }
        String prefix = "locate=";
        String text = tail.get();
        return text.toLowerCase(Locale.ROOT).startsWith(prefix)
                ? locate(element, text.substring(prefix.length()), Optional.of(disk), false) : Optional.empty();
    }

    private static Optional<BootDevice> locate(ElementCode element, String what, Optional<BootDevice> parent,
            boolean byDefault) {
        var custom = CUSTOM.matcher(what);
        if (byDefault) {
            return Optional.of(new BootDevice.LocateByElement(pathElementFor(element), parent));
        }
        if (custom.matches()) {
            return Optional.of(new BootDevice.LocateByElement(ElementCode.ofHex(custom.group(1)), parent));
        }
        return what.startsWith("\\") ? Optional.of(new BootDevice.LocateByPath(what, parent)) : Optional.empty();
    }

    /** The element whose path is searched: the system root for {@code osdevice}, otherwise the application's path. */
    private static ElementCode pathElementFor(ElementCode element) {
        return element.equals(BootElements.OS_DEVICE) ? BootElements.SYSTEM_ROOT : BootElements.PATH;
    }

    private Optional<BootDevice> partition(String text) {
        return PartitionName.of(text).flatMap(names::partition).map(partition -> partition);
    }

    private static Optional<BootValue.Device> plain(Optional<BootDevice> device) {
        return device.map(known -> new BootValue.Device(known, Guid.ZERO));
    }
}
