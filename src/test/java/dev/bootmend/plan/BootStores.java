package dev.bootmend.plan;

import static dev.bootmend.plan.Snapshots.LOADER;
import static dev.bootmend.plan.Snapshots.store;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits the boot store of hand-made machines. */
public final class BootStores {

    public static final Guid EMS_SETTINGS = Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9");

    private BootStores() {
    }

    /** A machine without an IMC reference whose store names the right places everywhere. */
    public static MachineSnapshot good(Generation generation) {
        MachineSnapshot machine = Snapshots.machine(generation, List.of(Snapshots.loader(LOADER, "Windows Server 2019",
                false)));
        machine = with(machine, generation, object(EMS_SETTINGS, ObjectType.INHERITED,
                encoded(BootElements.BOOT_EMS, new BootValue.Flag(false))));
        machine = edited(machine, generation, BootStore.BOOT_MANAGER, manager -> manager
                .with(device(machineDevice(generation, Snapshots.system()), BootElements.DEVICE))
                .with(text(BootElements.PATH, generation == Generation.GEN1 ? "\\bootmgr"
                        : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi")));
        return edited(machine, generation, LOADER, loader -> loader
                .with(device(machineDevice(generation, Snapshots.windows()), BootElements.DEVICE))
                .with(device(machineDevice(generation, Snapshots.windows()), BootElements.OS_DEVICE))
                .with(text(BootElements.PATH, "\\Windows\\system32\\winload."
                        + (generation == Generation.GEN1 ? "exe" : "efi"))));
    }

    /** The same machine with one object edited. */
    public static MachineSnapshot edited(MachineSnapshot machine, Generation generation, Guid id,
            UnaryOperator<BootObject> edit) {
        BootStore content = machine.store(store(generation)).toOptional().orElseThrow();
        return with(machine, generation, edit.apply(content.object(id).orElseThrow()));
    }

    /** The same machine with one object replaced or added. */
    public static MachineSnapshot with(MachineSnapshot machine, Generation generation, BootObject object) {
        BootStore content = machine.store(store(generation)).toOptional().orElseThrow();
        return machine.withStore(store(generation), Reading.known(content.with(object)));
    }

    public static BootObject object(Guid id, ObjectType type, BootElement... elements) {
        return Snapshots.object(id, type, elements);
    }

    public static BootElement device(BootDevice device, ElementCode code) {
        return encoded(code, new BootValue.Device(device, Guid.ZERO));
    }

    public static BootElement text(ElementCode code, String text) {
        return encoded(code, new BootValue.Text(text));
    }

    public static BootElement encoded(ElementCode code, BootValue value) {
        return ValueCodec.encode(code, value);
    }

    public static BootDevice machineDevice(Generation generation, PartitionRef ref) {
        return TargetDevices.of(Snapshots.machine(generation), ref).orElseThrow();
    }

    /** A partition of a disk that is not attached. */
    public static BootDevice elsewhere(Generation generation) {
        return generation == Generation.GEN1
                ? new BootDevice.OnPartition(new DiskIdentity.Mbr(new DiskSignature(7)),
                        new PartitionIdentity.Mbr(Snapshots.windows().start()))
                : new BootDevice.OnPartition(new DiskIdentity.Gpt(Guid.of("7f3c0000-0000-4000-8000-000000000007")),
                        new PartitionIdentity.Gpt(Guid.of("7f3c0000-0000-4000-8000-000000000008")));
    }
}
