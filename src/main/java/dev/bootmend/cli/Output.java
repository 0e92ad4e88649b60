package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Tree;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.report.Printable;
import dev.bootmend.run.RunHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What every command needs: the surroundings, where to print, and how to open a machine.
 *
 * @param before the machine that was named before the command
 * @param isJson whether results are printed as JSON
 */
record Output(Surroundings surroundings, MachineChoice before, PrintWriter out, PrintWriter err, boolean isJson) {

    /** For a command that has one form only. */
    static Output of(CommandSpec spec) {
        return of(spec, false);
    }

    static Output of(CommandSpec spec, boolean isJson) {
        var program = (CommandLineProgram) spec.root().userObject();
        return new Output(program.surroundings(), program.machine(), spec.commandLine().getOut(),
                spec.commandLine().getErr(), isJson);
    }

    /** Prints a result in the form that was asked for; the other is not made. */
    void result(Supplier<Tree> tree, Supplier<List<String>> lines) {
        if (isJson) {
            out.println(surroundings.json(tree.get().fields()));
        } else {
            lines.get().forEach(this::line);
        }
    }

    void line(String text) {
        out.println(Printable.of(text));
    }

    /** A remark that is not part of the result. */
    void note(String text) {
        err.println(Printable.of(text));
        err.flush();
    }

    /**
     * Opens a machine, and names the run that was interrupted on it, if there is one. The option may stand before or after
     * the name of the command; two different machines are wrong use.
     */
    RepairFlow open(MachineOption option) {
        try {
            var flow = new RepairFlow(surroundings.open(chosen(option), this::note));
            RunHistory history = flow.history();
            history.lender().ifPresent(run -> note("Run " + run.id() + " has given disk " + run.target().disk() + " a temporary "
                    + "signature; its own is " + run.target().identity() + ". Before you detach the disk, give it that back with: "
                    + "bootmend undo " + run.id() + typed(option) + " --yes"));
            history.interrupted().ifPresent(run -> note("Run " + run.id() + " (" + run.started().title()
                    + ") was interrupted. Take it back with: bootmend undo " + run.id() + typed(option) + " --yes"));
            return flow;
        } catch (WorkplaceException e) {
            throw CommandFailure.of(e.problem());
        } catch (IOException e) {
            throw failed("The runs of this machine cannot be listed", e);
        }
    }

    private MachineChoice chosen(MachineOption option) {
        MachineChoice after = option.choice();
        if (before instanceof MachineChoice.AtHand || before.equals(after)) {
            return after;
        }
        if (after instanceof MachineChoice.AtHand) {
            return before;
        }
        throw new CommandFailure(ExitCode.WRONG_USE, "Two machines are named:" + typed(before) + " and" + typed(after)
                + ". Name one.");
    }

    /** The machine as it was named, to be typed again behind a command; begins with a space unless it is empty. */
    String typed(MachineOption option) {
        return typed(chosen(option));
    }

    private static String typed(MachineChoice machine) {
        return switch (machine) {
            case MachineChoice.AtHand() -> "";
            case MachineChoice.Practice(var folder) -> " --machine " + quoted(folder);
            case MachineChoice.Image(var file) -> " --image " + quoted(file);
        };
    }

    private static String quoted(Path path) {
        return path.toString().contains(" ") ? '"' + path.toString() + '"' : path.toString();
    }

    /** A scenario that is not in the catalogue is wrong use. */
    void requireScenario(String scenario) {
        var known = surroundings.scenarios().stream().map(Surroundings.Scenario::name).toList();
        if (!known.contains(scenario)) {
            throw new CommandFailure(ExitCode.WRONG_USE, "There is no scenario \"" + scenario + "\". The scenarios are: "
                    + String.join(", ", known) + ".");
        }
    }

    static MachineSnapshot look(RepairFlow flow) {
        try {
            return flow.look();
        } catch (ProbeException e) {
            throw CommandFailure.of(e.problem());
        }
    }

    static CommandFailure failed(String what, IOException cause) {
        return new CommandFailure(ExitCode.FAILED, what + ": " + cause.getMessage());
    }
}
