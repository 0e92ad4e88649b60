package dev.bootmend.bcd;

import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Objects with a fixed GUID, with the names bcdedit accepts and the title it prints (Geoff Chappell: BCD objects). */
public enum WellKnownObject {

    FWBOOTMGR("a5a30fa2-3d06-4e9f-b5f4-a01df9d1fcba", 0x10100001, "Firmware Boot Manager", "fwbootmgr"),
    BOOTMGR("9dea862c-5cdd-4e70-acc1-f32b344d4795", 0x10100002, "Windows Boot Manager", "bootmgr"),
    MEMDIAG("b2721d73-1db4-4c62-bf78-c548a880142d", 0x10200005, "Windows Memory Tester", "memdiag"),
    NTLDR("466f5a88-0af2-4f76-9038-095b170dc21c", 0x10300006, "Windows Legacy OS Loader", "ntldr", "legacy"),
    EMSSETTINGS("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9", 0x20100000, "EMS Settings", "emssettings"),
    DBGSETTINGS("4636856e-540f-4170-a130-a84776f4c654", 0x20100000, "Debugger Settings", "dbgsettings", "eventsettings"),
    BADMEMORY("5189b25c-5558-4bf2-bca4-289b11bd29e2", 0x20100000, "RAM Defects", "badmemory"),
    GLOBALSETTINGS("7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e", 0x20100000, "Global Settings", "globalsettings"),
    KERNELDBGSETTINGS("313e8eed-7098-4586-a9bf-309c61f8d449", 0x20200003, "Inherited Settings (20200003)",
            "kerneldbgsettings"),
    BOOTLOADERSETTINGS("6efb52bf-1766-41db-a6b3-0ee5eff72bd7", 0x20200003, "Boot Loader Settings",
            "bootloadersettings"),
    HYPERVISORSETTINGS("7ff607e0-4395-11db-b0de-0800200c9a66", 0x20200003, "Hypervisor Settings",
            "hypervisorsettings"),
    RESUMELOADERSETTINGS("1afa9c49-16ab-4a5c-901b-212802da9460", 0x20200004, "Resume Loader Settings",
            "resumeloadersettings"),
    RAMDISKOPTIONS("ae5534e0-a924-466c-b836-758539a3ee3a", 0x30000000, "Setup Ramdisk Options", "ramdiskoptions"),
    SETUP_BIOS("cbd971bf-b7b8-4885-951a-fa03044f5d71", 0x10200003, "Windows Setup"),
    SETUP_EFI("7254a080-1510-4e85-ac0f-e7fb3d444736", 0x10200003, "Windows Setup"),
    TARGET_TEMPLATE_BIOS("a1943bbc-ea85-487c-97c7-c9ede908a38a", 0x10200003, "OS Target Template"),
    TARGET_TEMPLATE_EFI("b012b84d-c47c-4ed5-b722-c0c42163e569", 0x10200003, "OS Target Template"),
    RESUME_TEMPLATE_BIOS("98b02a23-0674-4ce7-bdad-e0a15a8ff97b", 0x10200004, "Resume from Hibernate"),
    RESUME_TEMPLATE_EFI("0c334284-9a41-4de1-99b3-a7e87e8ff07e", 0x10200004, "Resume from Hibernate");

    private final Guid id;
    private final ObjectType type;
    private final String title;
    private final List<String> names;

    WellKnownObject(String id, int type, String title, String... names) {
        this.id = Guid.of(id);
        this.type = new ObjectType(type);
        this.title = title;
        this.names = List.of(names);
    }

    /** The object with that GUID. */
    public static Optional<WellKnownObject> of(Guid id) {
        for (WellKnownObject object : values()) {
            if (object.id.equals(id)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** The object that bcdedit knows by that name, given without braces and in any case. */
    public static Optional<WellKnownObject> named(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (WellKnownObject object : values()) {
            if (object.names.contains(folded)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** The same in every store. */
    public Guid id() {
        return id;
    }

    /** What kind of object it is. */
    public ObjectType type() {
        return type;
    }

    /** The English title of its section in a listing. */
    public String title() {
        return title;
    }

    /** The name in braces that listings print, empty for objects of the setup templates. */
    public Optional<String> alias() {
        return names.stream().findFirst().map(name -> "{" + name + "}");
    }
}
