package dev.bootmend.ui.repair;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.Generation;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.ui.LivePlanning;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.Proposal;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The choice of a recipe. What the disk confirms is chosen beforehand; what it contradicts says so, and can be chosen
 * all the same.
 */
public final class RepairViewModel extends PageModel {

    private static final String BEFORE = "Nothing is changed before you have seen and confirmed it.";

    private final RepairSession session;
    private final RepairCase repair;
    private final ControlSetChoice controlSets;
    private final ReadOnlyObjectWrapper<Optional<Recommendation>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RepairState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private LivePlanning<RepairState.Foreseen> live;

    /** The recipes for the target that {@code session} has examined. */
    public RepairViewModel(RepairSession session) {
        this.session = session;
        this.repair = session.repair().told(session.symptom());
        this.controlSets = new ControlSetChoice(repair.machine().installation(repair.target().windows()));
        headline();
        offer(actions());
        recommended().ifPresent(this::choose);
    }

    RepairSession session() {
        return session;
    }

    Generation generation() {
        return repair.target().generation();
    }

    List<Recommendation> recommendations() {
        return repair.recommendations();
    }

    ReadOnlyObjectProperty<Optional<Recommendation>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen recipe as it was planned last. */
    ReadOnlyObjectProperty<Optional<RepairState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The text on the screen that the user told, when this recipe is meant for it. */
    Optional<Symptom> meantFor(Recommendation candidate) {
        return session.symptom().filter(symptom -> symptom.recipes().contains(candidate.recipe().id()));
    }

    void choose(Recommendation candidate) {
        if (chosen.get().filter(candidate::equals).isPresent()) {
            return;
        }
        chosen.set(Optional.of(candidate));
        state.set(Optional.empty());
        live = new LivePlanning<>(session.wizard(), Choices.NONE,
                choices -> foreseen(session.flow(), candidate, choices), planning -> planned(candidate, planning));
        live.plan();
        offer(actions());
    }

    void tick(GroupId group, boolean ticked) {
        live.choose(choices -> choices.withGroup(group, ticked));
    }

    void set(OptionId option, String value) {
        live.choose(choices -> choices.withOption(option, value));
    }

    void tick(ControlSetNumber set, boolean ticked) {
        live.choose(choices -> controlSets.with(choices, set, ticked));
    }

    private RepairState.Foreseen foreseen(RepairFlow flow, Recommendation candidate, Choices choices) {
        Planning planning = flow.plan(repair, candidate.recipe(), choices);
        return new RepairState.Foreseen(planning, planning instanceof Planning.Ready ready
                ? flow.remainder(ready.plan()) : Remainder.NONE);
    }

    private void planned(Recommendation candidate, RepairState.Foreseen foreseen) {
        if (chosen.get().filter(candidate::equals).isPresent()) {
            state.set(Optional.of(new RepairState(candidate, live.choices(), foreseen.planning(), foreseen.rest(),
                    controlSets.lines(candidate.recipe(), live.choices()))));
            offer(actions());
        }
    }

    private Optional<Recommendation> recommended() {
        return recommendations().stream().filter(Recommendation::recommended).findFirst();
    }

    private void headline() {
        long confirmed = recommendations().stream().filter(Recommendation::recommended).count();
        if (recommendations().isEmpty()) {
            say("There is no recipe for this disk", "BootMend has no recipe for " + repair.target().generation()
                    + " disks.");
        } else if (confirmed == 0 && repair.diagnosis().findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.BROKEN)) {
            say("No recipe repairs what was found", "The findings say what keeps Windows from starting and what can be done "
                    + "about it. Choose a recipe only when the screen of the machine asks for it.");
        } else if (confirmed == 0) {
            say("Nothing on the disk asks for a repair", "No recipe is confirmed by what is on the disk. "
                    + "Choose one only when the screen of the machine asks for it.");
        } else {
            say(confirmed == 1 ? "One repair fits" : confirmed + " repairs fit", confirmed == 1
                    && recommended().filter(Recommendation::asked).isPresent()
                    ? "Nothing on the disk confirms it; the screen of the machine asks for it. " + BEFORE
                            : "Recipes are ranked by what the disk says. " + BEFORE);
        }
    }

    private PageActions actions() {
        return PageActions.NONE.left(session.wizard().cancel()).right(session.wizard().back(Step.FINDINGS))
                .primary(preview());
    }

    private PageAction preview() {
        String label = "Preview the changes";
        if (chosen.get().isEmpty()) {
            return PageAction.unavailable(label, recommendations().isEmpty() ? "There is no recipe to preview."
                    : "Choose a recipe first.");
        }
        return state.get().map(RepairState::planning).map(planning -> switch (planning) {
            case Planning.Ready ignored -> PageAction.of(label, this::goToPreview);
            case Planning.NothingToDo(var plan, var offers, var reasons) ->
                    PageAction.unavailable(label, "As chosen, nothing would change. " + String.join(" ", reasons));
            case Planning.Blocked(var blockers, var offers) ->
                    PageAction.unavailable(label, optionFault().orElse(blockers.getFirst().text()));
        }).orElse(PageAction.unavailable(label, "The changes are being worked out."));
    }

    /** Why a value that was typed for an option cannot be; the planner would name the option by its id. */
    Optional<String> optionFault() {
        return state.get().flatMap(shown -> OptionFaults.first(shown.chosen().recipe(), shown.choices()));
    }

    private void goToPreview() {
        if (live.isCurrent()) {
            session.preview(new Proposal.OfRecipe(repair, chosen.get().orElseThrow().recipe(), live.choices()));
        }
    }
}
