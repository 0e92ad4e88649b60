package dev.bootmend.tool;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of reg on a hive that it has loaded (Microsoft Learn: reg load, reg add, reg delete, reg query, reg unload).
 */
public final class Reg {

    private static final List<RegistryType> TEXTS = List.of(RegistryType.SZ, RegistryType.EXPAND_SZ);

    private Reg() {
    }

    /** Loads a hive file; the file must exist, for Windows would create one that does not. */
    public static Invocation load(HiveMount mount, LetteredPath hive) {
        return Invocation.of(Tool.REG, "load", mount.root(), hive.toString());
    }

    /** Unloads the hive; refused while any program has a key of it open. */
    public static Invocation unload(HiveMount mount) {
        return Invocation.of(Tool.REG, "unload", mount.root());
    }

    /** Asks whether the mount is there: exit code 0 when it is, 1 when not. */
    public static Invocation query(HiveMount mount) {
        return Invocation.of(Tool.REG, "query", mount.root());
    }

    /**
     * Writes one value and creates the keys on the way.
     *
     * @throws IllegalArgumentException when {@link #canWrite} is false
     */
    public static Invocation add(HiveMount mount, RegistryKeyPath key, RegistryValue value) {
        if (!canWrite(value)) {
            throw new IllegalArgumentException("reg cannot write the value " + value.name() + " of type " + value.type()
                    + " with these bytes: " + value.data());
        }
        var arguments = new ArrayList<String>(List.of("add", mount.key(key)));
        arguments.addAll(valueName(value.name()));
        arguments.addAll(List.of("/t", value.type().toString(), "/d", text(value), "/f"));
        return new Invocation(Tool.REG, arguments, List.of());
    }

    /** Deletes one value. */
    public static Invocation deleteValue(HiveMount mount, RegistryKeyPath key, String name) {
        var arguments = new ArrayList<String>(List.of("delete", mount.key(key)));
        arguments.addAll(valueName(name));
        arguments.add("/f");
        return new Invocation(Tool.REG, arguments, List.of());
    }

    /** Deletes a key with everything in it. */
    public static Invocation deleteKey(HiveMount mount, RegistryKeyPath key) {
        return Invocation.of(Tool.REG, "delete", mount.key(key), "/f");
    }

    /** Whether reg, given the text of the value, would write exactly its bytes. */
    public static boolean canWrite(RegistryValue value) {
        boolean number = value.type().equals(RegistryType.DWORD) && value.data().size() == 4
                || value.type().equals(RegistryType.QWORD) && value.data().size() == 8;
        boolean binary = value.type().equals(RegistryType.BINARY) && value.data().size() > 0;
        return isPlain(value.name()) && (number || binary || isWritableText(value));
    }

    private static boolean isWritableText(RegistryValue value) {
        return TEXTS.contains(value.type()) && isPlain(value.asText())
                && RegistryValue.text(value.name(), value.type(), value.asText()).data().equals(value.data());
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == '"');
    }

    private static String text(RegistryValue value) {
        if (TEXTS.contains(value.type())) {
            return value.asText();
        }
        if (value.type().equals(RegistryType.BINARY)) {
            return value.data().hex();
        }
        return unsigned(value.data());
    }

    private static String unsigned(Bytes data) {
        var little = ByteBuffer.wrap(data.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        return data.size() == 4 ? Integer.toUnsignedString(little.getInt()) : Long.toUnsignedString(little.getLong());
    }

    private static List<String> valueName(String name) {
        return name.isEmpty() ? List.of("/ve") : List.of("/v", name);
    }
}
