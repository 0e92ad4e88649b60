package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import dev.bootmend.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of element names. The same code means different things in different objects, so that the object's type
 * chooses the table (Geoff Chappell: BCD elements).
 */
public enum ElementTable {

    /** Codes of class 1, in every object. */
    LIBRARY,
    /** The few application elements that every object may have. */
    ANY,
    BOOTMGR,
    OSLOADER,
    RESUME,
    MEMDIAG,
    NTLDR,
    STARTUP,
    BOOTAPP,
    /** Codes of class 3. */
    DEVICE,
    /** Codes of class 4; a plain listing hides them. */
    TEMPLATE;

    private static final int APPLICATION = 1;
    private static final int INHERITED = 2;
    private static final int DEVICE_OPTIONS = 3;

    static ElementTable named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The tables that may hold the code in an object of that type, in the order in which to look. */
    static List<ElementTable> forCode(Optional<ObjectType> type, ElementCode code) {
        return switch (code.elementClass()) {
            case 1 -> List.of(LIBRARY);
            case 2 -> applicationTables(type);
            case 3 -> List.of(DEVICE);
            case 4 -> List.of(TEMPLATE);
            default -> List.of();
        };
    }

    /** The tables whose names can be used for an object of that type. */
    static List<ElementTable> forNames(Optional<ObjectType> type) {
        var tables = new ArrayList<>(applicationTables(type));
        tables.addFirst(LIBRARY);
        if (type.filter(ElementTable::isAboutDevices).isPresent()) {
            tables.add(DEVICE);
        }
        tables.add(TEMPLATE);
        return tables;
    }

    private static boolean isAboutDevices(ObjectType type) {
        return type.objectClass() == DEVICE_OPTIONS || type.objectClass() == INHERITED && type.subtype() == 3;
    }

    private static List<ElementTable> applicationTables(Optional<ObjectType> type) {
        return type.flatMap(ElementTable::ofApplication).map(table -> List.of(table, ANY)).orElse(List.of(ANY));
    }

    private static Optional<ElementTable> ofApplication(ObjectType type) {
        boolean forApplication = type.objectClass() == APPLICATION
                || type.objectClass() == INHERITED && type.subtype() == 2;
        return forApplication ? Optional.ofNullable(ofNumber(type.application())) : Optional.empty();
    }

    private static ElementTable ofNumber(int application) {
        return switch (application) {
            case 1, 2 -> BOOTMGR;
            case 3 -> OSLOADER;
            case 4 -> RESUME;
            case 5 -> MEMDIAG;
            case 6, 7 -> NTLDR;
            case 9 -> STARTUP;
            case 10 -> BOOTAPP;
            default -> null;
        };
    }
}
