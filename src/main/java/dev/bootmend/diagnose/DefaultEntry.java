package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The entry that the boot manager of a store starts by itself, and what kinds of entries there are. */
public final class DefaultEntry {

    /** Windows Setup and the templates that Windows copies its entries from, as found in BCD-Template. */
    private static final Set<Guid> SETUP_AND_TEMPLATES = Set.of(
            Guid.of("cbd971bf-b7b8-4885-951a-fa03044f5d71"), Guid.of("7254a080-1510-4e85-ac0f-e7fb3d444736"),
            Guid.of("a1943bbc-ea85-487c-97c7-c9ede908a38a"), Guid.of("b012b84d-c47c-4ed5-b722-c0c42163e569"));

    private DefaultEntry() {
    }

    /** The id that the boot manager names, whether or not there is such an entry. */
    static Optional<Guid> named(BootStore store) {
        return store.bootManager().flatMap(manager -> manager.element(Elements.DEFAULT)).flatMap(element ->
                element.value() instanceof BootValue.ObjectRef(Guid id) ? Optional.of(id) : Optional.empty());
    }

    /** Whether it starts Windows Setup or Windows PE from a RAM disk, or is a template that starts nothing. */
    static boolean isSetup(BootObject entry) {
        return SETUP_AND_TEMPLATES.contains(entry.id()) || startsPe(entry) && fromRamdisk(entry);
    }

    /** The ids of an object list element, empty when it is not there. */
    static List<Guid> ids(BootObject object, ElementCode code) {
        return object.element(code).map(element ->
                element.value() instanceof BootValue.ObjectList(List<Guid> ids) ? ids : List.<Guid>of())
                .orElse(List.of());
    }

    /** Whether it is an operating system loader entry of an installed Windows. */
    public static boolean startsWindows(BootObject entry) {
        return entry.is(ObjectType.OS_LOADER) && !isSetup(entry);
    }

    /** The entries of the boot menu, in its order. */
    static Stream<BootObject> menu(BootStore store) {
        return store.bootManager().stream().flatMap(manager -> ids(manager, Elements.DISPLAY_ORDER).stream())
                .flatMap(id -> store.object(id).stream());
    }

    private static boolean startsPe(BootObject entry) {
        return entry.element(Elements.WIN_PE).filter(element -> element.value().equals(new BootValue.Flag(true)))
                .isPresent();
    }

    private static boolean fromRamdisk(BootObject entry) {
        return entry.element(Elements.DEVICE).filter(element ->
                element.value() instanceof BootValue.Device device && device.device() instanceof BootDevice.Ramdisk)
                .isPresent();
    }
}
