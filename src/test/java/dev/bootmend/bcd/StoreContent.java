package dev.bootmend.bcd;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every key and value of a store by path, to see what an edit touched. */
final class StoreContent {

    private StoreContent() {
    }

    static Hive open(Bytes file) throws IOException {
        return Hive.open(ByteSource.of(file.toArray()), List.of());
    }

    static SortedMap<String, String> of(Hive hive) throws IOException {
        var content = new TreeMap<String, String>();
        collect(hive.root(), content);
        return content;
    }

    private static void collect(HiveKey key, SortedMap<String, String> content) throws IOException {
        content.put(key.path().toString(), "");
        for (HiveValue value : key.values()) {
            content.put(key.path() + ":" + value.name(), value.type() + " " + value.data().hex());
        }
        for (HiveKey subkey : key.subkeys()) {
            collect(subkey, content);
        }
    }
}
