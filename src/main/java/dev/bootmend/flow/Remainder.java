package dev.bootmend.flow;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.model.RecipeId;
import dev.bootmend.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a repair leaves. One disk can have faults of several recipes; they are repaired one after the other, each after a
 * fresh look.
 *
 * @param broken what still keeps Windows from starting, in the order of the boot chain
 * @param next the recipe that comes next: for what is broken, or else for what it does not keep from starting; empty when
 *     there is none
 */
public record Remainder(List<Finding> broken, Optional<Recipe> next) {

    /** Nothing stands in the way, and nothing else was found that a recipe is for. */
    public static final Remainder NONE = new Remainder(List.of(), Optional.empty());

    public Remainder {
        broken = List.copyOf(broken);
    }

    /** @param ran the recipe that has run, or is to run, before {@code then} was found */
    static Remainder of(RepairCase then, RecipeId ran) {
        List<Finding> broken = then.diagnosis().of(Severity.BROKEN);
        return new Remainder(broken, then.recommendations().stream().filter(Recommendation::confirmed)
                .filter(candidate -> broken.isEmpty() ? isForMoreThan(ran, candidate) : isForAny(broken, candidate))
                .map(Recommendation::recipe).findFirst());
    }

    private static boolean isForAny(List<Finding> broken, Recommendation candidate) {
        return candidate.addressed().stream().anyMatch(broken::contains);
    }

    /** What a recipe was not ticked to do is no reason to go on with it, nor with one that does the same. */
    private static boolean isForMoreThan(RecipeId ran, Recommendation candidate) {
        return candidate.addressed().stream().anyMatch(finding -> !finding.recipes().contains(ran));
    }

    public boolean isEmpty() {
        return broken.isEmpty() && next.isEmpty();
    }

    /** What to expect of a repair that has not run yet; empty text when it leaves nothing. */
    public String beforehand() {
        if (isEmpty()) {
            return "";
        }
        if (broken.isEmpty()) {
            return "Afterwards another recipe fits what was found besides: " + title() + ". Look again when this one "
                    + "has run.";
        }
        String stays = "This repair alone does not make the machine start. What stays: " + titles() + ". ";
        return stays + next.map(recipe -> "Another repair has to follow: run this one first, then look again, and choose "
                + title() + ".").orElseGet(this::nobody);
    }

    /** What to do once the repair has run; empty text when it has left nothing. */
    public String afterwards() {
        if (isEmpty()) {
            return "";
        }
        if (broken.isEmpty()) {
            return "Another recipe fits what was found besides: " + title() + ". To go on with it, look again.";
        }
        return next.map(recipe -> "Another repair has to follow: look again, and choose " + title() + ".")
                .orElseGet(this::nobody);
    }

    private String titles() {
        return broken.stream().map(Finding::title).collect(Collectors.joining("; "));
    }

    private String title() {
        return '"' + next.orElseThrow().title() + '"';
    }

    private String nobody() {
        return "No recipe of BootMend repairs that. " + broken.getFirst().meaning();
    }
}
