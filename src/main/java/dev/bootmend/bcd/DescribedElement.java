package dev.bootmend.bcd;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.util.List;

/**
 * One element in words, for reports and JSON.
 *
 * @param name bcdedit's name, else {@code custom:} and the code
 * @param format such as {@code device} or {@code object list}, {@code unknown} for a code without a known format
 * @param text the value as a listing prints it with {@code /v}, one entry per line
 */
public record DescribedElement(ElementCode code, String name, String format, List<String> text, Bytes raw) {

    public DescribedElement {
        text = List.copyOf(text);
    }

    /** {@code element} of {@code object}, with partitions named as {@code names} knows them. */
    public static DescribedElement of(BootObject object, BootElement element, PartitionNames names) {
        var definition = ElementCatalogue.definition(object, element.code());
        return new DescribedElement(element.code(), definition.displayName(),
                definition.format().map(ElementFormat::toString).orElse("unknown"),
                new ElementText(names, Guid::braced).lines(definition, element), element.raw());
    }

    /** Every element of {@code object} in ascending order of codes. */
    public static List<DescribedElement> allOf(BootObject object, PartitionNames names) {
        return object.elements().values().stream().map(element -> of(object, element, names)).toList();
    }
}
