package dev.bootmend.json;

import dev.bootmend.model.Generation;
import dev.bootmend.model.RecipeId;
import dev.bootmend.recipe.ArticleError;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeFault;
import dev.bootmend.recipe.RecipeValidator;
import dev.bootmend.recipe.Risk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads recipe files. Nothing in a file is ignored or guessed: an unknown field, element, object, operation, guard or
 * group is refused with its place, and all faults of a file are found at once.
 */
public final class RecipeReader {

    private final RecipeFaults faults;

    private RecipeReader(RecipeFaults faults) {
        this.faults = faults;
    }

    /**
     * Reads one recipe.
     *
     * @param file the name of the file, for its faults; without {@code .json} it must be the id of the recipe
     * @param text the content of the file
     */
    public static RecipeReading read(String file, String text) {
        var faults = new RecipeFaults(file);
        Optional<Recipe> recipe = RecipeFileParser.parse(text, faults).flatMap(root -> switch (root) {
            case RecipeNode.Fields fields -> new RecipeReader(faults).recipe(new RecipeFields(fields, faults));
            default -> {
                faults.add(root.place(), "expected an object, found " + root.kind());
                yield Optional.empty();
            }
        });
        recipe.ifPresent(read -> RecipeValidator.faults(read).forEach(faults::add));
        if (recipe.isPresent() && !file.equals(recipe.get().id() + ".json")) {
            faults.add(new RecipeFault("/id", "the file is called " + file + ", not "
                    + recipe.get().id() + ".json"));
        }
        return faults.isEmpty() ? new RecipeReading.Accepted(recipe.orElseThrow())
                : new RecipeReading.Refused(faults.list());
    }

    private Optional<Recipe> recipe(RecipeFields fields) {
        fields.optional("$schema").ifPresent(fields::text);
        var groups = new RecipeGroupReader(faults);
        Optional<RecipeId> id = fields.word("id", RecipeReader::recipeId, "a recipe id (lower-case words joined by -)");
        var recipe = new Recipe(id.orElse(RecipeId.UNDO), fields.text("title"), fields.text("cause"),
                fields.list("codes", fields::text), fields.list("screenText", fields::text),
                generations(fields), fields.word("risk", RecipeReader::risk, "low, medium or high").orElse(Risk.HIGH),
                fields.list("evidence", new RecipeEvidenceReader(faults)::evidence),
                fields.optionalList("options", new RecipeOptionReader(faults)::option),
                fields.list("groups", groups::group),
                fields.list("warnings", fields::text), fields.list("nextSteps", this::nextStep),
                fields.list("sources", fields::text), fields.list("articleErrors", this::articleError));
        fields.rejectOthers();
        return id.isPresent() ? Optional.of(recipe) : Optional.empty();
    }

    private static Optional<RecipeId> recipeId(String text) {
        return RecipeId.isRecipeId(text) ? Optional.of(new RecipeId(text)) : Optional.empty();
    }

    private static Optional<Risk> risk(String text) {
        return Arrays.stream(Risk.values()).filter(risk -> risk.toString().equals(text)).findFirst();
    }

    private Set<Generation> generations(RecipeFields fields) {
        return new TreeSet<>(fields.list("generations", node -> generation(node, fields)));
    }

    private Optional<Generation> generation(RecipeNode node, RecipeFields fields) {
        Optional<Generation> generation = node instanceof RecipeNode.Numeral(var place, var text)
                ? Arrays.stream(Generation.values()).filter(known -> text.equals("" + known.number())).findFirst()
                : Optional.empty();
        if (generation.isEmpty()) {
            fields.wrongKind(node, "1 or 2");
        }
        return generation;
    }

    private Optional<NextStep> nextStep(RecipeNode node) {
        return object(node).map(fields -> {
            var step = new NextStep(fields.text("text"), fields.optional("command").flatMap(fields::text),
                    fields.optionalWord("when", text -> text.equals("before") ? Optional.of(NextStep.Moment.BEFORE)
                            : Optional.empty(), "before").orElse(NextStep.Moment.AFTER));
            fields.rejectOthers();
            return step;
        });
    }

    private Optional<ArticleError> articleError(RecipeNode node) {
        return object(node).map(fields -> {
            var error = new ArticleError(fields.text("article"), fields.text("here"), fields.text("why"));
            fields.rejectOthers();
            return error;
        });
    }

    private Optional<RecipeFields> object(RecipeNode node) {
        return object(node, faults);
    }

    /** The fields of an object; empty and a fault when the value is something else. */
    static Optional<RecipeFields> object(RecipeNode node, RecipeFaults faults) {
        if (node instanceof RecipeNode.Fields fields) {
            return Optional.of(new RecipeFields(fields, faults));
        }
        faults.add(node.place(), "expected an object, found " + node.kind());
        return Optional.empty();
    }

    /** How a fault lists what is allowed. */
    static String oneOf(List<?> words) {
        return "one of " + String.join(", ", words.stream().map(Object::toString).toList());
    }
}
