package dev.bootmend.flow;

import dev.bootmend.model.Generation;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import java.util.List;
import java.util.Optional;

/** What is to be done outside the program whatever the recipe. */
public final class CommonSteps {

    private CommonSteps() {
    }

    /** The steps that every recipe has at that moment, in the order of the first one. */
    public static List<NextStep> of(List<Recipe> recipes, NextStep.Moment moment) {
        return recipes.isEmpty() ? List.of() : recipes.getFirst().nextSteps(moment).stream()
                .filter(step -> recipes.stream().allMatch(recipe -> recipe.nextSteps(moment).contains(step))).toList();
    }

    /**
     * Which generation of machine goes with the disk. The repair goes by the disk, never by the firmware of the machine
     * that repairs it; but the firmware of a machine that starts from the disk has to find its boot files there.
     *
     * @param disk the generation of the disk, once it has been looked at
     */
    public static String generation(Optional<Generation> disk) {
        return disk.map(known -> "This disk: " + known + ". A machine that is to start from it has to be of generation "
                        + known.number() + ", too; the repair machine may be of either.")
                .orElse("Generation 1 (BIOS, MBR) or 2 (UEFI, GPT)? The portal says it in the overview of the machine. "
                        + "A machine that is to start from the disk has to be of its generation; the repair machine "
                        + "may be of either.");
    }
}
