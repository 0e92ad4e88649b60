package dev.bootmend.ui.preview;

import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Keys with their values in the way of a registration file (Microsoft: .reg file syntax, version 5), one line for each.
 */
final class RegistryListing {

    private RegistryListing() {
    }

    /** The {@code keys} that are there; a key that is not there is left out. */
    static List<String> lines(RegistryExcerpt excerpt, String root, Collection<RegistryKeyPath> keys) {
        List<String> lines = new ArrayList<>();
        keys.stream().filter(excerpt::hasKey).forEach(key -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("[" + root + "\\" + key + "]");
            excerpt.keys().get(key).forEach(value -> lines.add(name(value) + "=" + data(value)));
        });
        return lines;
    }

    private static String name(RegistryValue value) {
        return value.name().isEmpty() ? "@" : quoted(value.name());
    }

    private static String data(RegistryValue value) {
        if (value.asDword().isPresent()) {
            return String.format(Locale.ROOT, "dword:%08x", value.asDword().getAsInt());
        }
        if (value.type().equals(RegistryType.SZ)) {
            return quoted(value.asText());
        }
        if (value.type().equals(RegistryType.EXPAND_SZ)) {
            // a registration file has the bytes; nobody reads a path in them
            return value.type() + ":" + quoted(value.asText());
        }
        return value.type() + ":" + value.data();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
