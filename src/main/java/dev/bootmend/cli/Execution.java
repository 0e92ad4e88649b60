package dev.bootmend.cli;

import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.report.Printable;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.StepOutcome;
import java.util.ArrayList;
import java.util.List;

/** Runs a plan in the terminal, once it is confirmed. */
final class Execution {

    private final Output output;
    private final RepairFlow flow;
    private final MachineOption machine;

    Execution(Output output, RepairFlow flow, MachineOption machine) {
        this.output = output;
        this.flow = flow;
        this.machine = machine;
    }

    ExitCode run(ConfirmedPlan plan, boolean confirmed) {
        if (!output.isJson()) {
            PlanText.plan(flow, plan).forEach(output::line);
        }
        if (!confirmed) {
            throw new CommandFailure(ExitCode.REFUSED, "Nothing was written. Add --yes to run exactly this plan.");
        }
        try (var stop = StopSignal.listening(() -> output.note("Stopping after this step …"))) {
            ExitCode code = said(plan, result(plan, stop));
            output.out().flush();
            return code;
        }
    }

    private RunResult result(ConfirmedPlan plan, StopSignal stop) {
        try {
            return flow.run(plan, output.isJson() ? RunListener.silent() : new Progress(), stop::asked);
        } catch (RuntimeException | Error defect) {
            throw new RunDefect(plan.plan().run(), defect);
        }
    }

    private ExitCode said(ConfirmedPlan plan, RunResult result) {
        return switch (result.outcome()) {
            case RunOutcome.Ran ran -> ended(plan, result, ran);
            case RunOutcome.Refused(var problem) -> throw new CommandFailure(ExitCode.REFUSED,
                    problem + " Nothing was written.");
            case RunOutcome.Drifted(var changes) -> throw new CommandFailure(ExitCode.REFUSED,
                    "The disk is no longer as it was in the preview; nothing was written. "
                            + flow.words().sentence(changes, plan.plan().before()));
        };
    }

    private ExitCode ended(ConfirmedPlan plan, RunResult result, RunOutcome.Ran ran) {
        output.result(() -> RunTree.of(plan.plan(), result, ran), () -> lines(plan, result, ran));
        if (!result.reportProblem().isEmpty()) {
            output.note(result.reportProblem());
        }
        return switch (ran.status()) {
            case VERIFIED -> ExitCode.DONE;
            case DONE -> ExitCode.NOT_VERIFIED;
            case FAILED, CANCELLED -> ExitCode.FAILED;
        };
    }

    private List<String> lines(ConfirmedPlan plan, RunResult result, RunOutcome.Ran ran) {
        var lines = new ArrayList<>(List.of(""));
        lines.add((switch (ran.status()) {
            case VERIFIED -> "Done and verified. " + ran.note();
            case DONE -> "Done, but not everything could be verified. " + ran.note();
            case FAILED -> "Failed. " + ran.note();
            case CANCELLED -> "Stopped. " + ran.note();
        }).strip());
        result.after().ifPresent(after -> lines.add("Now: " + after.headline()));
        lines.addAll(rest(result.rest()));
        lines.add(ran.safeToDetach() ? "Safe to detach:" : "NOT safe to detach:");
        for (GateItem item : ran.gate()) {
            lines.add("  [" + (item.met() ? "x" : " ") + "] " + item.text());
        }
        lines.add("Run " + plan.plan().run() + "; " + wayBack(plan, result));
        result.reports().forEach(place -> lines.add("Report: " + place));
        return lines;
    }

    private String wayBack(ConfirmedPlan plan, RunResult result) {
        if (result.record().filter(RunRecord::leavesSomethingToUndo).isPresent()) {
            return "undo it with: bootmend undo " + plan.plan().run() + output.typed(machine) + " --yes";
        }
        return result.record().filter(RunRecord::changedSomething).isPresent() ? "what it changed cannot be undone."
                : "it changed nothing.";
    }

    /** What still stands in the way, and how to go on. */
    private List<String> rest(Remainder rest) {
        var lines = new ArrayList<String>();
        rest.broken().forEach(finding -> lines.add("Still in the way: " + Printable.line(finding.title())));
        if (!rest.isEmpty()) {
            lines.add(Printable.line(rest.afterwards()));
        }
        rest.next().ifPresent(recipe -> lines.add("Go on with: bootmend plan --recipe " + recipe.id()
                + output.typed(machine)));
        return lines;
    }

    private final class Progress implements RunListener {

        /** Whoever watches sees it while it happens. */
        private void now(String line) {
            output.line(line);
            output.out().flush();
        }

        @Override
        public void phase(String text) {
            now(text + " …");
        }

        @Override
        public void stepBegins(ConfirmedStep step) {
            now((step.step().index() + 1) + ". " + Printable.line(step.title()));
        }

        @Override
        public void output(String line) {
            now("     " + line);
        }

        @Override
        public void stepEnded(StepOutcome outcome) {
            now("   " + switch (outcome.status()) {
                case VERIFIED -> "ran · " + (outcome.changed() ? "changed" : "nothing changed") + " · verified"
                        + (outcome.note().isEmpty() ? "" : ", although: " + outcome.note());
                case ALREADY_IN_PLACE -> "already in place, skipped";
                case DONE -> "ran · not verified: " + outcome.note();
                case FAILED -> "failed: " + outcome.note();
                case NOT_REACHED -> "not reached";
                case WAITING, RUNNING -> outcome.status().toString();
            });
        }
    }
}
