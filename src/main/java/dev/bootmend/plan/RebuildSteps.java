package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.GroupStep;
import java.util.List;
import java.util.Optional;

/** Turns the rebuild of boot files into an operation, with what is certain of the new store. */
final class RebuildSteps {

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
        draft.machine().store(target.store()).toOptional().ifPresent(store -> LostSettings.of(store,
                Entries.of(store, target, draft.machine()).windowsLoader()).ifPresent(draft::note));
        VolumePath folder = windows.get().directory();
        draft.add(step, "rebuild", new RebuildBootFiles(target, windows.get(), device.get(),
                sketch(folder, device.get()), draft.request().run()), true);
    }

    private BootStore sketch(VolumePath folder, BootDevice windows) {
        Generation generation = draft.target().generation();
        BootDevice system = TargetDevices.of(draft.machine(), draft.target().system()).orElseThrow();
        return StoreSketch.of(
                List.of(device(DEVICE, system), text(PATH, BootFilePaths.manager(generation).toString()),
                        encoded(DEFAULT, new BootValue.ObjectRef(StoreSketch.ENTRY))),
                List.of(device(DEVICE, windows), text(PATH, BootFilePaths.loader(folder, generation)),
                        device(OS_DEVICE, windows), text(SYSTEM_ROOT, folder.toString())));
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
