package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.NamedElement;
import dev.bootmend.recipe.ElementValue;
import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.tool.Bcdedit;
import java.util.List;
import java.util.Optional;

/** Turns the steps of a recipe that change the BCD store into operations on the entries that they mean. */
final class StoreSteps {

    private static final int BYTES_OF_A_NUMBER = 8;
    /** {@code ems} of a loader, {@code emsport} and {@code emsbaudrate} (Geoff Chappell: BCD elements). */
    private static final ElementCode EMS = new ElementCode(0x260000B0);
    private static final ElementCode EMS_PORT = new ElementCode(0x15000022);
    private static final ElementCode EMS_BAUD_RATE = new ElementCode(0x15000023);

    private final OfferDraft draft;
    private final Optional<BootStore> readable;
    private final EntryTitles titles;

    StoreSteps(OfferDraft draft, Optional<BootStore> readable, EntryTitles titles) {
        this.draft = draft;
        this.readable = readable;
        this.titles = titles;
    }

    private BootStore store() {
        return readable.orElseThrow(() -> new IllegalStateException("the group " + draft.group().id()
                + " changes the store without the guard that it can be read"));
    }

    private Entries entries() {
        return Entries.of(store(), draft.target(), draft.machine());
    }

    void delete(RecipeStep.DeleteElement step) {
        NamedElement element = step.element();
        int before = draft.count();
        entries().chosen(step.entries()).stream().filter(object -> has(object, element))
                .forEach(object -> delete(object, element, element, true));
        if (step.entries() == EntryChoice.ANY_LOADER) {
            store().objects().stream().filter(object -> !Entries.isLoader(object) && has(object, element)
                    && Bcdedit.canName(object.id())).forEach(object -> other(object, element));
        }
        if (draft.count() == before) {
            draft.note("No entry of the store has " + element + ".");
        }
    }

    /** The same code on another kind of object means something else there, so it goes by the code and is not ticked. */
    private void other(BootObject object, NamedElement element) {
        delete(object, element, NamedElement.custom(element.code()), false);
        draft.note(titles.of(object) + " is no Windows entry but has the element " + element.code()
                + ", too; it is not ticked.");
    }

    private void delete(BootObject object, NamedElement element, NamedElement called, boolean ticked) {
        draft.add("delete/" + element + "/" + object.id(),
                new DeleteElement(draft.store(), object.id(), titles.of(object), called), ticked);
    }

    void set(GroupStep step, RecipeStep.SetElement set) {
        if (set.value() instanceof ElementValue.WindowsLoader && startsAnotherWindows()) {
            draft.note("The default entry starts another Windows of this disk, so " + set.element()
                    + " is not set. Choose that Windows on the page of the disk to repair it.");
            return;
        }
        ElementCode code = set.element().code();
        value(code, set.value()).ifPresentOrElse(value -> chosen(set.entries(), set.element() + " is not set")
                .forEach(object -> draft.add(step, "set/" + set.element() + "/" + object.id(),
                        new SetElement(draft.store(), object.id(), titles.of(object), set.element(), value.argument(),
                                value.element()), object.element(code).isPresent())),
                () -> draft.note("It is not known which entry starts the Windows on this disk, so " + set.element()
                        + " is not set."));
    }

    private boolean startsAnotherWindows() {
        Optional<BootObject> standard = entries().defaultLoader();
        return standard.isPresent() && !standard.equals(entries().windowsLoader());
    }

    private Optional<ElementValue.Fixed> value(ElementCode code, ElementValue value) {
        return switch (value) {
            case ElementValue.Fixed fixed -> Optional.of(fixed);
            case ElementValue.InWindows(String rest) -> Optional.of(path(code, windowsFolder() + rest));
            case ElementValue.WindowsLoader() -> entries().windowsLoader().map(entry -> new ElementValue.Fixed(
                    entry.id().braced(), encoded(code, new BootValue.ObjectRef(entry.id()))));
        };
    }

    private ElementValue.Fixed path(ElementCode code, String path) {
        return new ElementValue.Fixed(path, encoded(code, new BootValue.Text(path)));
    }

    private String windowsFolder() {
        return draft.machine().installation(draft.target().windows()).map(windows -> windows.directory().toString())
                .orElse("\\Windows");
    }

    void device(GroupStep step, RecipeStep.SetDevice set) {
        var devices = new DeviceSteps(draft, set);
        for (BootObject object : chosen(set.entries(), set.element() + " is not set")) {
            devices.operation(object, titles.of(object)).ifPresent(operation -> draft.add(step,
                    "device/" + set.element() + "/" + object.id(), operation, has(object, set.element())));
        }
    }

    void ems(GroupStep step, RecipeStep.SetEms set) {
        BootElement after = encoded(EMS, new BootValue.Flag(set.on()));
        for (BootObject object : chosen(set.entries(), "EMS is not switched")) {
            draft.add(step, "ems/" + object.id(), new SetEms(draft.store(), object.id(), titles.of(object), set.on(),
                    after), object.element(EMS).isPresent());
        }
    }

    void emsSettings(GroupStep step, RecipeStep.SetEmsSettings set) {
        int port = Integer.parseInt(draft.option(set.port()));
        int rate = Integer.parseInt(draft.option(set.baudRate()));
        var after = List.of(encoded(EMS_PORT, number(port)), encoded(EMS_BAUD_RATE, number(rate)));
        for (BootObject object : chosen(EntryChoice.EMS_SETTINGS, "port and rate are not set")) {
            draft.add(step, "emssettings", new SetEmsSettings(draft.store(), port, rate, after),
                    after.stream().anyMatch(element -> object.element(element.code()).isPresent()));
        }
    }

    private static BootValue number(int value) {
        return new BootValue.Number(value, BYTES_OF_A_NUMBER);
    }

    private List<BootObject> chosen(EntryChoice choice, String otherwise) {
        List<BootObject> chosen = entries().chosen(choice);
        if (chosen.isEmpty()) {
            draft.note(switch (choice) {
                case DEFAULT_LOADER -> "The store has no default entry that starts an installed Windows, so " + otherwise
                        + ".";
                case WINDOWS_LOADER -> "It is not known which entry starts the Windows on this disk, so " + otherwise
                        + ".";
                case ANY_LOADER, BOOT_MANAGER, EMS_SETTINGS, GLOBAL_SETTINGS -> "The store has no entry " + choice
                        + ", so " + otherwise + ".";
            });
        } else if (choice == EntryChoice.WINDOWS_LOADER && entries().defaultLoader().isEmpty()) {
            draft.note("The default entry is missing or starts no installed Windows. The entry taken for it is "
                    + titles.of(chosen.getFirst()) + " " + chosen.getFirst().id().braced() + ".");
        }
        return chosen;
    }

    private BootElement encoded(ElementCode code, BootValue value) {
        return draft.request().encoder().encode(code, value);
    }

    private static boolean has(BootObject object, NamedElement element) {
        return object.element(element.code()).isPresent();
    }
}
