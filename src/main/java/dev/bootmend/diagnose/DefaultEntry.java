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

/** Which entry of a store starts Windows. */
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

    /**
     * The entry that starts the installed Windows: the default one, else the first of the boot menu, preferably one that
     * leads to its partition, else the only one. Setup entries and templates are none of these.
     *
     * @param windows the Windows partition as boot entries name it, empty when it has no identity
     */
    public static Optional<BootObject> of(BootStore store, Optional<BootDevice.OnPartition> windows) {
        return named(store).flatMap(store::object).filter(DefaultEntry::startsWindows)
                .or(() -> menu(store).filter(entry -> windows.filter(place -> leadsTo(entry, place)).isPresent())
                        .findFirst())
                .or(() -> menu(store).findFirst())
                .or(() -> onlyOne(store));
    }

    /** Whether it starts Windows Setup or Windows PE from a RAM disk, or is a template that starts nothing. */
    static boolean isSetup(BootObject entry) {
        return SETUP_AND_TEMPLATES.contains(entry.id()) || startsPe(entry) && fromRamdisk(entry);
    }

    /** As {@link #of(BootStore, Optional)}, when the Windows partition is not known. */
    static Optional<BootObject> of(BootStore store) {
        return of(store, Optional.empty());
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

    private static Stream<BootObject> menu(BootStore store) {
        return store.bootManager().stream().flatMap(manager -> ids(manager, Elements.DISPLAY_ORDER).stream())
                .flatMap(id -> store.object(id).stream()).filter(DefaultEntry::startsWindows);
    }

    private static boolean leadsTo(BootObject entry, BootDevice.OnPartition windows) {
        return entry.element(Elements.OS_DEVICE).filter(element ->
                element.value() instanceof BootValue.Device device && device.device().equals(windows)).isPresent();
    }

    private static Optional<BootObject> onlyOne(BootStore store) {
        List<BootObject> entries = store.loaders().stream().filter(DefaultEntry::startsWindows).toList();
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
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
