package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.GroupStep;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the rebuild of boot files into an operation, with what is certain of the new store. */
final class RebuildSteps {

    /** Stands for the identifier that bcdboot will choose. */
    private static final Guid ENTRY = Guid.ZERO;
    /** Geoff Chappell: BCD elements. */
    private static final ElementCode DEVICE = new ElementCode(0x11000001);
    private static final ElementCode PATH = new ElementCode(0x12000002);
    private static final ElementCode OS_DEVICE = new ElementCode(0x21000001);
    private static final ElementCode SYSTEM_ROOT = new ElementCode(0x22000002);
    private static final ElementCode DEFAULT = new ElementCode(0x23000003);

    private final OfferDraft draft;

    RebuildSteps(OfferDraft draft) {
        this.draft = draft;
    }

    void add(GroupStep step) {
        RepairTarget target = draft.target();
        Optional<WindowsInstallation> windows = draft.machine().installation(target.windows());
        Optional<BootDevice.OnPartition> device = TargetDevices.of(draft.machine(), target.windows());
        if (windows.isEmpty() || device.isEmpty()) {
            draft.block(Blocker.of("No Windows was found on the Windows partition.", "Choose the disk again."));
            return;
        }
        VolumePath folder = windows.get().directory();
        draft.add(step, "rebuild", new RebuildBootFiles(target, windows.get(), device.get(),
                sketch(folder, device.get()), draft.request().run()), true);
    }

    private BootStore sketch(VolumePath folder, BootDevice windows) {
        Generation generation = draft.target().generation();
        BootDevice system = TargetDevices.of(draft.machine(), draft.target().system()).orElseThrow();
        return new BootStore(HiveHealth.CLEAN, List.of(
                object(BootStore.BOOT_MANAGER, ObjectType.BOOT_MANAGER, device(DEVICE, system),
                        text(PATH, BootFilePaths.manager(generation).toString()),
                        encoded(DEFAULT, new BootValue.ObjectRef(ENTRY))),
                object(ENTRY, ObjectType.OS_LOADER, device(DEVICE, windows),
                        text(PATH, BootFilePaths.loader(folder, generation)), device(OS_DEVICE, windows),
                        text(SYSTEM_ROOT, folder.toString()))));
    }

    private static BootObject object(Guid id, ObjectType type, BootElement... elements) {
        var all = new TreeMap<ElementCode, BootElement>();
        for (BootElement element : elements) {
            all.put(element.code(), element);
        }
        return new BootObject(id, Optional.of(type), all);
    }

    private BootElement device(ElementCode code, BootDevice device) {
        return encoded(code, new BootValue.Device(device, Guid.ZERO));
    }

    private BootElement text(ElementCode code, String text) {
        return encoded(code, new BootValue.Text(text));
    }

    private BootElement encoded(ElementCode code, BootValue value) {
        return draft.request().encoder().encode(code, value);
    }
}
