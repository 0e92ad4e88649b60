package dev.bootmend.bcd;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import java.util.List;
import java.util.function.Function;

/** The value of an element as bcdedit prints it, one text per line of the listing. */
public final class ElementText {

    private final DeviceText devices;
    private final Function<Guid, String> objects;

    /** @param objects how object references print: as GUIDs in braces, or through {@link Aliases#print} */
    public ElementText(PartitionNames names, Function<Guid, String> objects) {
        devices = new DeviceText(names);
        this.objects = objects;
    }

    /**
     * The lines; empty for an empty list. What is not understood prints as hexadecimal bytes, and control characters
     * print in digits, so that no value can break a line.
     */
    public List<String> lines(ElementDefinition definition, BootElement element) {
        return switch (element.value()) {
            case BootValue.Device device -> List.of(PlainText.of(devices.print(device)));
            case BootValue.Text(String text) -> List.of(PlainText.of(text));
            case BootValue.ObjectRef(Guid id) -> List.of(objects.apply(id));
            case BootValue.ObjectList(List<Guid> ids) -> ids.stream().map(objects).toList();
            case BootValue.Number number -> List.of(definition.print(number.value()));
            case BootValue.Flag(boolean set) -> List.of(set ? "Yes" : "No");
            case BootValue.NumberList(List<Long> numbers) -> numbers.stream().map(definition::print).toList();
            case BootValue.Opaque ignored -> List.of("0x" + element.raw().hex());
        };
    }
}
