package dev.bootmend.recipe;

import dev.bootmend.model.RegistryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the faults of one step of a group: options that are not there or do not fit, elements that cannot be meant. */
final class StepFaults {

    private static final int DEVICE_FORMAT = 1;

    private final Recipe recipe;
    private final GroupStep step;
    private final String pointer;
    private final List<RecipeFault> faults = new ArrayList<>();

    private StepFaults(Recipe recipe, GroupStep step, String pointer) {
        this.recipe = recipe;
        this.step = step;
        this.pointer = pointer;
    }

    static List<RecipeFault> of(Recipe recipe, GroupStep step, String pointer) {
        var search = new StepFaults(recipe, step, pointer);
        search.step();
        search.toggle("/onlyWith", step.onlyWith());
        search.toggle("/onlyWithout", step.onlyWithout());
        step.generation().filter(generation -> !recipe.generations().contains(generation)).ifPresent(generation ->
                search.fault("/generation", "the recipe is not for generation " + generation.number()));
        if (step.ticking() instanceof Ticking.IfSet && !search.isAboutElements()) {
            search.fault("/ticked", "\"ifSet\" is only for steps that set elements of boot entries");
        }
        return search.faults;
    }

    private boolean isAboutElements() {
        return step.step() instanceof RecipeStep.SetElement || step.step() instanceof RecipeStep.SetDevice
                || step.step() instanceof RecipeStep.SetEms || step.step() instanceof RecipeStep.SetEmsSettings;
    }

    private void step() {
        switch (step.step()) {
            case RecipeStep.SetElement set when set.element().code().format() == DEVICE_FORMAT ->
                    fault("/element", set.element() + " is a device; " + OperationName.BCD_SET + " cannot set it");
            case RecipeStep.SetDevice set when set.element().code().format() != DEVICE_FORMAT ->
                    fault("/element", set.element() + " is no device; use " + OperationName.BCD_SET);
            case RecipeStep.SetEms(var entries, var on) when !entries.type().equals(EntryChoice.ANY_LOADER.type()) ->
                    fault("/object", "only Windows entries have EMS; " + entries + " is none");
            case RecipeStep.SetEmsSettings(var port, var rate) -> {
                numbers("/port", port);
                numbers("/baud", rate);
            }
            case RecipeStep.SetValue(var key, ValueData.FromOption(var name, var type, var option)) ->
                    data(type, option);
            default -> { }
        }
    }

    private void data(RegistryType type, OptionId id) {
        if (type.equals(RegistryType.DWORD)) {
            numbers("/dataOption", id);
        } else {
            known("/dataOption", id).filter(option -> option.type() instanceof OptionType.Toggle).ifPresent(option ->
                    fault("/dataOption", "the option \"" + id + "\" is on or off and no text"));
        }
    }

    /** Every value that the option can have must be a whole number. */
    private void numbers(String below, OptionId id) {
        Optional<RecipeOption> option = known(below, id);
        boolean numeric = option.isEmpty() || switch (option.get().type()) {
            case OptionType.Number(long least, long most) -> least >= 0;
            case OptionType.Choice(var values, var labels) -> values.stream().allMatch(value -> value.matches("[0-9]{1,9}"));
            case OptionType.Toggle() -> false;
        };
        if (!numeric) {
            fault(below, "the option \"" + id + "\" has values that are no whole numbers");
        }
    }

    private void toggle(String below, Optional<OptionId> id) {
        id.flatMap(named -> known(below, named)).filter(option -> !(option.type() instanceof OptionType.Toggle))
                .ifPresent(option -> fault(below, "the option \"" + option.id() + "\" cannot be switched on or off"));
    }

    private Optional<RecipeOption> known(String below, OptionId id) {
        Optional<RecipeOption> option = recipe.option(id);
        if (option.isEmpty()) {
            fault(below, "there is no option \"" + id + "\"");
        }
        return option;
    }

    private void fault(String below, String reason) {
        faults.add(new RecipeFault(pointer + below, reason));
    }
}
