package dev.bootmend.flow;

import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.Machine;
import java.util.List;

/**
 * A machine to work on, with everything that was wired for it.
 *
 * @param recipes every recipe of this BootMend
 * @param ids makes the ids of runs
 * @param version of BootMend
 * @param readiness what a repair needs of this machine, present or not, for the first page
 */
public record Workplace(Machine machine, List<Recipe> recipes, ReportWriter reports, RunIds ids, String version,
        List<Readiness> readiness) {

    public Workplace {
        recipes = List.copyOf(recipes);
        readiness = List.copyOf(readiness);
    }
}
