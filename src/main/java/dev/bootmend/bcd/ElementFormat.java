package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import dev.bootmend.model.RegistryType;
import java.util.Optional;

/** How the value of an element is stored: bits 24 to 27 of its code (Geoff Chappell: BCD elements). */
public enum ElementFormat {

    DEVICE(1, RegistryType.BINARY, "device"),
    STRING(2, RegistryType.SZ, "string"),
    OBJECT(3, RegistryType.SZ, "object"),
    OBJECT_LIST(4, RegistryType.MULTI_SZ, "object list"),
    INTEGER(5, RegistryType.BINARY, "integer"),
    BOOLEAN(6, RegistryType.BINARY, "boolean"),
    INTEGER_LIST(7, RegistryType.BINARY, "integer list"),
    BINARY(8, RegistryType.BINARY, "binary");

    private final int number;
    private final RegistryType registryType;
    private final String label;

    ElementFormat(int number, RegistryType registryType, String label) {
        this.number = number;
        this.registryType = registryType;
        this.label = label;
    }

    /** The format that a code names, empty for a number without a known format. */
    public static Optional<ElementFormat> of(ElementCode code) {
        for (ElementFormat format : values()) {
            if (format.number == code.format()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The registry type that values of this format are stored with. */
    public RegistryType registryType() {
        return registryType;
    }

    /** The name in lower case, such as {@code object list}. */
    @Override
    public String toString() {
        return label;
    }
}
