package dev.bootmend.offline;

import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code reg query} prints. For people; nobody decides by it. */
final class RegListing {

    private final Transcript transcript;

    RegListing(Transcript transcript) {
        this.transcript = transcript;
    }

    void print(LoadedHives.Location place, RegCommand.Query query) throws ToolRefusal, IOException {
        HiveKey key = place.file().hive().find(place.key()).orElseThrow(RegProgram::notFound);
        int found = section(query.key(), key, query);
        if (query.recursive()) {
            transcript.print("\nEnd of search: " + found + " match(es) found.");
        } else if (query.value().isPresent() && found == 0) {
            throw RegProgram.notFound();
        }
    }

    private int section(RegistryKeyPath shown, HiveKey key, RegCommand.Query query) throws IOException {
        List<RegistryValue> values = values(key, query.value());
        if (!values.isEmpty() || query.value().isEmpty()) {
            transcript.print("\nHKEY_LOCAL_MACHINE\\" + shown);
            values.forEach(value -> transcript.print("    " + (value.name().isEmpty() ? "(Default)" : value.name())
                    + "    " + value.type() + "    " + text(value)));
        }
        int found = values.size();
        if (query.value().isEmpty() || query.recursive()) {
            found += below(shown, key, query);
        }
        return found;
    }

    private int below(RegistryKeyPath shown, HiveKey key, RegCommand.Query query) throws IOException {
        int found = 0;
        for (HiveKey subkey : key.subkeys()) {
            RegistryKeyPath path = shown.child(subkey.name());
            if (query.recursive()) {
                found += section(path, subkey, query);
            } else {
                transcript.print("HKEY_LOCAL_MACHINE\\" + path);
            }
        }
        return found;
    }

    private static List<RegistryValue> values(HiveKey key, Optional<String> name) throws IOException {
        var values = new ArrayList<RegistryValue>();
        if (name.isPresent()) {
            Optional<HiveValue> value = key.value(name.get());
            if (value.isPresent()) {
                values.add(value.get().toRegistryValue());
            }
            return values;
        }
        for (HiveValue value : key.values()) {
            values.add(value.toRegistryValue());
        }
        return values;
    }

    private static String text(RegistryValue value) {
        if (value.asDword().isPresent()) {
            return "0x" + Integer.toHexString(value.asDword().getAsInt());
        }
        if (value.type().equals(RegistryType.SZ) || value.type().equals(RegistryType.EXPAND_SZ)) {
            return value.asText();
        }
        if (value.type().equals(RegistryType.MULTI_SZ)) {
            String all = new String(value.data().toArray(), StandardCharsets.UTF_16LE);
            return all.replaceAll("\0+$", "").replace("\0", "\\0");
        }
        return value.data().hex().toUpperCase(Locale.ROOT);
    }
}
