package dev.bootmend.practice;

import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveVersion;
import dev.bootmend.hive.NewHive;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A hive that is being made: keys and values of the kinds that Windows writes. */
final class HiveContent {

    private final HiveEditor editor;
    private final WindowsTime time;

    HiveContent(String rootName, WindowsTime time) throws IOException {
        this.editor = HiveEditor.create(NewHive.of(HiveVersion.V1_5, rootName, time));
        this.time = time;
    }

    HiveContent key(String path) throws IOException {
        editor.createKey(RegistryKeyPath.of(path), time);
        return this;
    }

    HiveContent dword(String path, String name, int value) throws IOException {
        return value(path, RegistryValue.dword(name, value));
    }

    HiveContent text(String path, String name, String value) throws IOException {
        return value(path, RegistryValue.text(name, RegistryType.SZ, value));
    }

    HiveContent expandable(String path, String name, String value) throws IOException {
        return value(path, RegistryValue.text(name, RegistryType.EXPAND_SZ, value));
    }

    HiveContent list(String path, String name, String... values) throws IOException {
        String all = String.join("", Arrays.stream(values).map(value -> value + "\0").toList()) + "\0";
        return value(path, new RegistryValue(name, RegistryType.MULTI_SZ,
                Bytes.of(all.getBytes(StandardCharsets.UTF_16LE))));
    }

    HiveContent qword(String path, String name, long value) throws IOException {
        byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        return value(path, new RegistryValue(name, RegistryType.QWORD, Bytes.of(bytes)));
    }

    HiveContent binary(String path, String name, byte[] value) throws IOException {
        return value(path, new RegistryValue(name, RegistryType.BINARY, Bytes.of(value)));
    }

    private HiveContent value(String path, RegistryValue value) throws IOException {
        RegistryKeyPath key = RegistryKeyPath.of(path);
        editor.createKey(key, time);
        editor.setValue(key, value.name(), value.type(), value.data(), time);
        return this;
    }

    /** The file as it would be after a clean shutdown. */
    Bytes file() {
        return Bytes.of(editor.commit());
    }
}
