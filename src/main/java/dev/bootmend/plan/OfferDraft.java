package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeOption;
import dev.bootmend.recipe.Ticking;
import java.util.ArrayList;
import java.util.List;

/** Collects what one recipe group can be offered as on one disk. */
final class OfferDraft {

    private final PlanRequest request;
    private final RecipeGroup group;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();

    OfferDraft(PlanRequest request, RecipeGroup group) {
        this.request = request;
        this.group = group;
    }

    PlanRequest request() {
        return request;
    }

    RecipeGroup group() {
        return group;
    }

    MachineSnapshot machine() {
        return request.machine();
    }

    RepairTarget target() {
        return request.target();
    }

    FileRef store() {
        return request.target().store();
    }

    /** The value of an option: the user's, else the standard one. The recipe has been checked to have the option. */
    String option(OptionId id) {
        RecipeOption option = request.recipe().option(id).orElseThrow(() -> new IllegalStateException(
                "the recipe " + request.recipe().id() + " has no option " + id));
        return request.choices().options().getOrDefault(id, option.standard());
    }

    int count() {
        return candidates.size();
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    void block(Blocker blocker) {
        blockers.add(blocker);
    }

    /**
     * @param id names the step within its group, the same in every plan for this disk
     * @param isSet whether the store holds a value of what the step sets
     */
    void add(GroupStep step, String id, Operation operation, boolean isSet) {
        boolean ticked = switch (step.ticking()) {
            case Ticking.On() -> true;
            case Ticking.Off() -> false;
            case Ticking.IfSet() -> isSet;
            case Ticking.IfFound(var finding) -> request.facts().contains(finding);
        };
        add(id, operation, ticked);
    }

    void add(String id, Operation operation, boolean ticked) {
        var step = new StepId(group.id() + "/" + id);
        candidates.add(new Candidate(step, operation, operation.title(request.machine()),
                request.choices().steps().getOrDefault(step, ticked), operation.isInPlace(request.machine())));
    }

    /** @param first notes that come before those of the steps */
    GroupOffer offer(boolean ticked, List<String> first) {
        notes.addAll(0, first);
        return new GroupOffer(group, ticked, blockers, notes, blockers.isEmpty() ? candidates : List.of());
    }
}
