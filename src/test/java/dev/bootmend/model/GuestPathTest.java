package dev.bootmend.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestPathTest {

    private static final VolumePath WINDOWS = VolumePath.of("\\WINNT");

    @ParameterizedTest
    @CsvSource({
        "%SystemRoot%\\MEMORY.DMP,             \\WINNT\\MEMORY.DMP",
        "%systemroot%\\a\\b.sys,               \\WINNT\\a\\b.sys",
        "%windir%\\MEMORY.DMP,                 \\WINNT\\MEMORY.DMP",
        "%SystemDrive%\\dd.sys,                \\dd.sys",
        "\\SystemRoot\\System32\\drivers\\x.sys, \\WINNT\\System32\\drivers\\x.sys",
        "system32\\drivers\\x.sys,             \\WINNT\\system32\\drivers\\x.sys",
        "C:\\dd.sys,                           \\dd.sys",
        "c:\\pagefile.sys,                     \\pagefile.sys",
        "?:\\pagefile.sys,                     \\pagefile.sys",
        "\\??\\C:\\Windows\\x.sys,             \\Windows\\x.sys",
    })
    void theBrokenWindowsOwnDriveIsItsWindowsPartition(String text, String expected) {
        assertEquals(new GuestPath.OnWindowsPartition(VolumePath.of(expected)), GuestPath.of(text, WINDOWS));
    }

    @Test
    void anyOtherLetterIsAnotherDisk() {
        assertEquals(new GuestPath.OnOtherDisk(new DriveLetter('D'), "d:\\MEMORY.DMP"),
                GuestPath.of("d:\\MEMORY.DMP", WINDOWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C:", "C:relative", "%TEMP%\\x:y", "%SystemRoot%\\..\\..\\x", "\\\\server\\share\\x",
        "1:\\x", "C:\\a\u0000b", "\\??\\", "C:\\a\\\\b", "%SystemRoot%\\a|b"})
    void whatIsNoPathIsNotUnderstood(String text) {
        assertEquals(new GuestPath.NotUnderstood(text), GuestPath.of(text, WINDOWS));
    }

    @Test
    void aDriverWithoutAPathLiesInTheFolderOfDrivers() {
        assertEquals(new GuestPath.OnWindowsPartition(VolumePath.of("\\WINNT\\System32\\drivers\\storvsc.sys")),
                GuestPath.of(GuestPath.driver("storvsc"), WINDOWS));
    }

    @Test
    void aStopCodeIsShownWithItsName() {
        assertEquals("0x7B INACCESSIBLE_BOOT_DEVICE", new StopCode(0x7B).toString());
        assertEquals("0xC0000218 CANNOT_LOAD_REGISTRY_FILE", new StopCode(0xC0000218).toString());
        assertEquals("0xDEAD", new StopCode(0xDEAD).toString());
    }

    @Test
    void aListOfTextsEndsAtTheFirstEmptyOne() {
        assertEquals(List.of("a", "b"), list("a\0b\0\0c\0"));
        assertEquals(List.of("a"), list("a"));
        assertEquals(List.of(), list(""));
        assertEquals(List.of(), list("\0\0"));
        assertEquals(List.of("one"), RegistryValue.text("v", RegistryType.SZ, "one").asTexts());
    }

    private static List<String> list(String text) {
        return new RegistryValue("v", RegistryType.MULTI_SZ,
                Bytes.of(text.getBytes(StandardCharsets.UTF_16LE))).asTexts();
    }
}
