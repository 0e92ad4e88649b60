package dev.bootmend.bcd;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.ObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every element that bcdedit knows, found by object type and code or by object type and name, never by code alone:
 * 23000003 is {@code default} of the boot manager and {@code resumeobject} of a loader.
 */
public final class ElementCatalogue {

    private static final Pattern CUSTOM = Pattern.compile("custom:([0-9a-f]{8})");
    private static final Map<ElementTable, Map<ElementCode, ElementDefinition>> TABLES = CatalogueFile.read();

    private ElementCatalogue() {
    }

    /** What is known about that element in an object of that type; never fails, an unknown element has no name. */
    public static ElementDefinition definition(Optional<ObjectType> type, ElementCode code) {
        return ElementTable.forCode(type, code).stream()
                .flatMap(table -> Optional.ofNullable(TABLES.get(table).get(code)).stream())
                .findFirst()
                .orElseGet(() -> ElementDefinition.unknown(code));
    }

    /** What is known about that element in {@code object}. */
    public static ElementDefinition definition(BootObject object, ElementCode code) {
        return definition(object.type(), code);
    }

    /**
     * The element that {@code bcdedit /set} means by a name (without regard to case) or by {@code custom:} and eight
     * hexadecimal digits; empty when the name does not apply to objects of that type.
     */
    public static Optional<ElementDefinition> named(Optional<ObjectType> type, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        var custom = CUSTOM.matcher(folded);
        if (custom.matches()) {
            return Optional.of(definition(type, ElementCode.ofHex(custom.group(1))));
        }
        // a name that moved to another code belongs to the code that current versions of Windows use
        return ElementTable.forNames(type).stream().flatMap(ElementCatalogue::rows)
                .filter(row -> row.name().filter(folded::equals).isPresent())
                .min(Comparator.comparing(ElementDefinition::isRetired));
    }

    /** Every element of one table in ascending order of codes as the tables list them. */
    public static List<ElementDefinition> table(ElementTable table) {
        return List.copyOf(TABLES.get(table).values());
    }

    private static Stream<ElementDefinition> rows(ElementTable table) {
        return TABLES.get(table).values().stream();
    }
}
