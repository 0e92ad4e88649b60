package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;

/**
 * The Windows Recovery Environment of a new store.
 *
 * @param partition where {@code \Recovery\WindowsRE\Winre.wim} lies
 * @param loader the identifier of its boot entry
 * @param options the identifier of its device options
 */
public record RecoveryEntry(BootDevice partition, Guid loader, Guid options) {

    /** The number of the message {@code Recovery}. */
    static final long MESSAGE = 3;

    private static final String FOLDER = "\\Recovery\\WindowsRE\\";
    private static final long OPT_IN = 0;
    private static final long STANDARD_MENU = 1;

    /** The boot entry: Windows PE from a RAM disk (measured). */
    BootObject loaderEntry(Generation generation, String locale) {
        var image = new BootValue.Device(new BootDevice.Ramdisk(partition, FOLDER + "Winre.wim", options), options);
        return new ObjectBuilder(loader, ObjectType.OS_LOADER)
                .value(BootElements.DEVICE, image)
                .text(BootElements.PATH, "\\windows\\system32\\winload" + BootStoreTemplate.extension(generation))
                .text(BootElements.DESCRIPTION, "Windows Recovery Environment")
                .text(BootElements.LOCALE, locale)
                .inherit(WellKnownObject.BOOTLOADERSETTINGS)
                .number(BootElements.DISPLAY_MESSAGE, MESSAGE)
                .value(BootElements.OS_DEVICE, image)
                .text(BootElements.SYSTEM_ROOT, "\\windows")
                .number(BootElements.NX, OPT_IN)
                .number(BootElements.BOOT_MENU_POLICY, STANDARD_MENU)
                .flag(BootElements.WIN_PE, true)
                .flag(BootElements.RECOVERY_OS, true).build();
    }

    /** The options of its RAM disk (measured). */
    BootObject deviceOptions() {
        return new ObjectBuilder(options, ObjectType.DEVICE_OPTIONS)
                .text(BootElements.DESCRIPTION, "Windows Recovery")
                .device(BootElements.RAMDISK_SDI_DEVICE, partition)
                .text(BootElements.RAMDISK_SDI_PATH, FOLDER + "boot.sdi").build();
    }
}
