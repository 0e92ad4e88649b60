package dev.bootmend.json;

import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.OperationName;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a recipe group. */
final class RecipeStepReader {

    private static final List<OperationName> OPERATIONS =
            Arrays.stream(OperationName.values()).filter(OperationName::isSupported).toList();

    private final RecipeFaults faults;
    private final RecipeElements elements;
    private final RecipeRegistryReader registry;

    RecipeStepReader(RecipeFaults faults) {
        this.faults = faults;
        this.elements = new RecipeElements(faults);
        this.registry = new RecipeRegistryReader(faults);
    }

    Optional<GroupStep> step(RecipeNode node) {
        return RecipeReader.object(node, faults).flatMap(fields -> {
            Optional<OperationName> operation = fields.required("op").flatMap(op -> operation(op, fields));
            if (operation.isEmpty()) {
                return Optional.empty();
            }
            Optional<OptionId> onlyWith = fields.optionalWord("onlyWith",
                    text -> OptionId.isOptionId(text) ? Optional.of(new OptionId(text)) : Optional.empty(),
                    "an option id");
            Optional<RecipeStep> step = step(operation.get(), fields);
            fields.rejectOthers();
            return step.map(known -> new GroupStep(known, onlyWith));
        });
    }

    private Optional<OperationName> operation(RecipeNode node, RecipeFields fields) {
        Optional<String> word = fields.text(node);
        Optional<OperationName> operation = word.flatMap(OperationName::named);
        if (word.isPresent() && operation.isEmpty()) {
            faults.add(node.place(), "unknown operation \"" + word.get() + "\"; expected "
                    + RecipeReader.oneOf(OPERATIONS));
        } else if (operation.isPresent() && !operation.get().isSupported()) {
            faults.add(node.place(), "the operation \"" + word.get() + "\" is not supported by this version");
        }
        return operation.filter(OperationName::isSupported);
    }

    private Optional<RecipeStep> step(OperationName operation, RecipeFields fields) {
        return switch (operation) {
            case BCD_DELETE -> delete(fields);
            case BCD_SET -> set(fields);
            case REG_SET -> registry.setValue(fields);
            case BCD_SET_DEVICE, BCD_EMS, BCD_EMS_SETTINGS, PART_ACTIVE, FS_CHECK, BOOT_REBUILD, DUMP_COLLECT ->
                    throw new IllegalStateException(operation + " is not supported and was not refused");
        };
    }

    private Optional<RecipeStep> delete(RecipeFields fields) {
        Optional<EntryChoice> entries = elements.entries(fields);
        Optional<RecipeNode> name = fields.required("element");
        return entries.flatMap(choice -> name.flatMap(node -> elements.element(choice, node, fields))
                .map(element -> new RecipeStep.DeleteElement(choice, element)));
    }

    private Optional<RecipeStep> set(RecipeFields fields) {
        Optional<EntryChoice> entries = elements.entries(fields);
        Optional<RecipeNode> name = fields.required("element");
        Optional<RecipeNode> value = fields.required("value");
        return entries.flatMap(choice -> name.flatMap(node -> elements.element(choice, node, fields))
                .flatMap(element -> value.flatMap(node -> elements.value(choice, element, node, fields))
                        .map(encoded -> new RecipeStep.SetElement(choice, element,
                                ((RecipeNode.Text) value.get()).text(), encoded))));
    }
}
