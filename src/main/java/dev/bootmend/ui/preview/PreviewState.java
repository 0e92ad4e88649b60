package dev.bootmend.ui.preview;

import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.PlannedBackup;
import java.util.List;

/** What the preview shows. Everything in it is drawn from the very plan that would run. */
sealed interface PreviewState {

    /** Every step that could be ticked. */
    List<CandidateLine> candidates();

    /** There is something to run. */
    record Ready(ConfirmedPlan plan, ChangeCount count, List<ChangeLine> changes, List<Comparison> comparisons,
            List<StepLine> steps, List<PlannedBackup> backups, List<CandidateLine> candidates,
            List<Confirmation> confirmations, List<GroupOffer> offers) implements PreviewState {

        public Ready {
            changes = List.copyOf(changes);
            comparisons = List.copyOf(comparisons);
            steps = List.copyOf(steps);
            backups = List.copyOf(backups);
            candidates = List.copyOf(candidates);
            confirmations = List.copyOf(confirmations);
            offers = List.copyOf(offers);
        }

        /** What will happen, in a sentence. */
        String heading() {
            return isPreparation() ? PreparationWording.heading(plan.plan()) : count.heading();
        }

        /** What the way forward says. */
        String button() {
            return isPreparation() ? "Prepare disk " + plan.plan().target().disk() : count.button();
        }

        private boolean isPreparation() {
            return plan.plan().recipe().equals(RecipeId.PREPARE);
        }
    }

    /** Nothing would change. */
    record Nothing(List<String> reasons, List<CandidateLine> candidates) implements PreviewState {

        public Nothing {
            reasons = List.copyOf(reasons);
            candidates = List.copyOf(candidates);
        }
    }

    /** It must not run. */
    record Blocked(List<Blocker> blockers, List<CandidateLine> candidates) implements PreviewState {

        public Blocked {
            blockers = List.copyOf(blockers);
            candidates = List.copyOf(candidates);
        }
    }
}
