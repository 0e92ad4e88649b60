package dev.bootmend.plan;

import dev.bootmend.diagnose.DefaultEntry;
import dev.bootmend.diagnose.WindowsEntry;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.tool.Bcdedit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the objects of a store that a recipe means. */
final class Entries {

    /** {@code default} of the boot manager (Geoff Chappell: BCD elements of the boot manager). */
    private static final ElementCode DEFAULT = new ElementCode(0x23000003);
    private static final Guid EMS_SETTINGS = Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9");
    private static final Guid GLOBAL_SETTINGS = Guid.of("7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e");

    private final BootStore store;
    private final RepairTarget target;
    private final MachineSnapshot machine;

    private Entries(BootStore store, RepairTarget target, MachineSnapshot machine) {
        this.store = store;
        this.target = target;
        this.machine = machine;
    }

    static Entries of(BootStore store, RepairTarget target, MachineSnapshot machine) {
        return new Entries(store, target, machine);
    }

    /** Those objects that the store has, in store order; without the aliases of another machine's entries. */
    List<BootObject> chosen(EntryChoice choice) {
        return meant(choice).filter(object -> Bcdedit.canName(object.id())).toList();
    }

    private Stream<BootObject> meant(EntryChoice choice) {
        return switch (choice) {
            case ANY_LOADER -> store.objects().stream().filter(Entries::isLoader);
            case DEFAULT_LOADER -> defaultLoader().stream();
            case WINDOWS_LOADER -> windowsLoader().stream();
            case BOOT_MANAGER -> store.bootManager().stream();
            case EMS_SETTINGS -> store.object(EMS_SETTINGS).stream();
            case GLOBAL_SETTINGS -> store.object(GLOBAL_SETTINGS).stream();
        };
    }

    /** A Windows entry, or settings that Windows entries inherit. */
    static boolean isLoader(BootObject object) {
        return object.is(ObjectType.OS_LOADER) || object.is(ObjectType.OS_LOADER_SETTINGS);
    }

    /** The entry that the boot manager names, whether or not there is such an entry. */
    private Optional<Guid> named() {
        return store.bootManager().flatMap(manager -> manager.element(DEFAULT))
                .flatMap(element -> element.value() instanceof BootValue.ObjectRef(Guid id)
                        ? Optional.of(id) : Optional.empty());
    }

    /** The entry that the boot manager starts; empty when it names none, or one that starts no installed Windows. */
    Optional<BootObject> defaultLoader() {
        return named().flatMap(store::object).filter(DefaultEntry::startsWindows);
    }

    /** The entry that starts the Windows on the disk, the same that the diagnosis looks at. */
    Optional<BootObject> windowsLoader() {
        return WindowsEntry.of(store, machine, target).filter(entry -> Bcdedit.canName(entry.id()));
    }
}
