package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import java.util.List;
import java.util.Set;

/**
 * The partition that the boot manager believes it lies on. The firmware has started it by then, so a wrong value shows
 * up as {@code device unknown} in listings of machines that start well; it is worth a note and a repair, and not a
 * reason.
 */
final class BootManagerDeviceCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return target.readableStore().flatMap(BootStore::bootManager).map(manager -> examine(target, manager))
                .orElse(List.of());
    }

    private static List<Finding> examine(Examined target, BootObject manager) {
        var element = new DeviceElement("device", manager, Elements.DEVICE, target.systemPartition(), true);
        return switch (element.answer(target)) {
            case WRONG, OTHER_DISK -> List.of(wrong(target, element));
            case RIGHT, LEFT_ALONE, NOT_UNDERSTOOD -> List.of();
        };
    }

    private static Finding wrong(Examined target, DeviceElement element) {
        return Finding.on(LinkKind.DEVICES, FindingIds.BOOT_MANAGER_DEVICE_WRONG, Severity.NOTE,
                        "Windows Boot Manager names another partition as its own",
                        "It is started by the firmware all the same. Windows and bcdedit then do not find the store.")
                .with(element.fact(target), "it lies on " + Wording.partition(target.systemPartition())
                + " of this disk")
                .implying(Set.of(FindingIds.BOOT_SETTINGS_WRONG))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE);
    }
}
