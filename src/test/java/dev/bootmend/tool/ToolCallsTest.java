package dev.bootmend.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.tool.ExitMeaning.Claim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolCallsTest {

    private static final HiveMount MOUNT = new HiveMount(new RunId("20261120-200312-a1b2"));
    private static final String ROOT = "HKLM\\BOOTMEND_20261120-200312-a1b2_SYSTEM";
    private static final LetteredPath STORE = new LetteredPath(new DriveLetter('S'), VolumePath.of("\\Boot\\BCD"));
    private static final NamedElement ELEMENT = new NamedElement(ElementCode.ofHex("25000004"), "timeout");

    @Test
    void everyCallOfBcdeditNamesTheStore() {
        Guid entry = Guid.of("b3a1c0de-0000-4000-8000-000000000077");
        assertEquals(List.of("/store", "S:\\Boot\\BCD", "/deletevalue", entry.braced(), "timeout"),
                Bcdedit.deleteValue(STORE, entry, ELEMENT).arguments());
        assertEquals(List.of("/store", "S:\\Boot\\BCD", "/set", "{bootmgr}", "timeout", "5"),
                Bcdedit.set(STORE, BootStore.BOOT_MANAGER, ELEMENT, "5").arguments());
        assertEquals(List.of("/store", "S:\\Boot\\BCD", "/deletevalue", entry.braced(), "custom:25000004"),
                Bcdedit.deleteValue(STORE, entry, NamedElement.custom(ELEMENT.code())).arguments());
    }

    @Test
    void wellKnownObjectsGoByNameAndAliasesNotAtAll() {
        assertEquals("{emssettings}", Bcdedit.name(Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9")));
        assertEquals("{globalsettings}", Bcdedit.name(Guid.of("7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e")));
        assertThrows(IllegalArgumentException.class, () ->
                Bcdedit.name(Guid.of("fa926493-6f1c-4193-a414-58f0b2456d1e")));
    }

    @Test
    void textThatCouldEndAnArgumentIsRefused() {
        for (String odd : List.of("a\"b", "a\nb", "a\rb", "a\0b")) {
            assertThrows(IllegalArgumentException.class, () ->
                    Bcdedit.set(STORE, BootStore.BOOT_MANAGER, ELEMENT, odd));
        }
    }

    @Test
    void valuesAreWrittenAsRegTakesThem() {
        var key = RegistryKeyPath.of("ControlSet001\\Control\\CrashControl");
        assertEquals(List.of("add", ROOT + "\\ControlSet001\\Control\\CrashControl", "/v", "DumpFile", "/t",
                "REG_EXPAND_SZ",
                "/d", "%SystemRoot%\\MEMORY.DMP", "/f"), Reg.add(MOUNT, key, RegistryValue.text("DumpFile",
                        RegistryType.EXPAND_SZ, "%SystemRoot%\\MEMORY.DMP")).arguments());
        assertEquals(List.of("add", ROOT, "/ve", "/t", "REG_DWORD", "/d", "4294967295", "/f"),
                Reg.add(MOUNT, RegistryKeyPath.ROOT, RegistryValue.dword("", -1)).arguments());
        assertEquals(List.of("add", ROOT, "/v", "b", "/t", "REG_BINARY", "/d", "00ff", "/f"), Reg.add(MOUNT,
                RegistryKeyPath.ROOT, new RegistryValue("b", RegistryType.BINARY, Bytes.ofHex("00ff"))).arguments());
        assertEquals(List.of("add", ROOT, "/v", "q", "/t", "REG_QWORD", "/d", "18446744073709551615", "/f"),
                Reg.add(MOUNT,
                RegistryKeyPath.ROOT, new RegistryValue("q", RegistryType.QWORD, Bytes.ofHex("ffffffffffffffff")))
                .arguments());
    }

    @Test
    void aHiveIsLoadedQueriedAndUnloadedByTheNameOfTheRun() {
        var hive = new LetteredPath(new DriveLetter('F'), VolumePath.of("\\Windows\\System32\\config\\SYSTEM"));
        assertEquals("reg load " + ROOT + " F:\\Windows\\System32\\config\\SYSTEM", Reg.load(MOUNT, hive).toString());
        assertEquals("reg query " + ROOT, Reg.query(MOUNT).toString());
        assertEquals("reg unload " + ROOT, Reg.unload(MOUNT).toString());
        assertEquals("reg delete " + ROOT + "\\A /ve /f", Reg.deleteValue(MOUNT, RegistryKeyPath.of("A"), "")
                .toString());
        assertEquals("reg delete " + ROOT + "\\A /f", Reg.deleteKey(MOUNT, RegistryKeyPath.of("A")).toString());
    }

    @Test
    void whatRegWouldStoreInOtherBytesIsRefused() {
        Stream.of(new RegistryValue("x", RegistryType.DWORD, Bytes.ofHex("01")),
                new RegistryValue("x", RegistryType.SZ, Bytes.ofHex("4100")),
                new RegistryValue("x", new RegistryType(77), Bytes.ofHex("01000000")),
                new RegistryValue("x", RegistryType.BINARY, Bytes.EMPTY),
                new RegistryValue("a\"b", RegistryType.DWORD, Bytes.ofHex("01000000")),
                RegistryValue.text("x", RegistryType.SZ, "say \"yes\"")).forEach(value -> {
                    assertFalse(Reg.canWrite(value), value::toString);
                    assertThrows(IllegalArgumentException.class, () -> Reg.add(MOUNT, RegistryKeyPath.ROOT, value));
                });
        assertTrue(Reg.canWrite(RegistryValue.dword("x", 0)));
    }

    @Test
    void diskpartScriptsHoldNumbersAndOneLetterAndNeverHideAFailure() {
        Invocation assign = Diskpart.assignLetter(new DiskNumber(3), new PartitionNumber(2), new DriveLetter('s'));
        assertEquals(List.of("select disk 3", "select partition 2", "assign letter=S", "exit"), assign.script());
        assertEquals(List.of("/s", Invocation.SCRIPT), assign.arguments());
        Invocation remove = Diskpart.removeLetter(new DiskNumber(3), new PartitionNumber(2), new DriveLetter('s'));
        assertEquals(List.of("select disk 3", "select partition 2", "remove letter=S", "exit"), remove.script());
    }

    @ParameterizedTest
    @CsvSource({"BCDEDIT,0,DONE", "BCDEDIT,1,UNCLEAR", "BCDEDIT,2,FAILED", "REG,0,DONE", "REG,1,FAILED",
            "DISKPART,0,DONE",
            "DISKPART,1,FAILED", "DISKPART,5,FAILED", "DISKPART,9,FAILED", "BCDBOOT,0,DONE", "BCDBOOT,193,FAILED"})
    void exitCodesSayWhatTheToolClaims(Tool tool, int code, Claim claim) {
        assertEquals(claim, ExitMeaning.of(Invocation.of(tool, "/deletevalue"), code).claim());
    }

    @Test
    void aRefusedSetIsAFailureForItHasNoHarmlessReason() {
        assertEquals(Claim.FAILED, ExitMeaning.of(Bcdedit.set(STORE, BootStore.BOOT_MANAGER, ELEMENT, "5"), 1).claim());
    }

    @ParameterizedTest
    @CsvSource({"0,DONE,DONE", "1,DONE,DONE", "2,DONE,DONE", "3,FAILED,UNCLEAR", "50,FAILED,FAILED"})
    void chkdskMeansAnotherThingWhenItOnlyLooks(int code, Claim fixing, Claim looking) {
        assertEquals(fixing, ExitMeaning.of(Invocation.of(Tool.CHKDSK, "F:", "/f", "/x"), code).claim());
        assertEquals(looking, ExitMeaning.of(Invocation.of(Tool.CHKDSK, "F:"), code).claim());
    }
}
