package dev.bootmend.flow;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.plan.Assessment;
import dev.bootmend.recipe.Recipe;
import java.util.List;

/**
 * A recipe and how it fits the disk.
 *
 * @param addressed the findings it addresses, worst first
 */
public record Recommendation(Recipe recipe, Assessment assessment, List<Finding> addressed) {

    public Recommendation {
        addressed = List.copyOf(addressed);
    }

    /** Whether the disk asks for it: something on the disk confirms it. */
    public boolean recommended() {
        return assessment.fit() == Assessment.Fit.CONFIRMED;
    }

    public boolean contradicted() {
        return assessment.fit() == Assessment.Fit.CONTRADICTED;
    }
}
