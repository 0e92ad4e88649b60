package dev.bootmend.flow;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.plan.Assessment;
import dev.bootmend.recipe.Recipe;
import java.util.List;

/**
 * A recipe and how it fits the disk.
 *
 * @param addressed the findings it addresses, worst first
 * @param asked that the screen of the machine asks for it, although nothing on the disk confirms it
 */
public record Recommendation(Recipe recipe, Assessment assessment, List<Finding> addressed, boolean asked) {

    public Recommendation {
        addressed = List.copyOf(addressed);
    }

    Recommendation(Recipe recipe, Assessment assessment, List<Finding> addressed) {
        this(recipe, assessment, addressed, false);
    }

    /** Whether something on the disk confirms it, or else the screen of the machine asks for it. */
    public boolean recommended() {
        return confirmed() || asked;
    }

    /** Whether something on the disk confirms it. */
    public boolean confirmed() {
        return assessment.fit() == Assessment.Fit.CONFIRMED;
    }

    Recommendation asked(boolean byTheScreen) {
        return new Recommendation(recipe, assessment, addressed, byTheScreen);
    }

    /** Whether something on the disk speaks against it, and nothing for it. */
    public boolean contradicted() {
        return assessment.fit() == Assessment.Fit.CONTRADICTED;
    }
}
