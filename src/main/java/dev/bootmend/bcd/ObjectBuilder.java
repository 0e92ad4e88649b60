package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts one object together, element by element. */
final class ObjectBuilder {

    private final Guid id;
    private final ObjectType type;
    private final SortedMap<ElementCode, BootElement> elements = new TreeMap<>();

    ObjectBuilder(Guid id, ObjectType type) {
        this.id = id;
        this.type = type;
    }

    static ObjectBuilder of(WellKnownObject object) {
        return new ObjectBuilder(object.id(), object.type());
    }

    ObjectBuilder device(ElementCode code, BootDevice device) {
        return value(code, new BootValue.Device(device, Guid.ZERO));
    }

    ObjectBuilder value(ElementCode code, BootValue value) {
        elements.put(code, ValueCodec.encode(code, value));
        return this;
    }

    ObjectBuilder text(ElementCode code, String text) {
        return value(code, new BootValue.Text(text));
    }

    ObjectBuilder number(ElementCode code, long number) {
        return value(code, new BootValue.Number(number, ValueCodec.INTEGER_WIDTH));
    }

    ObjectBuilder flag(ElementCode code, boolean set) {
        return value(code, new BootValue.Flag(set));
    }

    ObjectBuilder object(ElementCode code, Guid object) {
        return value(code, new BootValue.ObjectRef(object));
    }

    ObjectBuilder objects(ElementCode code, Guid... objects) {
        return value(code, new BootValue.ObjectList(List.of(objects)));
    }

    ObjectBuilder inherit(WellKnownObject... settings) {
        return value(BootElements.INHERIT, new BootValue.ObjectList(
                List.of(settings).stream().map(WellKnownObject::id).toList()));
    }

    BootObject build() {
        return new BootObject(id, Optional.of(type), elements);
    }
}
