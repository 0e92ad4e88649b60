package dev.bootmend.json;

import dev.bootmend.bcd.ElementCatalogue;
import dev.bootmend.bcd.ElementDefinition;
import dev.bootmend.bcd.ElementFormat;
import dev.bootmend.bcd.ElementParser;
import dev.bootmend.bcd.ParsedValue;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.NamedElement;
import dev.bootmend.recipe.EntryChoice;
import java.util.List;
import java.util.Optional;

/** Looks up the objects and elements that a recipe names in the catalogue of boot elements. */
final class RecipeElements {

    private static final List<EntryChoice> CHOICES = List.of(EntryChoice.values());

    private final RecipeFaults faults;

    RecipeElements(RecipeFaults faults) {
        this.faults = faults;
    }

    /** The field {@code object}. */
    Optional<EntryChoice> entries(RecipeFields fields) {
        return fields.required("object").flatMap(node -> fields.text(node).flatMap(word -> {
            Optional<EntryChoice> choice = EntryChoice.named(word);
            if (choice.isEmpty()) {
                faults.add(node.place(), reason(word) + "; expected " + RecipeReader.oneOf(CHOICES));
            }
            return choice;
        }));
    }

    private static String reason(String word) {
        return word.equals("{default}") || word.equals("{current}")
                ? "\"" + word + "\" means an entry of the machine that bcdedit runs on"
                : "unknown object \"" + word + "\"";
    }

    /** The element of that name on such objects. */
    Optional<NamedElement> element(EntryChoice choice, RecipeNode node, RecipeFields fields) {
        return fields.text(node).flatMap(name -> {
            Optional<ElementDefinition> definition = ElementCatalogue.named(Optional.of(choice.type()), name);
            if (definition.isEmpty() || !definition.get().displayName().equals(name)) {
                faults.add(node.place(), "unknown element \"" + name + "\" on " + choice + definition.map(
                        known -> "; it is written " + known.displayName()).orElse(""));
                return Optional.empty();
            }
            return Optional.of(new NamedElement(definition.get().code(), name));
        });
    }

    /** The value as it will be stored; a device has none, for it names a disk. */
    Optional<BootElement> value(EntryChoice choice, NamedElement element, RecipeNode node, RecipeFields fields) {
        ElementDefinition definition = ElementCatalogue.definition(Optional.of(choice.type()), element.code());
        if (definition.format().filter(ElementFormat.DEVICE::equals).isPresent()) {
            faults.add(node.place(), element + " is a device, which bcd.set cannot set");
            return Optional.empty();
        }
        return fields.text(node).flatMap(text -> switch (
                new ElementParser(PartitionNames.NONE).parse(definition, List.of(text))) {
            case ParsedValue.Accepted(var value) -> Optional.of(ValueCodec.encode(element.code(), value));
            case ParsedValue.Refused refused -> {
                faults.add(node.place(), "\"" + text + "\" is no value of " + element + " ("
                        + definition.format().map(ElementFormat::toString).orElse("unknown format") + ")");
                yield Optional.empty();
            }
        });
    }
}
