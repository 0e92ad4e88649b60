package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the steps of one recipe group into the operations that they mean on one disk. */
final class StepExpansion {

    private final OfferDraft draft;
    private final StoreSteps stores;
    private final DiskSteps disks;

    /** @param store the store of the target; empty when the group does not need it and it cannot be read */
    StepExpansion(PlanRequest request, RecipeGroup group, Optional<BootStore> store, EntryTitles titles) {
        this.draft = new OfferDraft(request, group);
        this.stores = new StoreSteps(draft, store, titles);
        this.disks = new DiskSteps(draft);
    }

    /** Every step of the group that is offered with the options as they are. */
    GroupOffer offer(boolean ticked, List<String> first) {
        var values = new ArrayList<RecipeStep.SetValue>();
        for (GroupStep step : draft.group().steps()) {
            if (isOffered(step)) {
                switch (step.step()) {
                    case RecipeStep.DeleteElement delete -> stores.delete(delete);
                    case RecipeStep.SetElement set -> stores.set(step, set);
                    case RecipeStep.SetDevice device -> stores.device(step, device);
                    case RecipeStep.SetEms ems -> stores.ems(step, ems);
                    case RecipeStep.SetEmsSettings settings -> stores.emsSettings(step, settings);
                    case RecipeStep.SetValue value -> values.add(value);
                    case RecipeStep.Activate ignored -> disks.active(step);
                    case RecipeStep.CheckFileSystem check -> disks.check(step, check);
                    case RecipeStep.Rebuild ignored -> new RebuildSteps(draft).add(step);
                    case RecipeStep.CollectDump ignored -> disks.collect();
                }
            }
        }
        if (!values.isEmpty()) {
            RegistrySteps.add(draft, values);
        }
        return draft.offer(ticked, first);
    }

    private boolean isOffered(GroupStep step) {
        return step.onlyWith().map(this::isOn).orElse(true) && !step.onlyWithout().map(this::isOn).orElse(false)
                && step.generation().map(draft.target().generation()::equals).orElse(true);
    }

    private boolean isOn(OptionId option) {
        return draft.option(option).equals("true");
    }
}
