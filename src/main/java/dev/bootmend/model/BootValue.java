package dev.bootmend.model;

import java.util.List;

/** The decoded value of a BCD element. */
public sealed interface BootValue {

    /** @param options the device-options object, zero for none */
    record Device(BootDevice device, Guid options) implements BootValue {
    }

    record Text(String text) implements BootValue {
    }

    record ObjectRef(Guid id) implements BootValue {
    }

    record ObjectList(List<Guid> ids) implements BootValue {
        public ObjectList {
            ids = List.copyOf(ids);
        }
    }

    /** @param width the number of bytes it is stored in, 1 to 8 */
    record Number(long value, int width) implements BootValue {
    }

    record Flag(boolean set) implements BootValue {
    }

    record NumberList(List<Long> values) implements BootValue {
        public NumberList {
            values = List.copyOf(values);
        }
    }

    /** Bytes that do not fit the format of their element; kept and shown raw. */
    record Opaque() implements BootValue {
    }
}
