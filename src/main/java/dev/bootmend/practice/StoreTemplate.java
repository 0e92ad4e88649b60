package dev.bootmend.practice;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.List;

/** {@code config\BCD-Template}: settings that every store shares, and for each firmware the entries without a device. */
final class StoreTemplate {

    private static final List<WellKnownObject> SHARED = List.of(WellKnownObject.BOOTMGR, WellKnownObject.EMSSETTINGS,
            WellKnownObject.DBGSETTINGS, WellKnownObject.BADMEMORY, WellKnownObject.GLOBALSETTINGS,
            WellKnownObject.BOOTLOADERSETTINGS, WellKnownObject.HYPERVISORSETTINGS,
            WellKnownObject.RESUMELOADERSETTINGS, WellKnownObject.MEMDIAG);

    private final BootStoreEditor editor;

    private StoreTemplate(BootStoreEditor editor) {
        this.editor = editor;
    }

    static Bytes file(PracticeWindows windows, WindowsTime time) throws IOException {
        var template = new StoreTemplate(BootStoreEditor.emptyStore(time));
        for (WellKnownObject object : SHARED) {
            template.editor.createObject(object);
        }
        String release = windows.flavour().description();
        template.entry(WellKnownObject.TARGET_TEMPLATE_BIOS, release, "\\Windows\\system32\\winload.exe");
        template.entry(WellKnownObject.TARGET_TEMPLATE_EFI, release, "\\Windows\\system32\\winload.efi");
        String resume = "Windows Resume Application";
        template.entry(WellKnownObject.RESUME_TEMPLATE_BIOS, resume, "\\Windows\\system32\\winresume.exe");
        template.entry(WellKnownObject.RESUME_TEMPLATE_EFI, resume, "\\Windows\\system32\\winresume.efi");
        return template.editor.commit();
    }

    private void entry(WellKnownObject object, String description, String path) throws IOException {
        editor.createObject(object);
        text(object, BootElements.DESCRIPTION, description);
        text(object, BootElements.PATH, path);
    }

    private void text(WellKnownObject object, ElementCode code, String text) throws IOException {
        editor.set(object.id(), code, new BootValue.Text(text));
    }
}
