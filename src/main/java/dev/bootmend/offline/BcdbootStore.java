package dev.bootmend.offline;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreTemplate;
import dev.bootmend.bcd.ListChange;
import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The store that bcdboot leaves behind. Documented (Microsoft Learn: BCDBoot command-line options): an entry that is
 * there for the same Windows loses its own values unless {@code /m} is given; the entry becomes the default one unless
 * {@code /d} is given. Not documented, and decided here: the entry keeps its identifier, entries for other systems and
 * the values of shared settings stay as they are, and what is missing of a new store is added.
 *
 * @param windowsFolder such as {@code \Windows}
 */
record BcdbootStore(BcdbootArguments arguments, Generation firmware, BcdTemplate release, BootDevice system,
        BootDevice windows, String windowsFolder, Supplier<Guid> newIds) {

    private static final String ENGLISH = "en-US";

    /** The objects of a new store. */
    List<BootObject> fresh() {
        Guid resume = newIds.get();
        return template(next(resume), resume).objects().stream().map(this::named).toList();
    }

    /** Entries that one tool makes in one go have identifiers that differ in their first field (measured). */
    private static Guid next(Guid id) {
        long high = id.value().getMostSignificantBits();
        return new Guid(new UUID(high + (1L << 32), id.value().getLeastSignificantBits()));
    }

    private BootStoreTemplate template(Guid loader, Guid resume) {
        return new BootStoreTemplate(firmware, release.flavour(), arguments.locale().orElse(ENGLISH), system, windows,
                windowsFolder, loader, resume, Optional.empty(), false);
    }

    /** The template of that Windows knows its name better than we do. */
    private BootObject named(BootObject object) {
        if (!object.is(ObjectType.OS_LOADER)) {
            return object;
        }
        BootElement generic = object.element(BootElements.DESCRIPTION).orElseThrow();
        return object.with(ValueCodec.encode(generic.code(), new BootValue.Text(release.description())));
    }

    /** Brings a store that is there up to date. */
    void update(OfflineStore store) throws ToolRefusal, IOException {
        BootStore before = store.content();
        Optional<BootObject> entry = entry(before);
        Optional<Guid> resume = entry.flatMap(found -> reference(found, BootElements.RESUME_OBJECT))
                .filter(id -> before.object(id).isPresent());
        Guid resumeId = resume.orElseGet(newIds);
        Guid loaderId = entry.map(BootObject::id).orElseGet(() -> next(resumeId));
        for (BootObject wanted : template(loaderId, resumeId).objects()) {
            update(store, before, named(wanted), Set.of(loaderId, resumeId));
        }
    }

    /** The entry behind {@code /m}, or the one that starts this Windows; the default one first. */
    private Optional<BootObject> entry(BootStore store) throws ToolRefusal {
        if (arguments.merged().isPresent()) {
            Guid id = arguments.merged().get();
            return Optional.of(store.object(id).filter(object -> object.is(ObjectType.OS_LOADER)).orElseThrow(() ->
                    BcdbootArguments.refusal("The store has no entry for a Windows with the identifier "
                            + id.braced() + ".")));
        }
        Optional<Guid> first = store.bootManager().flatMap(manager -> reference(manager, BootElements.DEFAULT));
        return store.loaders().stream().filter(this::startsThisWindows)
                .min((one, other) -> Boolean.compare(first.filter(other.id()::equals).isPresent(),
                        first.filter(one.id()::equals).isPresent()));
    }

    private boolean startsThisWindows(BootObject loader) {
        boolean folder = loader.element(BootElements.SYSTEM_ROOT).filter(element ->
                element.value() instanceof BootValue.Text(String text) && text.equalsIgnoreCase(windowsFolder)).isPresent();
        return folder && loader.element(BootElements.OS_DEVICE).filter(element ->
                element.value() instanceof BootValue.Device(BootDevice device, Guid options) && leadsToWindows(device))
                .isPresent();
    }

    private boolean leadsToWindows(BootDevice device) {
        return device.equals(windows) || device instanceof BootDevice.Boot && system.equals(windows);
    }

    private void update(OfflineStore store, BootStore before, BootObject wanted, Set<Guid> own)
            throws ToolRefusal, IOException {
        Optional<BootObject> present = before.object(wanted.id());
        if (present.isEmpty()) {
            store.add(wanted);
        } else if (own.contains(wanted.id())) {
            replace(store, present.get(), wanted);
        } else if (wanted.id().equals(BootStore.BOOT_MANAGER)) {
            updateBootManager(store, present.get(), wanted);
        } else {
            for (ElementCode code : List.of(BootElements.DEVICE, BootElements.PATH)) {
                put(store, wanted, code);
            }
        }
    }

    private void replace(OfflineStore store, BootObject present, BootObject wanted) throws ToolRefusal, IOException {
        for (ElementCode code : present.elements().keySet()) {
            if (!arguments.merge() && wanted.element(code).isEmpty()) {
                store.delete(present.id(), code);
            }
        }
        for (ElementCode code : wanted.elements().keySet()) {
            put(store, wanted, code);
        }
    }

    private void updateBootManager(OfflineStore store, BootObject present, BootObject wanted)
            throws ToolRefusal, IOException {
        put(store, wanted, BootElements.DEVICE);
        put(store, wanted, BootElements.PATH);
        if (arguments.locale().isPresent()) {
            put(store, wanted, BootElements.LOCALE);
        }
        if (!arguments.keepDefault() || present.element(BootElements.DEFAULT).isEmpty()) {
            put(store, wanted, BootElements.DEFAULT);
            put(store, wanted, BootElements.BOOT_MANAGER_RESUME_OBJECT);
        }
        BootElement menu = wanted.element(BootElements.DISPLAY_ORDER).orElseThrow();
        var order = present.element(BootElements.DISPLAY_ORDER);
        if (!(order.isPresent() && order.get().value() instanceof BootValue.ObjectList(List<Guid> ids)
                && menu.value() instanceof BootValue.ObjectList(List<Guid> added) && ids.containsAll(added))) {
            store.set(present.id(), menu.code(), BcdeditLists.merged(order, menu.value(),
                    arguments.keepDefault() ? ListChange.ADD_LAST : ListChange.ADD_FIRST).orElse(menu.value()));
        }
    }

    private static void put(OfflineStore store, BootObject wanted, ElementCode code) throws ToolRefusal, IOException {
        Optional<BootElement> element = wanted.element(code);
        if (element.isPresent()) {
            store.set(wanted.id(), code, element.get().value());
        }
    }

    private static Optional<Guid> reference(BootObject object, ElementCode code) {
        return object.element(code).flatMap(element ->
                element.value() instanceof BootValue.ObjectRef(Guid id) ? Optional.of(id) : Optional.empty());
    }
}
