package dev.bootmend.cli;

import dev.bootmend.flow.PlanTree;
import dev.bootmend.flow.RunResult;
import dev.bootmend.flow.Tree;
import dev.bootmend.plan.Plan;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.StepOutcome;
import java.util.Locale;

/** The JSON form of what a run came to. */
final class RunTree {

    private RunTree() {
    }

    static Tree of(Plan plan, RunResult result, RunOutcome.Ran ran) {
        return Tree.of("format", 1).with("run", plan.run()).with("recipe", plan.recipe())
                .with("status", word(ran.status()))
                .with("note", ran.note()).with("steps", ran.steps(), RunTree::step)
                .with("changes", result.record().stream().flatMap(record -> record.started().steps().stream())
                        .flatMap(step -> step.changes().stream()).toList(), PlanTree::change)
                .with("safeToDetach", ran.safeToDetach()).with("gate", ran.gate(), RunTree::gate)
                .with("headline", result.after().map(after -> after.headline()))
                .with("rest", PlanTree.rest(result.rest()))
                .with("reports", result.reports());
    }

    private static Tree step(StepOutcome outcome) {
        return Tree.of("index", outcome.index()).with("status", word(outcome.status())).with("ran", outcome.ran())
                .with("changed", outcome.changed()).with("verified", outcome.verified())
                .with("exitCodes", outcome.results(), result -> result.exitCode())
                .with("milliseconds", outcome.duration().toMillis()).with("note", outcome.note());
    }

    /** As {@code runs} spells it: lower case, with hyphens. */
    static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Tree gate(GateItem item) {
        return Tree.of("met", item.met()).with("text", item.text());
    }
}
