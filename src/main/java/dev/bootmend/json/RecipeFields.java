package dev.bootmend.json;

import dev.bootmend.json.RecipeNode.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the fields of one object of a recipe file, and notes each that is missing, of the wrong kind, or unknown. */
final class RecipeFields {

    private final RecipeNode.Fields object;
    private final RecipeFaults faults;
    private final Set<String> known = new LinkedHashSet<>();

    RecipeFields(RecipeNode.Fields object, RecipeFaults faults) {
        this.object = object;
        this.faults = faults;
    }

    Place place() {
        return object.place();
    }

    /** The field; empty and a fault when it is missing. */
    Optional<RecipeNode> required(String name) {
        Optional<RecipeNode> node = optional(name);
        if (node.isEmpty()) {
            faults.add(place(), "the field \"" + name + "\" is missing");
        }
        return node;
    }

    Optional<RecipeNode> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.fields().get(name));
    }

    /** A text that must be there; empty text when it is not. */
    String text(String name) {
        return required(name).flatMap(this::text).orElse("");
    }

    /** A text that means something else, such as an id; empty and a fault when it does not. */
    <T> Optional<T> word(String name, Function<String, Optional<T>> meaning, String expected) {
        return required(name).flatMap(node -> text(node).flatMap(text -> meant(node, meaning.apply(text), expected)));
    }

    /** As {@link #word}, for a field that may be left out. */
    <T> Optional<T> optionalWord(String name, Function<String, Optional<T>> meaning, String expected) {
        return optional(name).isPresent() ? word(name, meaning, expected) : Optional.empty();
    }

    private <T> Optional<T> meant(RecipeNode node, Optional<T> value, String expected) {
        if (value.isEmpty()) {
            faults.add(node.place(), node.kind() + " is not " + expected);
        }
        return value;
    }

    boolean flag(String name) {
        return required(name).map(node -> switch (node) {
            case RecipeNode.Truth truth -> truth.value();
            default -> {
                wrongKind(node, "true or false");
                yield false;
            }
        }).orElse(false);
    }

    /** A whole number that must be there and lie between two bounds. */
    Optional<Long> number(String name, long least, long most) {
        return required(name).flatMap(node -> {
            if (node instanceof RecipeNode.Numeral(var place, var text) && text.matches("-?[0-9]{1,18}")
                    && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
                return Optional.of(Long.parseLong(text));
            }
            wrongKind(node, "a whole number from " + least + " to " + most);
            return Optional.empty();
        });
    }

    /** The items of a list that must be there; those that cannot be read are faults and left out. */
    <T> List<T> list(String name, Function<RecipeNode, Optional<T>> reader) {
        return required(name).map(node -> items(node, reader)).orElse(List.of());
    }

    /** As {@link #list}, for a field that may be left out. */
    <T> List<T> optionalList(String name, Function<RecipeNode, Optional<T>> reader) {
        return optional(name).map(node -> items(node, reader)).orElse(List.of());
    }

    private <T> List<T> items(RecipeNode node, Function<RecipeNode, Optional<T>> reader) {
        if (!(node instanceof RecipeNode.Items(var place, var items))) {
            wrongKind(node, "a list");
            return List.of();
        }
        var values = new ArrayList<T>();
        for (RecipeNode item : items) {
            reader.apply(item).ifPresentOrElse(values::add, () -> faults.incomplete(place));
        }
        return values;
    }

    /** The text of a value; empty and a fault when it is something else. */
    Optional<String> text(RecipeNode node) {
        if (node instanceof RecipeNode.Text(var place, var text)) {
            return Optional.of(text);
        }
        wrongKind(node, "a text");
        return Optional.empty();
    }

    void wrongKind(RecipeNode node, String expected) {
        faults.add(node.place(), "expected " + expected + ", found " + node.kind());
    }

    /** Notes every field that nobody has asked for. To be called last. */
    void rejectOthers() {
        object.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                faults.add(value.place(), "unknown field \"" + name + "\"; known here: " + String.join(", ", known));
            }
        });
    }
}
