package dev.bootmend.flow;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Reversal;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.ChangeLine;
import java.util.List;

/** The JSON form of a plan. */
public final class PlanTree {

    private PlanTree() {
    }

    /** What planning came to, as {@code plan --json} prints it. */
    public static Tree of(RepairFlow flow, Planning planning) {
        return switch (planning) {
            case Planning.Ready(var plan, var offers, var confirmations) ->
                    of(flow, ConfirmedPlan.of(plan), confirmations, offers);
            case Planning.NothingToDo nothing -> Tree.of("format", 1).with("state", "nothing-to-do")
                    .with("reasons", nothing.reasons()).with("groups", nothing.offers(), PlanTree::offer);
            case Planning.Blocked blocked -> Tree.of("format", 1).with("state", "blocked")
                    .with("blockers", blocked.blockers(), PlanTree::blocker)
                    .with("groups", blocked.offers(), PlanTree::offer);
        };
    }

    /** A plan that can run, with what is to be confirmed and what could be ticked besides. */
    public static Tree of(RepairFlow flow, ConfirmedPlan confirmed,
            List<Confirmation> confirmations, List<GroupOffer> offers) {
        return of(flow, confirmed).with("confirmations", confirmations, Confirmation::text)
                .with("groups", offers, PlanTree::offer);
    }

    private static Tree of(RepairFlow flow, ConfirmedPlan confirmed) {
        var plan = confirmed.plan();
        MachineSnapshot lettered = confirmed.steps().isEmpty() ? plan.before()
                : confirmed.steps().getFirst().after().machine();
        return Tree.of("format", 1).with("state", "ready").with("run", plan.run()).with("recipe", plan.recipe())
                .with("title", plan.title()).with("target", target(plan.target()))
                .with("changes", plan.changes(), change -> change(flow.words().line(change, lettered)))
                .with("steps", confirmed.steps(), step -> step(flow, step)).with("warnings", plan.warnings())
                .with("rest", rest(flow.remainder(plan)));
    }

    /** What a repair leaves to be done. */
    public static Tree rest(Remainder rest) {
        return Tree.of("broken", rest.broken().stream().map(Finding::id).toList())
                .with("next", rest.next().map(Recipe::id));
    }

    private static Tree step(RepairFlow flow, ConfirmedStep step) {
        MachineSnapshot machine = step.after().machine();
        return Tree.of("index", step.step().index()).with("id", step.step().id())
                .with("purpose", step.step().purpose()).with("group", step.step().group()).with("title", step.title())
                .with("undo", undo(step.reversal()))
                .with("changes", step.changes(), change -> change(flow.words().line(change, machine)))
                .with("actions", step.actions(), PlanTree::action);
    }

    /** What is repaired. */
    public static Tree target(RepairTarget target) {
        return Tree.of("disk", target.disk().value()).with("identity", target.identity())
                .with("generation", target.generation().number())
                .with("windowsStart", target.windows().start().bytes())
                .with("systemStart", target.system().start().bytes()).with("store", target.store().path());
    }

    /** How a step is undone, in words. */
    public static String undo(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact ignored -> "undo: exact";
            case Reversal.FromBackup ignored -> "undo: from backup";
            case Reversal.Impossible(var reason) -> "cannot be undone: " + reason;
            case Reversal.NotNeeded ignored -> "nothing to undo";
        };
    }

    /** One change. */
    public static Tree change(ChangeLine line) {
        return Tree.of("subject", line.subject()).with("before", line.before()).with("after", line.after());
    }

    private static Tree action(Action action) {
        return switch (action) {
            case Action.RunTool(var call) -> Tree.of("tool", call.tool().program()).with("arguments", call.arguments())
                    .with("script", call.script());
            case Action.RestoreFile restore -> Tree.of("restore", restore.file().path())
                    .with("sha256", restore.content());
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
