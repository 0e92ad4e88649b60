package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything in a hive, as a model that tests change alongside the hive itself. */
final class HiveContent {

    private final Map<String, List<RegistryValue>> keys = new LinkedHashMap<>();

    static HiveContent of(Hive hive) throws IOException {
        var content = new HiveContent();
        WalkReport report = HiveWalk.of(hive, new HiveVisitor() {
            @Override
            public void key(HiveKey key) {
                content.keys.put(key.path().toString(), new ArrayList<>());
            }

            @Override
            public void value(HiveKey key, HiveValue value) throws IOException {
                content.keys.get(key.path().toString()).add(value.toRegistryValue());
            }
        });
        assertEquals(List.of(), report.faults());
        return content;
    }

    void addKey(RegistryKeyPath path) {
        keys.put(path.toString(), new ArrayList<>());
    }

    void setValue(RegistryKeyPath path, RegistryValue value) {
        List<RegistryValue> values = keys.computeIfAbsent(path.toString(), key -> new ArrayList<>());
        for (int i = 0; i < values.size(); i++) {
            if (NameOrder.same(values.get(i).name(), value.name())) {
                values.set(i, new RegistryValue(values.get(i).name(), value.type(), value.data()));
                return;
            }
        }
        values.add(value);
    }

    void deleteValue(RegistryKeyPath path, String name) {
        keys.getOrDefault(path.toString(), new ArrayList<>()).removeIf(value -> NameOrder.same(value.name(), name));
    }

    void deleteTree(RegistryKeyPath path) {
        String prefix = path.toString();
        keys.keySet().removeIf(key -> key.equals(prefix) || key.startsWith(prefix + "\\"));
    }

    Map<String, List<RegistryValue>> keys() {
        return keys;
    }

    /** The digest that {@link OtherReaders} computes from what hivex reads: keys and values in list order. */
    static String digest(Hive hive) throws IOException {
        var digest = sha256();
        HiveWalk.of(hive, new HiveVisitor() {
            @Override
            public void key(HiveKey key) {
                digest.update(("K " + (key.path().segments().size()) + " " + upToNul(key.name()) + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void value(HiveKey key, HiveValue value) throws IOException {
                String head = "V " + upToNul(value.name()) + " " + Integer.toUnsignedString(value.type().code()) + " ";
                digest.update((head + HexFormat.of().formatHex(sha256().digest(value.data().toArray())) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String upToNul(String name) {
        int end = name.indexOf('\0');
        return end < 0 ? name : name.substring(0, end);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
