package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryKeyPath;

/** Names of keys and values inside a store (measured; the name of the root key differs and means nothing). */
final class StoreKeys {

    static final String DESCRIPTION = "Description";
    static final String ELEMENTS = "Elements";
    /** The one value of an element's key. */
    static final String ELEMENT = "Element";
    static final String TYPE = "Type";
    static final String KEY_NAME = "KeyName";

    static final RegistryKeyPath STORE_DESCRIPTION = RegistryKeyPath.of(DESCRIPTION);
    static final RegistryKeyPath OBJECTS = RegistryKeyPath.of("Objects");

    private StoreKeys() {
    }

    static RegistryKeyPath object(Guid id) {
        return OBJECTS.child(id.braced());
    }

    static RegistryKeyPath elements(Guid id) {
        return object(id).child(ELEMENTS);
    }

    static RegistryKeyPath element(Guid id, ElementCode code) {
        return elements(id).child(code.toString());
    }
}
