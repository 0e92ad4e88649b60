package dev.bootmend.bcd;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.ObjectType;

/**
 * The English title of an object in a listing: by GUID for well-known objects, else by type (published listings; the
 * words for types that no listing shows are ours, with the type behind them).
 */
final class ObjectTitle {

    private ObjectTitle() {
    }

    static String of(BootObject object) {
        return WellKnownObject.of(object.id()).map(WellKnownObject::title)
                .orElseGet(() -> object.type().map(ObjectTitle::of).orElse("Object without a type"));
    }

    private static String of(ObjectType type) {
        return switch (type.value()) {
            case 0x10100001 -> "Firmware Boot Manager";
            case 0x10100002 -> "Windows Boot Manager";
            case 0x10200003 -> "Windows Boot Loader";
            case 0x10200004 -> "Resume from Hibernate";
            case 0x10200005 -> "Windows Memory Tester";
            case 0x10300006 -> "Windows Legacy OS Loader";
            case 0x10400008 -> "Real-mode Boot Sector";
            case 0x30000000 -> "Device options";
            default -> words(type) + " (" + type + ")";
        };
    }

    private static String words(ObjectType type) {
        return switch (type.objectClass()) {
            case 1 -> application(type);
            case 2 -> "Inherited Settings";
            case 3 -> "Device options";
            default -> "Object";
        };
    }

    private static String application(ObjectType type) {
        return switch (type.subtype()) {
            case 1 -> "Firmware Application";
            case 2 -> "Boot Application";
            case 3 -> "Legacy Loader";
            case 4 -> "Real-mode Application";
            default -> "Application";
        };
    }
}
