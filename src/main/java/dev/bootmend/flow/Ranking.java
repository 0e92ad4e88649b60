package dev.bootmend.flow;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.recipe.EvidenceEffect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which recipe comes first: what the disk confirms, in the order of the boot chain, since what lies behind a broken link
 * is not reached before that link is mended; and among that what is meant for the screen of the machine. Where the disk
 * shows no fault the screen decides, and where no disk can show what a recipe is for it always does.
 */
record Ranking(Diagnosis diagnosis, Optional<Symptom> symptom) {

    private enum Place {
        ONLY_THE_SCREEN_ASKS,
        CONFIRMED_AND_NEEDED,
        CONFIRMED_AND_MEANT,
        MEANT_AND_NOTHING_BROKEN,
        CONFIRMED,
        MEANT,
        OPEN,
        CONTRADICTED
    }

    List<Recommendation> ranked(List<Recommendation> recipes) {
        return recipes.stream().map(recipe -> recipe.asked(isAsked(recipe)))
                .sorted(Comparator.comparing(this::place).thenComparing(Ranking::link).thenComparing(this::order)
                        .thenComparing(candidate -> -candidate.addressed().size())
                        .thenComparing(candidate -> candidate.recipe().id())).toList();
    }

    private boolean isAsked(Recommendation recipe) {
        Place place = place(recipe);
        return (place == Place.ONLY_THE_SCREEN_ASKS || place == Place.MEANT_AND_NOTHING_BROKEN)
                && isFirst(recipe) && recipe.assessment().leavesSomething();
    }

    private Place place(Recommendation recipe) {
        if (isFirst(recipe) && !canBeConfirmed(recipe)) {
            return Place.ONLY_THE_SCREEN_ASKS;
        }
        boolean meant = order(recipe) < Integer.MAX_VALUE;
        if (recipe.confirmed() && link(recipe) < Integer.MAX_VALUE) {
            return Place.CONFIRMED_AND_NEEDED;
        }
        if (recipe.confirmed()) {
            return meant ? Place.CONFIRMED_AND_MEANT : Place.CONFIRMED;
        }
        if (meant) {
            return diagnosis.of(Severity.BROKEN).isEmpty() ? Place.MEANT_AND_NOTHING_BROKEN : Place.MEANT;
        }
        return recipe.contradicted() ? Place.CONTRADICTED : Place.OPEN;
    }

    /** The place in the boot chain of the first broken link that a confirmed recipe addresses. */
    private static int link(Recommendation recipe) {
        return recipe.confirmed() ? recipe.addressed().stream()
                .filter(finding -> finding.severity() == Severity.BROKEN)
                .flatMap(finding -> finding.link().stream()).mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    private boolean isFirst(Recommendation recipe) {
        return order(recipe) == 0;
    }

    /** The place of a recipe among those that are meant for the screen. */
    private int order(Recommendation recipe) {
        int index = symptom.map(shown -> shown.recipes().indexOf(recipe.recipe().id())).orElse(-1);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static boolean canBeConfirmed(Recommendation recipe) {
        return recipe.recipe().evidence().stream().anyMatch(item -> item.effect() == EvidenceEffect.CONFIRMS);
    }
}
