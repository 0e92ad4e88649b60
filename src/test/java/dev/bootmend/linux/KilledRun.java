package dev.bootmend.linux;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.run.RunListener;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A program that runs a repair and is killed with SIGKILL at one of its calls, right before or right after it. */
final class KilledRun {

    private KilledRun() {
    }

    /** Exit code when the repair has fewer calls than the one at which it was to be killed. */
    static final int SURVIVED = 77;

    /** What to do with the call. */
    enum Moment { BEFORE, AFTER }

    public static void main(String[] arguments) throws Exception {
        int fatal = Integer.parseInt(arguments[2]);
        Moment moment = Moment.valueOf(arguments[3]);
        try (var bench = new LinuxBench(Path.of(arguments[0]), Path.of(arguments[1]), tools -> new Deadly(tools, fatal, moment))) {
            repair(bench, new RecipeId(arguments[4]), List.of(arguments[5].split(",")));
        }
        System.exit(SURVIVED);
    }

    private static void repair(LinuxBench bench, RecipeId id, List<String> groups) throws Exception {
        var flow = new RepairFlow(bench.initial());
        MachineSnapshot machine = flow.look();
        var found = (TargetSearch.Found) flow.find(machine, Optional.empty(), Optional.empty());
        var repair = flow.examine(machine, found.target());
        var recipe = flow.recipe(id).orElseThrow();
        Choices choices = Choices.NONE;
        for (RecipeGroup group : recipe.groups()) {
            choices = choices.withGroup(group.id(), groups.contains(group.id().value()));
        }
        var ready = (Planning.Ready) flow.plan(repair, recipe, choices);
        flow.run(ConfirmedPlan.of(ready.plan()), RunListener.silent(), () -> false);
    }

    private static final class Deadly implements ToolRunner {

        private final ToolRunner tools;
        private final int fatal;
        private final Moment moment;
        private int calls;

        Deadly(ToolRunner tools, int fatal, Moment moment) {
            this.tools = tools;
            this.fatal = fatal;
            this.moment = moment;
        }

        @Override
        public ToolResult run(Invocation call, Consumer<String> liveOutput) throws IOException,
                InterruptedException, ToolUnavailableException {
            boolean last = ++calls == fatal;
            if (last && moment == Moment.BEFORE) {
                die();
            }
            ToolResult result = tools.run(call, liveOutput);
            if (last) {
                die();
            }
            return result;
        }

        private static void die() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid())).start().waitFor();
            Thread.sleep(60_000);
        }
    }
}
