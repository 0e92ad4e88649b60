package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Planning;
import dev.bootmend.run.ChangeLine;

/** The JSON form of a plan. */
final class PlanTree {

    private PlanTree() {
    }

    static Tree of(RepairFlow flow, Planning planning) {
        Tree tree = switch (planning) {
            case Planning.Ready ready -> of(flow, ConfirmedPlan.of(ready.plan()))
                    .with("confirmations", ready.confirmations(), confirmation -> confirmation.text());
            case Planning.NothingToDo nothing -> Tree.of("format", 1).with("state", "nothing-to-do")
                    .with("reasons", nothing.reasons());
            case Planning.Blocked blocked -> Tree.of("format", 1).with("state", "blocked")
                    .with("blockers", blocked.blockers(), PlanTree::blocker);
        };
        return tree.with("groups", planning.offers(), PlanTree::offer);
    }

    static Tree of(RepairFlow flow, ConfirmedPlan confirmed) {
        var plan = confirmed.plan();
        MachineSnapshot lettered = confirmed.steps().isEmpty() ? plan.before()
                : confirmed.steps().getFirst().after().machine();
        return Tree.of("format", 1).with("state", "ready").with("run", plan.run()).with("recipe", plan.recipe())
                .with("title", plan.title()).with("target", DiagnosisTree.target(plan.target()))
                .with("changes", plan.changes(), change -> change(flow.words().line(change, lettered)))
                .with("steps", confirmed.steps(), step -> step(flow, step)).with("warnings", plan.warnings());
    }

    private static Tree step(RepairFlow flow, ConfirmedStep step) {
        MachineSnapshot machine = step.after().machine();
        return Tree.of("index", step.step().index()).with("id", step.step().id())
                .with("purpose", step.step().purpose()).with("group", step.step().group()).with("title", step.title())
                .with("undo", PlanText.undo(step.reversal()))
                .with("changes", step.changes(), change -> change(flow.words().line(change, machine)))
                .with("actions", step.actions(), PlanTree::action);
    }

    static Tree change(ChangeLine line) {
        return Tree.of("subject", line.subject()).with("before", line.before()).with("after", line.after());
    }

    private static Tree action(Action action) {
        return switch (action) {
            case Action.RunTool(var call) -> Tree.of("tool", call.tool().program()).with("arguments", call.arguments())
                    .with("script", call.script());
            case Action.RestoreFile restore -> Tree.of("restore", restore.file().path()).with("sha256", restore.content());
            case Action.DeleteFile(var file) -> Tree.of("delete", file.path());
            case Action.SetAside(var hive, var to) -> Tree.of("move", hive.path()).with("to", to.path());
            case Action.CollectFile collect -> Tree.of("collect", collect.file().path()).with("size", collect.size());
        };
    }

    private static Tree blocker(Blocker blocker) {
        return Tree.of("guard", blocker.guard()).with("text", blocker.text()).with("remedy", blocker.remedy());
    }

    private static Tree offer(GroupOffer offer) {
        return Tree.of("id", offer.group().id()).with("kind", offer.group().kind()).with("title", offer.group().title())
                .with("ticked", offer.ticked()).with("blockers", offer.blockers(), PlanTree::blocker)
                .with("notes", offer.notes())
                .with("steps", offer.candidates(), step -> Tree.of("id", step.id()).with("title", step.title())
                        .with("ticked", step.ticked()).with("inPlace", step.inPlace()));
    }
}
