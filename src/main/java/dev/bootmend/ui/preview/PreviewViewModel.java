package dev.bootmend.ui.preview;

import dev.bootmend.flow.PlanTree;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.plan.Consent;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.ui.Activity;
import dev.bootmend.ui.FileExport;
import dev.bootmend.ui.LivePlanning;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.Proposal;
import dev.bootmend.ui.RepairSession;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The preview. Whatever is ticked is planned anew; what is shown, and nothing else, is what is applied. */
public final class PreviewViewModel extends PageModel {

    private final RepairSession session;
    private final Proposal proposal;
    private final LivePlanning<PreviewState> live;
    private final ReadOnlyObjectWrapper<Set<Consent>> confirmed =
            new ReadOnlyObjectWrapper<>(this, "confirmed", Set.of());
    private final ReadOnlyObjectWrapper<Optional<PreviewState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());

    /** The preview of what {@code session} proposes. */
    public PreviewViewModel(RepairSession session) {
        this.session = session;
        this.proposal = session.proposal();
        this.live = switch (proposal) {
            case Proposal.OfRecipe(var repair, var recipe, var choices) -> {
                var planner = new PreviewPlanner(session.flow().words(), repair.machine());
                yield new LivePlanning<>(session.wizard(), choices,
                        chosen -> planner.of(session.flow().plan(repair, recipe, chosen)), this::show);
            }
            case Proposal.OfPreparation wanted -> new LivePlanning<>(session.wizard(), Choices.NONE,
                    new PreparationPlanning(session.flow(), session.machine(), wanted)::of, this::show);
            case Proposal.OfUndo(var undone, var planning, var from) -> {
                var planner = new PreviewPlanner(session.flow().words(), session.machine());
                yield new LivePlanning<>(session.wizard(), Choices.NONE, chosen -> planner.of(planning), this::show);
            }
        };
        say("Working out the changes", "");
        offer(always());
        live.plan();
    }

    /** What is shown; empty until it is worked out the first time. */
    ReadOnlyObjectProperty<Optional<PreviewState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is worth knowing before confirming. */
    List<String> warnings() {
        return state.get().filter(PreviewState.Ready.class::isInstance).map(PreviewState.Ready.class::cast)
                .map(ready -> ready.plan().plan()).map(plan -> Stream.concat(plan.warnings().stream(),
                Stream.of(session.flow().remainder(plan).beforehand()).filter(rest -> !rest.isEmpty())).toList())
                .orElse(List.of());
    }

    /** The folder of this machine that the journal, the first copies and the report go to. */
    String place(PreviewState.Ready ready) {
        return session.flow().workplace().machine().runs().place(ready.plan().plan().run());
    }

    /** What the user has confirmed. */
    ReadOnlyObjectProperty<Set<Consent>> confirmedProperty() {
        return confirmed.getReadOnlyProperty();
    }

    /** The user confirms that, or takes it back. */
    void confirm(Confirmation confirmation, boolean ticked) {
        if (confirmed.get().contains(confirmation.consent()) == ticked) {
            return;
        }
        Set<Consent> now = EnumSet.noneOf(Consent.class);
        now.addAll(confirmed.get());
        if (ticked) {
            now.add(confirmation.consent());
        } else {
            now.remove(confirmation.consent());
        }
        confirmed.set(now);
        state.get().ifPresent(shown -> offer(actions(shown)));
    }

    /** Confirms everything there is to confirm: for who has shown it to the user in another way. */
    public void confirmAll() {
        state.get().ifPresent(shown -> {
            if (shown instanceof PreviewState.Ready ready) {
                ready.confirmations().forEach(confirmation -> confirm(confirmation, true));
            }
        });
    }

    /** Ticks or unticks one step. In a part that is not ticked, ticking one step does not tick the others. */
    void tick(CandidateLine line, boolean ticked) {
        live.choose(choices -> ticked ? with(choices, line) : choices.withStep(line.id(), false));
    }

    private Choices with(Choices choices, CandidateLine line) {
        return line.group().map(group -> with(choices, line, group)).orElseGet(() -> choices.withStep(line.id(), true));
    }

    private Choices with(Choices choices, CandidateLine line, GroupId group) {
        Choices result = choices;
        for (CandidateLine other : candidates()) {
            if (other.group().equals(line.group()) && !other.ticked() && other.fixed().isEmpty()) {
                result = result.withStep(other.id(), false);
            }
        }
        return result.withStep(line.id(), true).withGroup(group, true);
    }

    private List<CandidateLine> candidates() {
        return state.get().map(PreviewState::candidates).orElse(List.of());
    }

    private void show(PreviewState planned) {
        switch (planned) {
            case PreviewState.Ready ready -> say(ready.heading(), meaning(ready));
            case PreviewState.Nothing nothing -> say(isUndo() ? "There is nothing to undo" : "Nothing would change",
                    isUndo() ? "Nothing has been written."
                            : "Nothing has been written yet, and as chosen nothing would be.");
            case PreviewState.Blocked blocked -> say(isUndo() ? "That run cannot be undone as things are"
                    : "This cannot be done as chosen",
                    "Nothing has been written yet.");
        }
        state.set(Optional.of(planned));
        offer(actions(planned));
    }

    private String meaning(PreviewState.Ready ready) {
        String sure = ready.steps().stream().allMatch(step -> step.unknown().isEmpty())
                ? "What you see is exactly what runs, rehearsed on a copy in memory."
                : "What you see is exactly what runs; what cannot be known beforehand is said with each step.";
        return (isUndo() ? ready.plan().plan().title() + ". " : "") + "Nothing has been written yet. " + sure;
    }

    private boolean isUndo() {
        return proposal instanceof Proposal.OfUndo;
    }

    private PageActions always() {
        return PageActions.NONE.left(session.wizard().cancel()).right(session.wizard().back(proposal.from()));
    }

    private PageActions actions(PreviewState shown) {
        return switch (shown) {
            case PreviewState.Ready ready -> always().left(PageAction.of("Export…", () -> export(ready)))
                    .primary(apply(ready));
            case PreviewState.Nothing nothing -> always().primary(isUndo()
                    ? PageAction.of("Look at the disks", session::look)
                    : PageAction.unavailable("Apply no changes", "Nothing would change."));
            case PreviewState.Blocked(var blockers, var candidates) -> always().primary(again()
                    .orElseGet(() -> PageAction.unavailable("Apply the changes", blockers.getFirst().text())));
        };
    }

    private Optional<PageAction> again() {
        return proposal instanceof Proposal.OfUndo(var undone, var planning, var from)
                ? Optional.of(PageAction.of("Look again", () -> session.undo(undone, from))) : Optional.empty();
    }

    private PageAction apply(PreviewState.Ready ready) {
        String label = ready.button();
        return ready.confirmations().stream().filter(confirmation -> !confirmed.get().contains(confirmation.consent()))
                .findFirst()
                .map(open -> PageAction.unavailable(label, "First confirm: " + firstSentence(open.text())))
                .orElseGet(() -> PageAction.of(label, () -> run(ready)).onPurpose());
    }

    /** The box beside it has the whole of it. */
    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** Not while something else is being worked out: then what is shown is not what is ticked. */
    private void run(PreviewState.Ready ready) {
        if (live.isCurrent()) {
            session.apply(ready.plan());
        }
    }

    private String json(PreviewState.Ready ready) {
        return session.workplaces()
                .json(PlanTree.of(session.flow(), ready.plan(), ready.confirmations(), ready.offers()).fields());
    }

    private void export(PreviewState.Ready ready) {
        Optional<Path> folder = session.desktop().askForFolder("Export the plan to a folder");
        folder.ifPresent(parent -> session.wizard().work(Activity.of("Exporting the plan"),
                progress -> FileExport.plan(ready.plan(), json(ready), parent), written -> session.wizard()
                        .done("The plan was exported", written.toString())));
    }
}
