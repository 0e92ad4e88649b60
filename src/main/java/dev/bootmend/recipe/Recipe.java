package dev.bootmend.recipe;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one published article prescribes, corrected, as data.
 *
 * @param title the stop code and its name, or the text on the screen
 * @param cause what is wrong on a disk that needs it, in one or two sentences
 * @param codes the stop codes, in every spelling that a user may type
 * @param screenText what is to be read on the screen of the broken machine
 * @param warnings what the user has to know before confirming
 * @param sources where the procedure was published
 */
public record Recipe(
        RecipeId id,
        String title,
        String cause,
        List<String> codes,
        List<String> screenText,
        Set<Generation> generations,
        Risk risk,
        List<Evidence> evidence,
        List<RecipeOption> options,
        List<RecipeGroup> groups,
        List<String> warnings,
        List<NextStep> nextSteps,
        List<String> sources,
        List<ArticleError> articleErrors) {

    public Recipe {
        codes = List.copyOf(codes);
        screenText = List.copyOf(screenText);
        generations = Set.copyOf(generations);
        evidence = List.copyOf(evidence);
        options = List.copyOf(options);
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
        nextSteps = List.copyOf(nextSteps);
        sources = List.copyOf(sources);
        articleErrors = List.copyOf(articleErrors);
    }

    /** The same with the standard values that its options have on a disk with these findings. */
    public Recipe on(Set<FindingId> facts) {
        return new Recipe(id, title, cause, codes, screenText, generations, risk, evidence,
                options.stream().map(option -> option.on(facts)).toList(), groups, warnings, nextSteps, sources,
                articleErrors);
    }

    /** The group of that id. */
    public Optional<RecipeGroup> group(GroupId group) {
        return groups.stream().filter(candidate -> candidate.id().equals(group)).findFirst();
    }

    /** The option of that id. */
    public Optional<RecipeOption> option(OptionId option) {
        return options.stream().filter(candidate -> candidate.id().equals(option)).findFirst();
    }

    /** What is to be done outside the program at that moment. */
    public List<NextStep> nextSteps(NextStep.Moment moment) {
        return nextSteps.stream().filter(step -> step.moment() == moment).toList();
    }

    /** The files that its conditions and steps need to see, to be looked for on the disk. */
    public Set<VolumePath> files() {
        return RecipeFiles.of(this);
    }

    /** The registry keys below a control set that its steps and conditions need to see, each with everything below. */
    public Set<ControlSetKey> keys() {
        return RecipeKeys.of(this);
    }
}
