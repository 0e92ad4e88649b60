package dev.bootmend.ui.preview;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Candidate;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.DeleteElement;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.SetElement;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.StepId;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.run.ChangeWords;
import dev.bootmend.run.PlannedBackup;
import dev.bootmend.run.UndoPlanning;
import dev.bootmend.ui.kit.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what planning came to into what the preview shows. Pure, so that it can be done in the background. */
final class PreviewPlanner {

    private final ChangeWords words;
    private final MachineSnapshot machine;

    PreviewPlanner(ChangeWords words, MachineSnapshot machine) {
        this.words = words;
        this.machine = machine;
    }

    PreviewState of(Planning planning) {
        return switch (planning) {
            case Planning.Ready(var plan, var offers, var confirmations) -> ready(plan, offers, confirmations);
            case Planning.NothingToDo(var plan, var offers, var reasons) ->
                    new PreviewState.Nothing(reasons, candidates(offers, Map.of()));
            case Planning.Blocked(var blockers, var offers) ->
                    new PreviewState.Blocked(blockers, candidates(offers, Map.of()));
        };
    }

    PreviewState of(UndoPlanning planning) {
        return switch (planning) {
            case UndoPlanning.Ready(var plan) -> undo(plan);
            case UndoPlanning.NothingToUndo() -> new PreviewState.Nothing(
                    List.of("Everything is as it was before that run, and nothing of it is left on this machine."),
                            List.of());
            case UndoPlanning.Blocked(Problem problem) -> new PreviewState.Blocked(
                    List.of(new Blocker(Optional.empty(), problem.detail(), problem.remedy())), List.of());
        };
    }

    private PreviewState ready(Plan plan, List<GroupOffer> offers, List<Confirmation> confirmations) {
        ConfirmedPlan frozen = ConfirmedPlan.of(plan);
        List<StepLine> steps = frozen.steps().stream().map(StepLine::of).toList();
        return state(frozen, steps, candidates(offers, byId(steps)), confirmations, offers, false);
    }

    /** A preparation, with {@code lines} for its steps. */
    PreviewState prepared(Planning.Ready ready, List<CandidateLine> lines) {
        ConfirmedPlan frozen = ConfirmedPlan.of(ready.plan());
        List<StepLine> steps = frozen.steps().stream().map(StepLine::of).toList();
        return state(frozen, steps, lines, ready.confirmations(), ready.offers(), false);
    }

    private PreviewState undo(Plan plan) {
        ConfirmedPlan frozen = ConfirmedPlan.of(plan);
        List<StepLine> steps = frozen.steps().stream().map(StepLine::of).toList();
        List<CandidateLine> lines = steps.stream().map(PreviewPlanner::undoLine).toList();
        return state(frozen, steps, lines, List.of(), List.of(), true);
    }

    private static CandidateLine undoLine(StepLine step) {
        boolean needed = !step.commands().isEmpty();
        return new CandidateLine(step.id(), Optional.empty(), Phrase.of(step.title()), needed, step.commands(),
                step.undo(), step.unknown(), "", needed ? "An undo takes back all of a run, or nothing."
                        : "It is as it was before: nothing will run.");
    }

    private PreviewState state(ConfirmedPlan plan, List<StepLine> steps, List<CandidateLine> candidates,
            List<Confirmation> confirmations, List<GroupOffer> offers, boolean undo) {
        List<Change> changes = plan.plan().changes();
        MachineSnapshot seen = plan.steps().stream().filter(step -> step.step().purpose() == Step.Purpose.REPAIR)
                .findFirst()
                .map(ConfirmedPlan.ConfirmedStep::before).orElse(plan.plan().before());
        return new PreviewState.Ready(plan, new ChangeCount(changes, operations(plan), undo),
                changes.stream().map(change -> words.line(change, seen)).toList(), Comparisons.of(plan), steps,
                PlannedBackup.of(plan), candidates, confirmations, offers);
    }

    private static List<Operation> operations(ConfirmedPlan plan) {
        return plan.steps().stream().map(step -> step.step().operation()).toList();
    }

    private static Map<StepId, StepLine> byId(List<StepLine> steps) {
        return steps.stream().collect(Collectors.toMap(StepLine::id, Function.identity()));
    }

    private List<CandidateLine> candidates(List<GroupOffer> offers, Map<StepId, StepLine> planned) {
        List<CandidateLine> lines = new ArrayList<>();
        for (GroupOffer offer : offers) {
            offer.candidates().forEach(candidate -> lines.add(
                    line(offer, candidate, Optional.ofNullable(planned.get(candidate.id())))));
        }
        return lines;
    }

    private CandidateLine line(GroupOffer offer, Candidate candidate, Optional<StepLine> step) {
        boolean ticked = offer.ticked() && candidate.ticked() && !candidate.inPlace();
        return new CandidateLine(candidate.id(), Optional.of(offer.group().id()), what(offer, candidate), ticked,
                step.map(StepLine::commands).orElse(List.of()),
                step.map(StepLine::undo).orElseGet(() -> UndoWords.of(candidate.operation().reversal(machine)).aside()),
                step.flatMap(StepLine::unknown), "", candidate.inPlace() ? "Already in place." : "");
    }

    private static Phrase what(GroupOffer offer, Candidate candidate) {
        Phrase title = emphasised(candidate.operation(), candidate.title());
        boolean optional = !offer.group().ticked() || offer.group().kind() != GroupKind.REPAIR;
        return optional ? title.muted("  (" + offer.group().title() + ")") : title;
    }

    /** The element stands out: entries of one store differ in little else. */
    private static Phrase emphasised(Operation operation, String title) {
        String name = switch (operation) {
            case DeleteElement delete -> delete.element().toString();
            case SetElement set -> set.element().toString();
            default -> "";
        };
        int at = name.isEmpty() ? -1 : title.indexOf(name);
        return at < 0 ? Phrase.of(title)
                : Phrase.of(title.substring(0, at)).strong(name).plain(title.substring(at + name.length()));
    }
}
