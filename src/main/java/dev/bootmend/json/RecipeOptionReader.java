package dev.bootmend.json;

import dev.bootmend.model.FindingId;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.OptionType;
import dev.bootmend.recipe.RecipeOption;
import java.util.List;
import java.util.Optional;

/** Reads the options of a recipe. */
final class RecipeOptionReader {

    private static final List<String> TYPES = List.of("toggle", "number", "choice");

    private final RecipeFaults faults;

    RecipeOptionReader(RecipeFaults faults) {
        this.faults = faults;
    }

    Optional<RecipeOption> option(RecipeNode node) {
        return RecipeReader.object(node, faults).flatMap(fields -> {
            Optional<OptionId> id = fields.word("id", RecipeOptionReader::id,
                    "an option id (letters and digits, a small letter first)");
            String title = fields.text("title");
            Optional<OptionType> type = type(fields);
            Optional<String> standard = fields.required("default").flatMap(value -> standard(value, fields));
            Optional<FindingId> onIf = fields.optionalWord("onIf", RecipeConditionReader::known,
                    "a finding that the diagnosis makes");
            fields.rejectOthers();
            return id.isPresent() && type.isPresent() && standard.isPresent()
                    ? Optional.of(new RecipeOption(id.get(), title, type.get(), standard.get(), onIf)) : Optional.empty();
        });
    }

    private static Optional<OptionId> id(String text) {
        return OptionId.isOptionId(text) ? Optional.of(new OptionId(text)) : Optional.empty();
    }

    private static Optional<OptionType> type(RecipeFields fields) {
        Optional<String> word = fields.word("type", text -> Optional.of(text).filter(TYPES::contains),
                RecipeReader.oneOf(TYPES));
        return word.flatMap(type -> switch (type) {
            case "toggle" -> Optional.of(new OptionType.Toggle());
            case "number" -> number(fields);
            default -> Optional.of(choice(fields));
        });
    }

    /** Either no value has a label, or each has. */
    private static OptionType choice(RecipeFields fields) {
        List<String> values = fields.list("values", fields::text);
        List<String> labels = fields.optionalList("labels", fields::text);
        if (!labels.isEmpty() && labels.size() != values.size()) {
            fields.wrongKind(fields.optional("labels").orElseThrow(), "one label for each of the " + values.size() + " values");
        }
        return new OptionType.Choice(values, labels);
    }

    private static Optional<OptionType> number(RecipeFields fields) {
        Optional<Long> least = fields.number("least", Integer.MIN_VALUE, 0xFFFF_FFFFL);
        Optional<Long> most = fields.number("most", Integer.MIN_VALUE, 0xFFFF_FFFFL);
        return least.isPresent() && most.isPresent() ? Optional.of(new OptionType.Number(least.get(), most.get()))
                : Optional.empty();
    }

    /** Values of options are kept as text. */
    private static Optional<String> standard(RecipeNode node, RecipeFields fields) {
        return switch (node) {
            case RecipeNode.Text(var place, var text) -> Optional.of(text);
            case RecipeNode.Numeral(var place, var text) -> Optional.of(text);
            case RecipeNode.Truth(var place, var value) -> Optional.of(Boolean.toString(value));
            case RecipeNode.Fields ignored -> refused(node, fields);
            case RecipeNode.Items ignored -> refused(node, fields);
            case RecipeNode.Nothing ignored -> refused(node, fields);
        };
    }

    private static Optional<String> refused(RecipeNode node, RecipeFields fields) {
        fields.wrongKind(node, "a text, a number, true or false");
        return Optional.empty();
    }
}
