package dev.bootmend.ui.preview;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.StepId;
import dev.bootmend.ui.Proposal;
import dev.bootmend.ui.kit.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans a preparation of which steps may be left out, and lists those that are. Pure but for the planning itself. */
final class PreparationPlanning {

    private final RepairFlow flow;
    private final MachineSnapshot machine;
    private final Proposal.OfPreparation wanted;
    private final PreviewPlanner planner;

    PreparationPlanning(RepairFlow flow, MachineSnapshot machine, Proposal.OfPreparation wanted) {
        this.flow = flow;
        this.machine = machine;
        this.wanted = wanted;
        this.planner = new PreviewPlanner(flow.words(), machine);
    }

    /** What the preview shows when the steps are ticked like that. */
    PreviewState of(Choices choices) {
        Planning whole = plan(wanted.kinds());
        if (!(whole instanceof Planning.Ready(Plan all, var offers, var confirmations))) {
            return planner.of(whole);
        }
        Set<PreparationKind> kept = wanted.kinds().stream()
                .filter(kind -> choices.steps().getOrDefault(kind.step(), true)).collect(Collectors.toSet());
        Planning planning = plan(kept);
        return planning instanceof Planning.Ready ready ? planner.prepared(ready, lines(all, ready.plan()))
                : new PreviewState.Nothing(List.of(PreparationWording.nothing(wanted.disk())), lines(all));
    }

    private Planning plan(Set<PreparationKind> kinds) {
        return flow.prepare(machine, wanted.disk(), kinds, wanted.run());
    }

    private static Map<StepId, StepLine> steps(Plan... plan) {
        return Arrays.stream(plan).flatMap(one -> ConfirmedPlan.of(one).steps().stream()).map(StepLine::of)
                .collect(Collectors.toMap(StepLine::id, Function.identity()));
    }

    /** Every step that could be part of it, in the order of {@code all}; those of {@code chosen} are ticked. */
    private List<CandidateLine> lines(Plan all, Plan... chosen) {
        Map<StepId, StepLine> possible = steps(all);
        Map<StepId, StepLine> ticked = steps(chosen);
        return Arrays.stream(PreparationKind.values()).filter(wanted.kinds()::contains)
                .filter(kind -> possible.containsKey(kind.step()))
                .map(kind -> line(kind, possible.get(kind.step()), Optional.ofNullable(ticked.get(kind.step())))).toList();
    }

    private static CandidateLine line(PreparationKind kind, StepLine step, Optional<StepLine> ticked) {
        return new CandidateLine(step.id(), Optional.empty(), Phrase.of(step.title()), ticked.isPresent(),
                ticked.map(StepLine::commands).orElse(List.of()), ticked.map(StepLine::undo).orElse(step.undo().aside()),
                ticked.flatMap(StepLine::unknown), PreparationWording.otherwise(kind), PreparationWording.fixed(kind));
    }
}
