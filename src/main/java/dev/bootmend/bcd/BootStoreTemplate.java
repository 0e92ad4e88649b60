package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new store for one Windows, laid out as bcdboot lays it out (measured on public stores of Windows 10 and 11, and on
 * published listings of Windows Server 2016 to 2022).
 *
 * @param generation BIOS or UEFI: decides loader names and paths
 * @param locale such as {@code en-US}
 * @param system where the boot manager lies; {@link BootDevice.Boot} when Windows lies there too, as on many disks
 *     with a single partition
 * @param windows the Windows partition
 * @param windowsFolder such as {@code \Windows}
 * @param loader the identifier of the boot entry
 * @param resume the identifier of the resume entry
 * @param firmwareEntries whether the store mirrors the firmware's boot order ({@code {fwbootmgr}}), as on a UEFI
 *     machine that has run; a disk prepared on another machine has none
 */
public record BootStoreTemplate(
        Generation generation,
        WindowsFlavour flavour,
        String locale,
        BootDevice system,
        BootDevice windows,
        String windowsFolder,
        Guid loader,
        Guid resume,
        Optional<RecoveryEntry> recovery,
        boolean firmwareEntries) {

    private static final long MENU_SECONDS = 30;
    private static final long STANDARD_MENU = 1;
    private static final long OPT_IN = 0;
    private static final long OPT_OUT = 1;
    /** The one in-memory setting that every entry since Windows 8 allows (measured). */
    private static final long IN_MEMORY_SETTING = 0x15000075;

    /** Every object of the store. */
    public List<BootObject> objects() {
        var objects = new ArrayList<>(SharedSettings.objects());
        objects.addAll(List.of(bootManager(), memoryTester(), loaderEntry(), resumeEntry()));
        recovery.ifPresent(known -> objects.addAll(List.of(known.loaderEntry(generation, locale), known.deviceOptions())));
        if (firmwareEntries && isUefi()) {
            objects.add(ObjectBuilder.of(WellKnownObject.FWBOOTMGR)
                    .objects(BootElements.DISPLAY_ORDER, WellKnownObject.BOOTMGR.id())
                    .number(BootElements.TIMEOUT, 0).build());
        }
        return List.copyOf(objects);
    }

    /** The store as a file; {@code time} becomes the time stamp of all its keys. */
    public Bytes file(WindowsTime time) throws IOException {
        var editor = BootStoreEditor.emptySystemStore(time);
        for (BootObject object : objects()) {
            editor.add(object);
        }
        return editor.commit();
    }

    private BootObject bootManager() {
        var manager = ObjectBuilder.of(WellKnownObject.BOOTMGR)
                .device(BootElements.DEVICE, system)
                .text(BootElements.DESCRIPTION, "Windows Boot Manager")
                .text(BootElements.LOCALE, locale)
                .inherit(WellKnownObject.GLOBALSETTINGS)
                .object(BootElements.DEFAULT, loader)
                .object(BootElements.BOOT_MANAGER_RESUME_OBJECT, resume)
                .objects(BootElements.DISPLAY_ORDER, loader)
                .objects(BootElements.TOOLS_DISPLAY_ORDER, WellKnownObject.MEMDIAG.id())
                .number(BootElements.TIMEOUT, MENU_SECONDS);
        if (isUefi()) {
            manager.text(BootElements.PATH, "\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
        }
        if (flavour.isServer()) {
            manager.flag(BootElements.BOOT_SHUTDOWN_DISABLED, true);
        }
        return manager.build();
    }

    private BootObject memoryTester() {
        return ObjectBuilder.of(WellKnownObject.MEMDIAG)
                .device(BootElements.DEVICE, system)
                .text(BootElements.PATH, isUefi() ? "\\EFI\\Microsoft\\Boot\\memtest.efi" : "\\boot\\memtest.exe")
                .text(BootElements.DESCRIPTION, "Windows Memory Diagnostic")
                .text(BootElements.LOCALE, locale)
                .inherit(WellKnownObject.GLOBALSETTINGS)
                .flag(BootElements.BAD_MEMORY_ACCESS, true).build();
    }

    private BootObject loaderEntry() {
        var entry = entry(loader, ObjectType.OS_LOADER, "winload", flavour.description())
                .inherit(WellKnownObject.BOOTLOADERSETTINGS)
                .device(BootElements.OS_DEVICE, windows)
                .text(BootElements.SYSTEM_ROOT, windowsFolder)
                .object(BootElements.RESUME_OBJECT, resume)
                .number(BootElements.NX, flavour.isServer() ? OPT_OUT : OPT_IN);
        if (!flavour.isServer()) {
            entry.number(BootElements.BOOT_MENU_POLICY, STANDARD_MENU);
        }
        if (recovery.isPresent()) {
            entry.number(BootElements.DISPLAY_MESSAGE_OVERRIDE, RecoveryEntry.MESSAGE);
        }
        return entry.build();
    }

    private BootObject resumeEntry() {
        var entry = entry(resume, ObjectType.RESUME_LOADER, "winresume", "Windows Resume Application")
                .inherit(WellKnownObject.RESUMELOADERSETTINGS)
                .device(BootElements.FILE_DEVICE, windows)
                .text(BootElements.FILE_PATH, "\\hiberfil.sys")
                .flag(BootElements.DEBUG_OPTION_ENABLED, false);
        if (!flavour.isServer()) {
            entry.number(BootElements.RESUME_BOOT_MENU_POLICY, STANDARD_MENU);
        }
        return entry.build();
    }

    /** What the entries for Windows and for its resume application have in common. */
    private ObjectBuilder entry(Guid id, ObjectType type, String application, String description) {
        var entry = new ObjectBuilder(id, type)
                .device(BootElements.DEVICE, windows)
                .text(BootElements.PATH, windowsFolder + "\\system32\\" + application + extension(generation))
                .text(BootElements.DESCRIPTION, description)
                .text(BootElements.LOCALE, locale)
                .value(BootElements.ALLOWED_IN_MEMORY_SETTINGS, new BootValue.NumberList(List.of(IN_MEMORY_SETTING)));
        if (isUefi()) {
            entry.flag(BootElements.ISOLATED_CONTEXT, true);
        }
        recovery.ifPresent(known -> entry.objects(BootElements.RECOVERY_SEQUENCE, known.loader())
                .flag(BootElements.RECOVERY_ENABLED, true));
        return entry;
    }

    private boolean isUefi() {
        return generation == Generation.GEN2;
    }

    /** The extension of boot applications. */
    static String extension(Generation generation) {
        return generation == Generation.GEN2 ? ".efi" : ".exe";
    }
}
