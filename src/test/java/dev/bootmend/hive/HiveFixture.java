package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Small hives made by the writer, and shorthands for tests that use them. */
final class HiveFixture {

    static final WindowsTime MADE = new WindowsTime(0x01D9_0000_0000_0000L);
    static final WindowsTime LATER = new WindowsTime(0x01D9_0000_0000_1000L);

    private HiveFixture() {
    }

    static HiveEditor empty(HiveVersion version) throws IOException {
        return HiveEditor.create(NewHive.of(version, "TestRoot", MADE));
    }

    /** A hive with all kinds of lists, names and data. */
    static HiveEditor rich(HiveVersion version) throws IOException {
        HiveEditor editor = empty(version);
        for (int i = 0; i < 40; i++) {
            editor.createKey(path("Objects\\Key " + i), MADE);
            editor.setValue(path("Objects\\Key " + i), "Element", RegistryType.BINARY, data(i * 7), MADE);
        }
        editor.createKey(path("Schlüssel\\Ключ\\ß"), "a class", MADE);
        editor.setValue(path("Schlüssel"), "", RegistryType.SZ, Bytes.of((byte) 'x', (byte) 0, (byte) 0, (byte) 0), MADE);
        editor.setValue(path("Schlüssel\\Ключ"), "Значение", new RegistryType(0xFFFF0012), data(300), MADE);
        editor.setValue(path("Schlüssel\\Ключ"), "big", RegistryType.BINARY, data(40_000), MADE);
        editor.setValue(path("Schlüssel\\Ключ"), "empty", RegistryType.NONE, Bytes.EMPTY, MADE);
        return editor;
    }

    static RegistryKeyPath path(String text) {
        return RegistryKeyPath.of(text);
    }

    static Bytes data(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Bytes.of(bytes);
    }

    static Hive open(byte[] image) throws IOException {
        return Hive.open(ByteSource.of(image), List.of());
    }

    /** Opens an image and demands that it is clean and keeps every invariant. */
    static Hive openSound(byte[] image) throws IOException {
        Hive hive = open(image);
        assertEquals(HiveState.CLEAN, hive.state());
        assertEquals(List.of(), hive.warnings());
        assertEquals(List.of(), HiveCheck.of(hive));
        assertEquals(List.of(), HiveWalk.of(hive).faults());
        return hive;
    }
}
