package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.recipe.DeviceRole;
import dev.bootmend.recipe.RecipeStep;
import java.util.Optional;

/** Decides where a device element has to lead, and whether the one that is there is to be left alone. */
final class DeviceSteps {

    private final OfferDraft draft;
    private final RecipeStep.SetDevice step;

    DeviceSteps(OfferDraft draft, RecipeStep.SetDevice step) {
        this.draft = draft;
        this.step = step;
    }

    /** The operation; empty when the element is left alone or cannot lead there. */
    Optional<Operation> operation(BootObject object, String title) {
        Optional<BootDevice> before = object.element(step.element().code()).map(element ->
                element.value() instanceof BootValue.Device device ? device.device() : new BootDevice.Unknown());
        if (before.filter(this::isLeftAlone).isPresent()) {
            draft.note(step.element() + " of " + title + " is left as it is: "
                    + (before.get() instanceof BootDevice.Unknown ? "it is of a kind that is not understood."
                    : "it finds its place by itself."));
            return Optional.empty();
        }
        return step.device() == DeviceRole.BOOT ? boot(object, title) : partition(object, title);
    }

    /** RAM disks, virtual disks, files, searches, and what is not understood; and {@code boot} where it can only mean the one partition. */
    private boolean isLeftAlone(BootDevice device) {
        return switch (device) {
            case BootDevice.Boot() -> onlyOne() && step.device() != DeviceRole.BOOT;
            case BootDevice.OnPartition ignored -> false;
            case BootDevice.Unknown() -> true;
            case BootDevice.Ramdisk ignored -> true;
            case BootDevice.OnFile ignored -> true;
            case BootDevice.VirtualDisk ignored -> true;
            case BootDevice.LocateByElement ignored -> true;
            case BootDevice.LocateByPath ignored -> true;
        };
    }

    private boolean onlyOne() {
        return draft.target().singlePartition() && draft.target().generation() == Generation.GEN1;
    }

    private Optional<Operation> boot(BootObject object, String title) {
        if (!onlyOne()) {
            draft.block(Blocker.of("\"boot\" means the partition that the boot manager was started from, and on this"
                    + " disk that is not the Windows partition.", "Leave this option off."));
            return Optional.empty();
        }
        return Optional.of(set(object, title, Optional.empty(), new BootDevice.Boot()));
    }

    private Optional<Operation> partition(BootObject object, String title) {
        PartitionRef ref = step.device() == DeviceRole.SYSTEM ? draft.target().system() : draft.target().windows();
        BootDevice.OnPartition device = TargetDevices.of(draft.machine(), ref).orElseThrow(() ->
                new IllegalStateException("the " + ref + " has no identity that a boot entry could name"));
        return Optional.of(set(object, title, Optional.of(ref), device));
    }

    private SetDevice set(BootObject object, String title, Optional<PartitionRef> partition, BootDevice device) {
        return new SetDevice(draft.store(), object.id(), title, step.element(), partition,
                draft.request().encoder().encode(step.element().code(), new BootValue.Device(device, Guid.ZERO)));
    }
}
