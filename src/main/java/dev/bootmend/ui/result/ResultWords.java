package dev.bootmend.ui.result;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RunResult;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.JournalEvent.Examined.Moment;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.StepStatus;
import java.util.List;

/** The heading of the result and the sentence below it. Nothing is called done that is not verified. */
record ResultWords(String heading, String meaning) {

    /** @param repairs whether the plan repairs something, instead of only changing settings or collecting evidence */
    static ResultWords of(ConfirmedPlan plan, RunResult result, boolean repairs) {
        return switch (result.outcome()) {
            case RunOutcome.Refused ignored ->
                    new ResultWords("Nothing was written", "The run was refused before its first step.");
            case RunOutcome.Drifted ignored ->
                    new ResultWords("Nothing was written: the disk has changed since the preview",
                    "What was previewed would not be what runs. Look again, and preview anew.");
            case RunOutcome.Ran ran -> ran(plan, result, ran, repairs);
        };
    }

    private static ResultWords ran(ConfirmedPlan plan, RunResult result, RunOutcome.Ran ran, boolean repairs) {
        String found = result.after().map(ResultWords::sentence).orElse("The disk could not be examined afterwards.");
        return switch (ran.status()) {
            case VERIFIED -> verified(plan, result, found, repairs);
            case DONE -> new ResultWords("Everything ran, but not everything could be verified",
                    (ran.note() + " " + found).strip());
            case FAILED -> new ResultWords(stoppedAt(ran), (reason(ran) + " " + rest(ran)).strip());
            case CANCELLED -> new ResultWords("Stopped at your request", rest(ran));
        };
    }

    private static ResultWords verified(ConfirmedPlan plan, RunResult result, String found, boolean repairs) {
        if (plan.plan().preparesDisk()) {
            return prepared(plan, result);
        }
        if (plan.plan().recipe().equals(RecipeId.UNDO)) {
            return new ResultWords("Undone and verified", "Every file is back as it was before that run. " + found);
        }
        String all = (found + " " + onward(result.rest())).strip();
        boolean broken = result.record().flatMap(run -> run.findings(Moment.AFTER)).map(FindingChange::anyBroken)
                .orElse(result.after().isEmpty());
        if (plan.plan().changes().isEmpty()) {
            return new ResultWords("Done and verified", "Nothing on the disk was changed. " + found);
        }
        return broken ? new ResultWords("Every step is verified, but the machine will not start yet", all)
                : new ResultWords(repairs ? "Repaired and verified"
                        : "Set and verified", "Every step did what the preview showed, and nothing else changed. "
                        + all);
    }

    /** A disk that is offline afterwards is not examined, and is not to be. */
    private static ResultWords prepared(ConfirmedPlan plan, RunResult result) {
        String found = result.after().map(after -> " " + sentence(after)).orElse("");
        return plan.plan().recipe().equals(RecipeId.UNDO)
                ? new ResultWords("Undone and verified", "The disk as a whole is what it was before that run." + found)
                : new ResultWords("Prepared and verified", "The disk is as the preview showed it." + found);
    }

    private static String sentence(Diagnosis after) {
        return after.headline() + ".";
    }

    /** What is broken is explained further down on the page. */
    private static String onward(Remainder rest) {
        return rest.next().isPresent() || rest.isEmpty() ? rest.afterwards() : "No recipe of BootMend repairs that.";
    }

    private static String stoppedAt(RunOutcome.Ran ran) {
        return ran.steps().stream().filter(step -> step.status() == StepStatus.FAILED).findFirst()
                .map(step -> "It stopped at step " + (step.index() + 1) + " of " + ran.steps().size())
                .orElse("It ran, but the disk does not read as previewed");
    }

    /** A step that failed says why itself. */
    private static String reason(RunOutcome.Ran ran) {
        return ran.steps().stream().anyMatch(step -> step.status() == StepStatus.FAILED)
                ? "Nothing was tried again; only what cleans up ran after it." : ran.note();
    }

    private static String rest(RunOutcome.Ran ran) {
        boolean changed = ran.steps().stream().anyMatch(step -> step.changed());
        return changed ? "What was changed before can be undone." : "Nothing on the disk was changed.";
    }

    /** The findings of that moment; none when the run did not come so far. */
    static List<FindingLine> findings(RunResult result, Moment moment) {
        return result.record().flatMap(run -> run.findings(moment)).orElse(List.of());
    }
}
