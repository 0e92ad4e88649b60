package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What will be done, in order, and the snapshot it was computed on. Immutable: unticking a step makes another plan.
 *
 * @param run the id the run will have; tools may need it for names of their own
 * @param title such as {@code 0x67 CONFIG INITIALIZATION FAILED}, or {@code Undo of run …}
 * @param recipe the recipe, or {@link RecipeId#UNDO} or {@link RecipeId#PREPARE}
 * @param warnings what the user has to know before confirming
 * @param undoes the run that this plan takes back, empty for the plan of a recipe
 */
public record Plan(RunId run, RecipeId recipe, String title, RepairTarget target, MachineSnapshot before,
        List<Step> steps, List<String> warnings, Optional<RunId> undoes) {

    public Plan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** The plan of a recipe. */
    public Plan(RunId run, RecipeId recipe, String title, RepairTarget target, MachineSnapshot before,
            List<Step> steps, List<String> warnings) {
        this(run, recipe, title, target, before, steps, warnings, Optional.empty());
    }

    /** The same with one more thing to know before confirming, said first. */
    public Plan withWarning(String warning) {
        var more = new ArrayList<>(List.of(warning));
        more.addAll(warnings);
        return new Plan(run, recipe, title, target, before, steps, more, undoes);
    }

    /** Whether it is about a whole disk and what this machine makes of it, not about what lies on the disk. */
    public boolean preparesDisk() {
        return steps.stream().anyMatch(step -> step.operation().target() instanceof Target.DiskState);
    }

    /** The machine before each step, and after the last: one more entry than there are steps. */
    public List<MachineSnapshot> fold() {
        var machines = new ArrayList<MachineSnapshot>();
        machines.add(before);
        for (Step step : steps) {
            machines.add(step.operation().predict(machines.getLast()).machine());
        }
        return machines;
    }

    /** The machine after all steps, as predicted. */
    public MachineSnapshot after() {
        return fold().getLast();
    }

    /** Everything that will differ on the disk afterwards. */
    public List<Change> changes() {
        return Changes.between(before, after()).stream().filter(Change::onDisk).toList();
    }
}
