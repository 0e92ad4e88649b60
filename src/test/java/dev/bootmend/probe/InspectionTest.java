package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InspectionTest {

    @Test
    void aCleanHiveIsCounted() throws Exception {
        HiveInspection.Info info = of(SystemHives.small()).info().toOptional().orElseThrow();
        assertEquals(HiveHealth.State.CLEAN, info.state());
        assertFalse(info.dirty());
        assertEquals("ROOT", info.rootName());
        assertEquals("1.5", info.version());
        assertEquals(5, info.values());
        assertEquals(12, info.keys());
        assertEquals(List.of(), info.warnings());
    }

    @Test
    void aDirtyHiveSaysHowItsLogCompletedIt() throws Exception {
        InterruptedWrite write = SystemHives.interrupted();
        var logs = new TreeMap<String, ByteSource>();
        logs.put("SYSTEM.LOG1", ByteSource.of(write.log().toArray()));
        HiveInspection.Info info = new HiveInspection("SYSTEM", ByteSource.of(write.primary().toArray()), logs).info()
                .toOptional().orElseThrow();
        assertTrue(info.dirty());
        assertEquals(HiveHealth.State.RECOVERED, info.state());
        assertEquals(1, info.logEntriesApplied());
        assertEquals(List.of("SYSTEM.LOG1: applied"), info.logs());
        assertEquals(6, info.values());
    }

    @Test
    void keysAndValuesAreFoundOrAbsent() throws Exception {
        HiveInspection hive = of(SystemHives.small());
        HiveInspection.Key key = hive.key(SystemHives.SELECT).toOptional().orElseThrow();
        assertEquals(List.of("Current", "Default", "Failed", "LastKnownGood"), key.values().stream()
                .map(value -> value.name()).toList());
        assertEquals(List.of("Control", "Services"), hive.key(RegistryKeyPath.of("ControlSet001")).toOptional()
                .orElseThrow().subkeys());
        assertEquals(2, hive.value(SystemHives.SELECT, "lastknowngood").toOptional().orElseThrow().asDword()
                .orElseThrow());
        assertTrue(hive.value(SystemHives.SELECT, "nothing").isAbsent());
        assertTrue(hive.key(RegistryKeyPath.of("nowhere")).isAbsent());
    }

    @Test
    void aFileThatIsNoHiveNamesItselfAndTheRemedy() {
        var unreadable = assertInstanceOf(Reading.Unreadable.class, of(new byte[5000]).info());
        assertTrue(unreadable.problem().place().startsWith("SYSTEM"), unreadable.problem().toString());
        assertTrue(of(new byte[10]).key(RegistryKeyPath.ROOT).isUnreadable());
    }

    @Test
    void aStoreIsListedAndEachElementDescribed() throws Exception {
        StoreInspection store = store(MemoryMachine.store(List.of())).toOptional().orElseThrow();
        assertEquals(HiveHealth.State.CLEAN, store.store().health().state());
        assertTrue(store.listing().stream().anyMatch(line -> line.text()
                .equals("path                    \\Windows\\system32\\winload.exe")), store.listing().toString());
        var loader = store.objects().stream().filter(object -> object.object().id().equals(MemoryMachine.ENTRY))
                .findFirst().orElseThrow();
        assertTrue(loader.elements().stream().anyMatch(element -> element.name().equals("osdevice") && element.raw()
                .size() == 88), loader.toString());
    }

    @Test
    void aHiveThatIsNoStoreIsUnreadable() throws Exception {
        assertTrue(store(SystemHives.small()).isUnreadable());
        assertTrue(store(new byte[0]).isUnreadable());
    }

    private static HiveInspection of(byte[] hive) {
        return new HiveInspection("SYSTEM", ByteSource.of(hive), new TreeMap<>());
    }

    private static Reading<StoreInspection> store(byte[] file) {
        return StoreInspection.of("BCD", ByteSource.of(file), new TreeMap<>(), PartitionNames.NONE);
    }
}
