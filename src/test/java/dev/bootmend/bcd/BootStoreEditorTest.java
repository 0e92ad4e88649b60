package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveCheck;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveVersion;
import dev.bootmend.hive.NewHive;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BootStoreEditorTest {

    private static final WindowsTime THEN = WindowsTime.of(Instant.parse("2024-03-01T08:00:00Z"));
    private static final WindowsTime NOW = WindowsTime.of(Instant.parse("2024-03-02T08:00:00Z"));
    private static final Guid ENTRY = Guid.of("75d876ef-6a3d-11ea-8d71-809133f4eea6");
    private static final Guid OTHER = Guid.of("4d62aae3-9a14-11f0-a5f2-b8ca3a85d170");
    private static final BootValue ON = new BootValue.Flag(true);

    @Test
    void anEmptyStoreHasADescriptionAndNoObjects() throws IOException {
        var hive = StoreContent.open(BootStoreEditor.emptyStore(THEN).commit());
        assertEquals(new BootStore(HiveHealth.CLEAN, List.of()), BootStoreReader.read(hive));
        assertEquals(Set.of("", "Description", "Description:KeyName", "Objects"), StoreContent.of(hive).keySet());
        assertEquals(HiveVersion.V1_3, hive.version());
        assertEquals(List.of(), HiveCheck.of(hive));
    }

    @Test
    void whatIsAddedIsReadBack() throws IOException {
        var loader = StoreFixture.object(ENTRY, 0x10200003, "device=partition=F:", "path=\\Windows\\system32\\winload.exe",
                "description=Windows Server", "nx=OptOut", "recoverysequence=" + OTHER.braced());
        var manager = StoreFixture.object(BootStore.BOOT_MANAGER, 0x10100002, "default=" + ENTRY.braced(), "timeout=30");
        var store = BootStoreReader.read(edited(editor -> {
            editor.add(loader);
            editor.add(manager);
            assertThrows(IllegalArgumentException.class, () -> editor.add(loader));
        }, emptyStore()));
        assertEquals(StoreFixture.store(loader, manager), store);
        assertEquals(List.of(manager, loader), store.objects());
    }

    @Test
    void settingAnElementTouchesItsKeyAlone() throws IOException {
        var before = storeWith(BootElements.TIMEOUT, Bytes.ofHex("1e00000000000000"));
        var after = edited(editor -> assertTrue(editor.set(BootStore.BOOT_MANAGER, BootElements.TIMEOUT,
                new BootValue.Number(5, 8))), before);
        assertEquals(Set.of("Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\25000004:Element"),
                touched(before, after));
    }

    @Test
    void aNewElementAddsItsKeyAlone() throws IOException {
        var before = storeWith(BootElements.TIMEOUT, Bytes.ofHex("1e00000000000000"));
        var after = edited(editor -> assertTrue(editor.set(BootStore.BOOT_MANAGER, BootElements.DISPLAY_BOOT_MENU, ON)), before);
        assertEquals(Set.of("Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\26000020",
                "Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\26000020:Element"), touched(before, after));
        assertEquals(NOW, after.find(StoreKeys.element(BootStore.BOOT_MANAGER, BootElements.DISPLAY_BOOT_MENU))
                .orElseThrow().lastWritten());
    }

    @Test
    void anIntegerThatHasTheValueKeepsItsWidth() throws IOException {
        var before = storeWith(BootElements.TIMEOUT, Bytes.ofHex("1e"));
        var same = edited(editor -> assertFalse(editor.set(BootStore.BOOT_MANAGER, BootElements.TIMEOUT,
                new BootValue.Number(30, 8))), before);
        assertEquals(Set.of(), touched(before, same));
        var other = edited(editor -> editor.set(BootStore.BOOT_MANAGER, BootElements.TIMEOUT, new BootValue.Number(31, 8)), before);
        assertEquals(8, BootStoreReader.read(other).bootManager().orElseThrow().element(BootElements.TIMEOUT)
                .orElseThrow().raw().size());
    }

    @Test
    void deletingAnElementTakesItsKey() throws IOException {
        var before = storeWith(BootElements.TIMEOUT, Bytes.ofHex("1e"));
        var after = edited(editor -> {
            assertTrue(editor.delete(BootStore.BOOT_MANAGER, BootElements.TIMEOUT));
            assertFalse(editor.delete(BootStore.BOOT_MANAGER, BootElements.TIMEOUT));
            assertFalse(editor.delete(ENTRY, BootElements.TIMEOUT));
        }, before);
        assertEquals(Set.of("Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\25000004",
                "Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\25000004:Element"), touched(before, after));
    }

    @Test
    void wellKnownObjectsAreCreatedWithTheirTypeAndTakenAwayWhole() throws IOException {
        var ems = WellKnownObject.EMSSETTINGS;
        var with = edited(editor -> {
            assertFalse(editor.hasObject(ems.id()));
            assertThrows(IllegalArgumentException.class, () -> editor.set(ems.id(), BootElements.BOOT_EMS, ON));
            assertTrue(editor.createObject(ems));
            assertFalse(editor.createObject(ems));
            assertTrue(editor.set(ems.id(), BootElements.EMS_PORT, new BootValue.Number(1, 8)));
        }, emptyStore());
        assertEquals(ObjectType.INHERITED, BootStoreReader.read(with).object(ems.id()).orElseThrow().type().orElseThrow());
        var without = edited(editor -> {
            assertTrue(editor.deleteObject(ems.id()));
            assertFalse(editor.deleteObject(ems.id()));
        }, with);
        assertEquals(StoreContent.of(emptyStore()), StoreContent.of(without));
    }

    @Test
    void aHiveWithoutObjectsIsNoStore() throws IOException {
        var hive = StoreContent.open(Bytes.of(HiveEditor.create(NewHive.of(HiveVersion.V1_5, "ROOT", THEN)).commit()));
        var refused = assertThrows(BootStoreFormatException.class, () -> BootStoreReader.read(hive));
        assertEquals(RegistryKeyPath.of("Objects"), refused.key());
        assertTrue(refused.toProblem("BCD").toString().startsWith("BCD, key \"Objects\": Expected the list of objects"));
        assertThrows(BootStoreFormatException.class, () -> BootStoreEditor.of(hive, NOW));
    }

    @Test
    void whatIsNoObjectAndNoElementIsNamedAndKept() throws IOException {
        var hive = HiveEditor.of(emptyStore());
        hive.createKey(RegistryKeyPath.of("Objects\\notes"), THEN);
        hive.createKey(StoreKeys.object(ENTRY), THEN);
        hive.createKey(StoreKeys.elements(OTHER).child("25000004"), THEN);
        hive.createKey(StoreKeys.elements(OTHER).child("timeout"), THEN);
        hive.createKey(StoreKeys.object(OTHER).child("Description"), THEN);
        hive.setValue(StoreKeys.object(OTHER).child("Description"), "Type", RegistryType.SZ, Bytes.EMPTY, THEN);
        var before = StoreContent.open(Bytes.of(hive.commit()));
        BootStore store = BootStoreReader.read(before);
        assertEquals(5, store.health().notes().size(), store.health().notes().toString());
        assertEquals(2, store.objects().size());
        assertEquals(Optional.empty(), store.objects().getFirst().type());
        var after = edited(editor -> editor.createObject(WellKnownObject.BOOTMGR), before);
        assertTrue(StoreContent.of(after).keySet().containsAll(StoreContent.of(before).keySet()));
    }

    @Test
    void namesInUpperCaseAreReadAndEditedInPlace() throws IOException {
        var hive = HiveEditor.of(emptyStore());
        var element = RegistryKeyPath.of("Objects\\{75D876EF-6A3D-11EA-8D71-809133F4EEA6}\\Elements\\250000E0");
        hive.createKey(element, THEN);
        hive.setValue(element, "Element", RegistryType.BINARY, Bytes.ofHex("0000000000000000"), THEN);
        var before = StoreContent.open(Bytes.of(hive.commit()));
        var after = edited(editor -> assertTrue(editor.set(ENTRY, BootElements.BOOT_STATUS_POLICY,
                new BootValue.Number(1, 8))), before);
        assertEquals(Set.of(element + ":Element"), touched(before, after));
        assertEquals(new BootValue.Number(1, 8), BootStoreReader.read(after).object(ENTRY).orElseThrow()
                .element(BootElements.BOOT_STATUS_POLICY).orElseThrow().value());
    }

    @Test
    void everyRealStoreTakesAnEditAndKeepsEverythingElse() throws IOException {
        var imc = new BootValue.Device(new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty()), Guid.ZERO);
        for (String file : BcdCorpus.stores()) {
            var before = BcdCorpus.open(file);
            for (var loader : BootStoreReader.read(before).loaders()) {
                var after = edited(editor -> {
                    editor.set(loader.id(), BootElements.IMC_DEVICE, imc);
                    editor.delete(loader.id(), BootElements.SYSTEM_ROOT);
                }, before);
                var prefix = "Objects\\" + loader.id().braced() + "\\Elements\\";
                for (String path : touched(before, after)) {
                    assertTrue(path.startsWith(prefix) && path.substring(prefix.length())
                            .matches("(21000138|22000002)(:Element)?"), file + ": " + path);
                }
            }
        }
    }

    /** BCD2 and BCDgen are one store for two disks: they differ in the devices of four elements. */
    @Test
    void theDevicesOfOneDiskWrittenOverThoseOfAnotherGiveItsStore() throws IOException {
        var wanted = BcdCorpus.open("bcd/pybcd/BCDgen");
        BootStore model = BootStoreReader.read(wanted);
        var written = new int[1];
        var after = edited(editor -> {
            for (var object : model.objects()) {
                for (var element : object.elements().values()) {
                    if (element.value() instanceof BootValue.Device device
                            && editor.set(object.id(), element.code(), device)) {
                        written[0]++;
                    }
                }
            }
        }, BcdCorpus.open("bcd/pybcd/BCD2"));
        assertEquals(4, written[0]);
        assertEquals(StoreContent.of(wanted), StoreContent.of(after));
    }

    private static Hive emptyStore() throws IOException {
        return StoreContent.open(BootStoreEditor.emptyStore(THEN).commit());
    }

    private static Hive storeWith(ElementCode code, Bytes raw) throws IOException {
        return edited(editor -> {
            editor.createObject(WellKnownObject.BOOTMGR);
            editor.set(BootStore.BOOT_MANAGER, ValueCodec.decode(code, RegistryType.BINARY, raw));
        }, emptyStore());
    }

    private static Hive edited(Edit edit, Hive hive) throws IOException {
        var editor = BootStoreEditor.of(hive, NOW);
        edit.on(editor);
        Hive result = StoreContent.open(editor.commit());
        assertEquals(List.of(), HiveCheck.of(result));
        return result;
    }

    /** Paths of keys and values that are not in both with the same content. */
    private static Set<String> touched(Hive before, Hive after) throws IOException {
        var left = StoreContent.of(before);
        var right = StoreContent.of(after);
        var all = new TreeMap<>(left);
        all.putAll(right);
        var touched = new TreeSet<>(all.keySet());
        touched.removeIf(path -> left.containsKey(path) && right.containsKey(path) && left.get(path).equals(right.get(path)));
        return touched;
    }

    private interface Edit {
        void on(BootStoreEditor editor) throws IOException;
    }
}
