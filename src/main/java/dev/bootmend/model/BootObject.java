package dev.bootmend.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One object of a BCD store.
 *
 * @param type empty when the object has no readable description
 * @param elements in ascending order of their codes
 */
public record BootObject(Guid id, Optional<ObjectType> type, SortedMap<ElementCode, BootElement> elements) {

    public BootObject {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
    }

    /** The element of that code. */
    public Optional<BootElement> element(ElementCode code) {
        return Optional.ofNullable(elements.get(code));
    }

    /** Whether the object is known to be of that type. */
    public boolean is(ObjectType wanted) {
        return type.filter(wanted::equals).isPresent();
    }

    /** The same object with the element in the place of the one of the same code. */
    public BootObject with(BootElement element) {
        var copy = new TreeMap<>(elements);
        copy.put(element.code(), element);
        return new BootObject(id, type, copy);
    }

    /** The same object without one element. */
    public BootObject without(ElementCode code) {
        var copy = new TreeMap<>((Map<ElementCode, BootElement>) elements);
        copy.remove(code);
        return new BootObject(id, type, copy);
    }
}
