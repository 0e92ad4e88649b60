package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.PartitionIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Objects and stores for tests, written down by element name. */
final class StoreFixture {

    static final BootDevice.OnPartition SYSTEM = partition(0x100000);
    static final BootDevice.OnPartition WINDOWS = partition(0x1F500000);

    /** The system partition has no letter, the Windows partition is F:. */
    static final PartitionNames NAMES = names(Map.of(
            SYSTEM, new PartitionName.HarddiskVolume(1),
            WINDOWS, PartitionName.of("F:").orElseThrow()));

    private StoreFixture() {
    }

    /** A server on a BIOS disk with a system partition of its own. */
    static BootStoreTemplate template() {
        return new BootStoreTemplate(Generation.GEN1, WindowsFlavour.SERVER_2016, "en-US", SYSTEM, WINDOWS, "\\Windows",
                Guid.of("063973c0-d0ac-11ed-b884-cfa59b967f58"), Guid.of("063973bf-d0ac-11ed-b884-cfa59b967f58"),
                Optional.empty(), false);
    }

    static BootDevice.OnPartition partition(long start) {
        return new BootDevice.OnPartition(new DiskIdentity.Mbr(new DiskSignature(0xC0FFEE01)),
                new PartitionIdentity.Mbr(new ByteOffset(start)));
    }

    static PartitionNames names(Map<BootDevice.OnPartition, PartitionName> known) {
        return new PartitionNames() {
            @Override
            public Optional<PartitionName> nameOf(BootDevice.OnPartition partition) {
                return Optional.ofNullable(known.get(partition));
            }

            @Override
            public Optional<BootDevice.OnPartition> partition(PartitionName name) {
                return known.entrySet().stream().filter(entry -> entry.getValue().equals(name))
                        .map(Map.Entry::getKey).findFirst();
            }
        };
    }

    static BootStore store(BootObject... objects) {
        return new BootStore(HiveHealth.CLEAN, Arrays.stream(objects).sorted(BootStore.ORDER).toList());
    }

    /** Elements as {@code name=word word}; the values are read as /set reads them. */
    static BootObject object(Guid id, int type, String... elements) {
        var object = new BootObject(id, Optional.of(new ObjectType(type)), new TreeMap<>());
        var parser = new ElementParser(NAMES);
        for (String element : elements) {
            int equals = element.indexOf('=');
            var definition = ElementCatalogue.named(object.type(), element.substring(0, equals)).orElseThrow();
            var words = List.of(definition.format().equals(Optional.of(ElementFormat.STRING))
                    ? new String[] {element.substring(equals + 1)} : element.substring(equals + 1).split(" "));
            if (!(parser.parse(definition, words) instanceof ParsedValue.Accepted(BootValue value))) {
                throw new IllegalArgumentException(element);
            }
            object = object.with(ValueCodec.encode(definition.code(), value));
        }
        return object;
    }

    static BootObject withDevice(BootObject object, ElementCode code, BootDevice device) {
        return object.with(ValueCodec.encode(code, new BootValue.Device(device, Guid.ZERO)));
    }
}
