package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.probe.ProbeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What every command needs: the surroundings, where to print, and how to open a machine. */
record Output(Surroundings surroundings, PrintWriter out, PrintWriter err) {

    static Output of(CommandSpec spec) {
        var program = (CommandLineProgram) spec.root().userObject();
        return new Output(program.surroundings(), spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    void line(String text) {
        out.println(Printable.of(text));
    }

    void json(Object tree) {
        out.println(surroundings.json(tree));
    }

    /** A remark that is not part of the result. */
    void note(String text) {
        err.println(Printable.of(text));
    }

    /** Opens a machine, and names the run that was interrupted on it, if there is one. */
    RepairFlow open(MachineChoice machine) {
        try {
            var flow = new RepairFlow(surroundings.open(machine, this::note));
            flow.history().interrupted().ifPresent(run -> note("Run " + run.id() + " (" + run.started().title()
                    + ") was interrupted. Take it back with: bootmend undo " + run.id() + " --yes"));
            return flow;
        } catch (WorkplaceException e) {
            throw CommandFailure.of(e.problem());
        } catch (IOException e) {
            throw failed("The runs of this machine cannot be listed", e);
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
