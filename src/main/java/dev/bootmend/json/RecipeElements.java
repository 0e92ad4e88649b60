package dev.bootmend.json;

import dev.bootmend.bcd.ElementCatalogue;
import dev.bootmend.bcd.ElementDefinition;
import dev.bootmend.bcd.ElementFormat;
import dev.bootmend.bcd.ElementParser;
import dev.bootmend.bcd.ParsedValue;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.NamedElement;
import dev.bootmend.recipe.ElementValue;
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

    /** The value of an element; a device has none, for it names a disk. */
    Optional<ElementValue> value(EntryChoice choice, NamedElement element, RecipeNode node, RecipeFields fields) {
        ElementDefinition definition = ElementCatalogue.definition(Optional.of(choice.type()), element.code());
        if (definition.format().filter(ElementFormat.DEVICE::equals).isPresent()) {
            faults.add(node.place(), element + " is a device; bcd.setDevice sets it");
            return Optional.empty();
        }
        return fields.text(node).flatMap(text -> text.startsWith("<") ? placeholder(definition, text, node)
                : fixed(definition, text, node));
    }

    private Optional<ElementValue> fixed(ElementDefinition definition, String text, RecipeNode node) {
        return switch (new ElementParser(PartitionNames.NONE).parse(definition, List.of(text))) {
            case ParsedValue.Accepted(var value) -> Optional.of(
                    new ElementValue.Fixed(text, ValueCodec.encode(definition.code(), value)));
            case ParsedValue.Refused refused -> refused("\"" + text + "\" is no value of ", definition, node);
        };
    }

    private Optional<ElementValue> placeholder(ElementDefinition definition, String text, RecipeNode node) {
        Optional<ElementFormat> format = definition.format();
        if (text.equals(ElementValue.WINDOWS_LOADER)) {
            return format.filter(ElementFormat.OBJECT::equals).isPresent()
                    ? Optional.of(new ElementValue.WindowsLoader())
                    : refused(text + " is an entry and no value of ", definition, node);
        }
        boolean path = text.matches(ElementValue.WINDOWS_FOLDER + "(\\\\[^\\\\/:*?\"<>|\\p{Cntrl}]+)*");
        if (!path) {
            faults.add(node.place(), "\"" + text + "\" is neither " + ElementValue.WINDOWS_LOADER + " nor a path that"
                    + " begins with " + ElementValue.WINDOWS_FOLDER);
            return Optional.empty();
        }
        return format.filter(ElementFormat.STRING::equals).isPresent()
                ? Optional.of(new ElementValue.InWindows(text.substring(ElementValue.WINDOWS_FOLDER.length())))
                : refused(text + " is a path and no value of ", definition, node);
    }

    private Optional<ElementValue> refused(String what, ElementDefinition definition, RecipeNode node) {
        faults.add(node.place(), what + definition.displayName() + " ("
                + definition.format().map(ElementFormat::toString).orElse("unknown format") + ")");
        return Optional.empty();
    }
}
