package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code elements.tsv}, the table of elements that lies beside this class on the class path. */
final class CatalogueFile {

    private static final String NAME = "elements.tsv";
    private static final int COLUMNS = 7;

    private CatalogueFile() {
    }

    /** Every row by table and code, in file order. */
    static Map<ElementTable, Map<ElementCode, ElementDefinition>> read() {
        try (var stream = CatalogueFile.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException(NAME + " is missing beside " + CatalogueFile.class.getName());
            }
            return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        }
    }

    private static Map<ElementTable, Map<ElementCode, ElementDefinition>> parse(List<String> lines) {
        var tables = new EnumMap<ElementTable, Map<ElementCode, ElementDefinition>>(ElementTable.class);
        lines.stream().filter(line -> !line.startsWith("#")).skip(1).map(CatalogueFile::columns).forEach(row -> {
            var definition = definition(row);
            var earlier = tables.computeIfAbsent(ElementTable.named(row[0]), table -> new LinkedHashMap<>())
                    .put(definition.code(), definition);
            if (earlier != null) {
                throw new IllegalStateException(NAME + " has " + definition.code() + " twice in table " + row[0]);
            }
        });
        return tables;
    }

    private static String[] columns(String line) {
        String[] row = line.split("\t", -1);
        if (row.length != COLUMNS) {
            throw new IllegalStateException(NAME + " has " + row.length + " columns instead of " + COLUMNS + ": " + line);
        }
        return row;
    }

    private static ElementDefinition definition(String[] row) {
        var code = ElementCode.ofHex(row[1]);
        return new ElementDefinition(code, ElementFormat.of(code), optional(row[2]), valueNames(row[3]),
                style(row[4]), row[5], optional(row[6]));
    }

    private static Map<Long, String> valueNames(String text) {
        var names = new HashMap<Long, String>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(",")) {
            int equals = entry.indexOf('=');
            names.put(Long.parseLong(entry.substring(0, equals)), entry.substring(equals + 1));
        }
        return names;
    }

    private static NumberStyle style(String text) {
        return switch (text) {
            case "" -> NumberStyle.DECIMAL;
            case "hex" -> NumberStyle.HEXADECIMAL;
            case "address" -> NumberStyle.ADDRESS;
            default -> throw new IllegalStateException(NAME + " has an unknown style: " + text);
        };
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
