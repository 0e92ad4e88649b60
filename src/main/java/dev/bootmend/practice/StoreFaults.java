package dev.bootmend.practice;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Spoils a good store as the traits of a scenario ask for.
 *
 * @param loader the default entry
 * @param recovery the entry of the recovery environment, empty when there is none
 */
record StoreFaults(PracticeScenario scenario, SeededIds ids, BootStoreEditor store, Guid loader, Optional<Guid> recovery,
        BootDevice system, BootDevice windows) {

    private static final Guid BOOT_MANAGER = WellKnownObject.BOOTMGR.id();
    private static final int PORT = 2;
    private static final int BAUD_RATE = 9600;
    private static final int INTEGER_WIDTH = 8;

    void apply() throws IOException {
        devices();
        paths();
        defaultEntry();
        if (scenario.has(PracticeTrait.BOOT_MANAGER_OBJECT_MISSING)) {
            store.deleteObject(BOOT_MANAGER);
        }
        if (scenario.has(PracticeTrait.STORE_WITHOUT_LOADER)) {
            store.deleteObject(loader);
            if (recovery.isPresent()) {
                store.deleteObject(recovery.get());
            }
        }
        if (scenario.has(PracticeTrait.EMS_ON_WRONG_PORT)) {
            store.set(loader, BootElements.EMS, new BootValue.Flag(true));
            number(BootElements.EMS_PORT, PORT);
            number(BootElements.EMS_BAUD_RATE, BAUD_RATE);
        }
    }

    private void devices() throws IOException {
        boolean both = scenario.has(PracticeTrait.ENTRY_ON_OTHER_DISK);
        if (both) {
            device(loader, BootElements.DEVICE, elsewhere(windows));
        }
        if (both || scenario.has(PracticeTrait.OS_DEVICE_ON_OTHER_DISK)) {
            device(loader, BootElements.OS_DEVICE, elsewhere(windows));
        }
        if (scenario.has(PracticeTrait.BOOT_MANAGER_ON_OTHER_DISK)) {
            device(BOOT_MANAGER, BootElements.DEVICE, elsewhere(system));
        }
    }

    /** The partition of the same identity on another disk, which is what remains when the disk gets a new identity. */
    private BootDevice elsewhere(BootDevice device) {
        return switch (device) {
            case BootDevice.OnPartition(DiskIdentity.Mbr disk, var partition) ->
                    new BootDevice.OnPartition(new DiskIdentity.Mbr(ids.signature("other disk")), partition);
            case BootDevice.OnPartition(DiskIdentity disk, var partition) ->
                    new BootDevice.OnPartition(new DiskIdentity.Gpt(ids.guid("other disk")), partition);
            default -> throw new IllegalArgumentException("a practice store names partitions, not " + device);
        };
    }

    private void paths() throws IOException {
        if (scenario.has(PracticeTrait.BOOT_MANAGER_PATH_WRONG)) {
            store.set(BOOT_MANAGER, BootElements.PATH, new BootValue.Text(
                    scenario.layout().generation() == Generation.GEN1 ? "\\EFI\\Microsoft\\Boot\\bootmgfw.efi" : "\\bootmgr"));
        }
        if (scenario.has(PracticeTrait.LOADER_PATH_OF_OTHER_FIRMWARE)) {
            String ending = scenario.layout().generation() == Generation.GEN1 ? ".efi" : ".exe";
            store.set(loader, BootElements.PATH, new BootValue.Text("\\Windows\\system32\\winload" + ending));
        }
        if (scenario.has(PracticeTrait.LOADER_PATH_MISSING)) {
            store.delete(loader, BootElements.PATH);
        }
        if (scenario.has(PracticeTrait.SYSTEM_ROOT_WRONG)) {
            store.set(loader, BootElements.SYSTEM_ROOT, new BootValue.Text("\\WINNT"));
        }
    }

    private void defaultEntry() throws IOException {
        if (scenario.has(PracticeTrait.NO_DEFAULT_ENTRY)) {
            store.delete(BOOT_MANAGER, BootElements.DEFAULT);
        }
        if (scenario.has(PracticeTrait.DEFAULT_ENTRY_GONE)) {
            store.set(BOOT_MANAGER, BootElements.DEFAULT, new BootValue.ObjectRef(ids.guid("deleted entry")));
        }
        if (scenario.has(PracticeTrait.DEFAULT_ENTRY_NO_LOADER)) {
            store.set(BOOT_MANAGER, BootElements.DEFAULT, new BootValue.ObjectRef(ids.bootEntry(StoreContent.RESUME)));
        }
        if (scenario.has(PracticeTrait.DEFAULT_ENTRY_IS_SETUP)) {
            Guid setup = setup(ids.guid("setup entry"), ids.guid("setup options"));
            store.set(BOOT_MANAGER, BootElements.DEFAULT, new BootValue.ObjectRef(setup));
            store.set(BOOT_MANAGER, BootElements.DISPLAY_ORDER, new BootValue.ObjectList(List.of(setup, loader)));
        }
    }

    /** The entry that an update makes for its second phase and takes away at its end. */
    private Guid setup(Guid entry, Guid options) throws IOException {
        store.createObject(options, ObjectType.DEVICE_OPTIONS);
        device(options, BootElements.RAMDISK_SDI_DEVICE, windows);
        store.set(options, BootElements.RAMDISK_SDI_PATH, new BootValue.Text("\\$WINDOWS.~BT\\Sources\\SafeOS\\boot.sdi"));
        store.createObject(entry, ObjectType.OS_LOADER);
        var image = new BootValue.Device(new BootDevice.Ramdisk(windows, "\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim",
                options), options);
        String ending = scenario.layout().generation() == Generation.GEN1 ? ".exe" : ".efi";
        store.set(entry, BootElements.DEVICE, image);
        store.set(entry, BootElements.OS_DEVICE, image);
        store.set(entry, BootElements.PATH, new BootValue.Text("\\windows\\system32\\winload" + ending));
        store.set(entry, BootElements.DESCRIPTION, new BootValue.Text("Windows Setup"));
        store.set(entry, BootElements.SYSTEM_ROOT, new BootValue.Text("\\windows"));
        store.set(entry, BootElements.WIN_PE, new BootValue.Flag(true));
        return entry;
    }

    private void device(Guid object, ElementCode code, BootDevice device) throws IOException {
        store.set(object, code, new BootValue.Device(device, Guid.ZERO));
    }

    private void number(ElementCode code, int value) throws IOException {
        store.set(WellKnownObject.EMSSETTINGS.id(), code, new BootValue.Number(value, INTEGER_WIDTH));
    }
}
