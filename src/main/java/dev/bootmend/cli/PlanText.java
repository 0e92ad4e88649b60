package dev.bootmend.cli;

import dev.bootmend.flow.PlanTree;
import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Prediction;
import dev.bootmend.report.Printable;
import dev.bootmend.run.ChangeLine;
import java.util.ArrayList;
import java.util.List;

/** A plan for a terminal: what the preview of the window shows. */
final class PlanText {

    private PlanText() {
    }

    static List<String> lines(RepairFlow flow, Planning planning) {
        var lines = new ArrayList<String>();
        switch (planning) {
            case Planning.Ready ready -> {
                lines.addAll(plan(flow, ConfirmedPlan.of(ready.plan())));
                ready.confirmations().forEach(confirmation -> lines.add("Confirm: " + confirmation.text()));
            }
            case Planning.NothingToDo nothing -> {
                lines.add("Nothing would change.");
                nothing.reasons().forEach(reason -> lines.add("  " + reason));
            }
            case Planning.Blocked blocked -> lines.addAll(blockers(blocked.blockers()));
        }
        planning.offers().stream().filter(offer -> !offer.ticked()).map(PlanText::offer).forEach(lines::add);
        return lines;
    }

    /** What planning came to, in the form that was asked for. */
    static void print(Output output, RepairFlow flow, Planning planning) {
        output.result(() -> PlanTree.of(flow, planning), () -> lines(flow, planning));
    }

    static List<String> blockers(List<Blocker> blockers) {
        var lines = new ArrayList<>(List.of("This must not run:"));
        blockers.forEach(blocker -> lines.add("  " + blocker.text() + " " + blocker.remedy()));
        return lines;
    }

    /** The whole preview of a plan. */
    static List<String> plan(RepairFlow flow, ConfirmedPlan confirmed) {
        Plan plan = confirmed.plan();
        var lines = new ArrayList<String>();
        lines.add(plan.title() + " on disk " + plan.target().disk() + ", " + plan.target().identity());
        lines.add("Nothing has been written. " + plan.changes().size() + " changes:");
        MachineSnapshot machine = confirmed.steps().isEmpty() ? plan.before()
                : confirmed.steps().getFirst().after().machine();
        plan.changes().stream().map(change -> flow.words().line(change, machine))
                .forEach(line -> lines.addAll(change(line)));
        lines.add("");
        confirmed.steps().forEach(step -> step(step, lines));
        plan.warnings().forEach(warning -> lines.add("Note: " + warning));
        Remainder rest = flow.remainder(plan);
        if (!rest.isEmpty()) {
            lines.add("Note: " + Printable.line(rest.beforehand()));
        }
        return lines;
    }

    private static List<String> change(ChangeLine change) {
        return List.of("  " + Printable.line(change.subject()), "      - " + Printable.line(change.before()),
                "      + " + Printable.line(change.after()));
    }

    private static void step(ConfirmedStep step, List<String> lines) {
        lines.add((step.step().index() + 1) + ". " + Printable.line(step.title()) + "  ("
                + PlanTree.undo(step.reversal()) + ")");
        for (Action action : step.actions()) {
            lines.add("   > " + Printable.line(action.toString()));
            if (action instanceof Action.RunTool(var invocation)) {
                invocation.script().forEach(line -> lines.add("       " + line));
            }
        }
        if (step.after() instanceof Prediction.Partial partial) {
            lines.add("   cannot be known beforehand: " + partial.unknown());
            partial.expectations().forEach(expectation -> lines.add("   expected: " + expectation.text()));
        }
    }

    private static String offer(GroupOffer offer) {
        return "Not ticked: " + offer.group().title() + "  (--group " + offer.group().id() + ")  "
                + offer.group().text();
    }
}
