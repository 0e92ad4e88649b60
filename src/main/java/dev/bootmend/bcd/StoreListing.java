package dev.bootmend.bcd;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store as {@code bcdedit /enum} prints it in English, line by line (layout measured on published listings).
 *
 * <p>Every section begins with an empty line. Values start in column 25; inside a section the identifier comes first,
 * then the elements by ascending code.
 */
public final class StoreListing {

    private static final int NAME_COLUMNS = 24;
    private static final int TEMPLATE_CLASS = 4;

    private final boolean verbose;
    private final Function<Guid, String> objects;
    private final ElementText values;

    private StoreListing(boolean verbose, PartitionNames names, Function<Guid, String> objects) {
        this.verbose = verbose;
        this.objects = objects;
        this.values = new ElementText(names, objects);
    }

    /** As with {@code /v}: raw GUIDs, and the elements of setup templates shown. */
    public static StoreListing verbose(PartitionNames names) {
        return new StoreListing(true, names, Guid::braced);
    }

    /** As without {@code /v}: aliases in place of GUIDs. Never feed them back into a command. */
    public static StoreListing withAliases(PartitionNames names, Aliases aliases) {
        return new StoreListing(false, names, aliases::print);
    }

    /** The sections of the selected objects, in the order bcdedit prints them. */
    public List<ListingLine> lines(BootStore store, EntrySelection selection) {
        return selection.objects(store).stream().flatMap(object -> section(object).stream()).toList();
    }

    /** The same as plain text. */
    public List<String> text(BootStore store, EntrySelection selection) {
        return lines(store, selection).stream().map(ListingLine::text).toList();
    }

    /** One object: empty line, title, dashes, identifier, elements. */
    public List<ListingLine> section(BootObject object) {
        String title = ObjectTitle.of(object);
        var lines = new ArrayList<ListingLine>();
        for (String text : List.of("", title, "-".repeat(title.length()), row("identifier", objects.apply(object.id())))) {
            lines.add(new ListingLine(text, Optional.of(object.id()), Optional.empty()));
        }
        lines.addAll(elements(object));
        return lines;
    }

    /** The elements of an object without title and identifier, as {@code /dbgsettings} prints them. */
    public List<ListingLine> elements(BootObject object) {
        return object.elements().values().stream()
                .filter(element -> verbose || element.code().elementClass() != TEMPLATE_CLASS)
                .flatMap(element -> element(object, element).stream()).toList();
    }

    private List<ListingLine> element(BootObject object, BootElement element) {
        var definition = ElementCatalogue.definition(object, element.code());
        List<String> texts = values.lines(definition, element);
        var lines = new ArrayList<ListingLine>();
        lines.add(line(object, element.code(), row(definition.displayName(), texts.isEmpty() ? "" : texts.getFirst())));
        for (int i = 1; i < texts.size(); i++) {
            lines.add(line(object, element.code(), " ".repeat(NAME_COLUMNS) + texts.get(i)));
        }
        return lines;
    }

    private static ListingLine line(BootObject object, ElementCode code, String text) {
        return new ListingLine(text, Optional.of(object.id()), Optional.of(code));
    }

    /** Names of 24 and more characters are followed by one blank. */
    private static String row(String name, String value) {
        return name + " ".repeat(Math.max(1, NAME_COLUMNS - name.length())) + value;
    }
}
