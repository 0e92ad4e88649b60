package dev.bootmend.json;

import dev.bootmend.model.Generation;
import dev.bootmend.recipe.DeviceRole;
import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.OperationName;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.recipe.Ticking;
import dev.bootmend.recipe.VolumeRole;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a recipe group. */
final class RecipeStepReader {

    private static final String OPTION = "an option id";
    private static final List<OperationName> OPERATIONS = List.of(OperationName.values());

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
            Optional<OptionId> onlyWith = option(fields, "onlyWith");
            Optional<OptionId> onlyWithout = option(fields, "onlyWithout");
            Optional<Generation> generation = fields.optional("generation").isEmpty() ? Optional.empty()
                    : fields.number("generation", 1, 2).map(number -> Generation.values()[number.intValue() - 1]);
            Ticking ticking = ticking(fields);
            Optional<RecipeStep> step = step(operation.get(), fields);
            fields.rejectOthers();
            return step.map(known -> new GroupStep(known, onlyWith, onlyWithout, generation, ticking));
        });
    }

    private static Optional<OptionId> option(RecipeFields fields, String name) {
        return fields.optionalWord(name, RecipeStepReader::option, OPTION);
    }

    private static Optional<OptionId> option(String text) {
        return OptionId.isOptionId(text) ? Optional.of(new OptionId(text)) : Optional.empty();
    }

    private Ticking ticking(RecipeFields fields) {
        Optional<Ticking> word = fields.optionalWord("ticked", text -> switch (text) {
            case "off" -> Optional.of(new Ticking.Off());
            case "ifSet" -> Optional.of(new Ticking.IfSet());
            default -> Optional.empty();
        }, "off or ifSet");
        Optional<Ticking> found = fields.optionalWord("tickedIf", text -> RecipeConditionReader.known(text)
                .map(Ticking.IfFound::new), "a finding that the diagnosis makes");
        if (word.isPresent() && found.isPresent()) {
            faults.add(fields.place(), "either \"ticked\" or \"tickedIf\", not both");
        }
        return word.or(() -> found).orElse(new Ticking.On());
    }

    private Optional<OperationName> operation(RecipeNode node, RecipeFields fields) {
        Optional<String> word = fields.text(node);
        Optional<OperationName> operation = word.flatMap(OperationName::named);
        if (word.isPresent() && operation.isEmpty()) {
            faults.add(node.place(), "unknown operation \"" + word.get() + "\"; expected "
                    + RecipeReader.oneOf(OPERATIONS));
        }
        return operation;
    }

    private Optional<RecipeStep> step(OperationName operation, RecipeFields fields) {
        return switch (operation) {
            case BCD_DELETE -> delete(fields);
            case BCD_SET -> set(fields);
            case REG_SET -> registry.setValue(fields);
            case BCD_SET_DEVICE -> device(fields);
            case BCD_EMS -> ems(fields);
            case BCD_EMS_SETTINGS -> emsSettings(fields);
            case PART_ACTIVE -> Optional.of(new RecipeStep.Activate());
            case FS_CHECK -> check(fields);
            case BOOT_REBUILD -> Optional.of(new RecipeStep.Rebuild());
            case DUMP_COLLECT -> Optional.of(new RecipeStep.CollectDump());
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
                        .map(known -> new RecipeStep.SetElement(choice, element, known))));
    }

    private Optional<RecipeStep> device(RecipeFields fields) {
        Optional<EntryChoice> entries = elements.entries(fields);
        Optional<RecipeNode> name = fields.required("element");
        Optional<DeviceRole> device = fields.word("device", DeviceRole::named,
                RecipeReader.oneOf(List.of(DeviceRole.values())));
        return entries.flatMap(choice -> name.flatMap(node -> elements.element(choice, node, fields))
                .flatMap(element -> device.map(role -> new RecipeStep.SetDevice(choice, element, role))));
    }

    private Optional<RecipeStep> check(RecipeFields fields) {
        boolean repair = fields.flag("repair");
        return fields.word("volume", VolumeRole::named, RecipeReader.oneOf(List.of(VolumeRole.values())))
                .map(volume -> new RecipeStep.CheckFileSystem(volume, repair));
    }

    private Optional<RecipeStep> ems(RecipeFields fields) {
        boolean on = fields.flag("on");
        return elements.entries(fields).map(entries -> new RecipeStep.SetEms(entries, on));
    }

    private Optional<RecipeStep> emsSettings(RecipeFields fields) {
        Optional<OptionId> port = fields.word("port", RecipeStepReader::option, OPTION);
        Optional<OptionId> rate = fields.word("baud", RecipeStepReader::option, OPTION);
        return port.flatMap(known -> rate.map(other -> new RecipeStep.SetEmsSettings(known, other)));
    }
}
