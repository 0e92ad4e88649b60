package dev.bootmend.cli;

import dev.bootmend.report.Printable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** BootMend on the command line. */
@Command(name = "bootmend", mixinStandardHelpOptions = true, versionProvider = CommandLineProgram.Version.class,
        description = "Finds out why the Windows on an attached disk does not boot, shows every change before it is made, "
                + "makes it after consent, verifies it and can undo it.%nWithout a command the wizard opens.",
        subcommands = {BcdCommand.class, HiveCommand.class, PracticeCommand.class, MachineCommand.class,
            DiagnoseCommand.class, PrepareCommand.class, PlanCommand.class, ApplyCommand.class, RunsCommand.class,
            UndoCommand.class, GuideCommand.class, TourCommand.class, SelfCheckCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done and, where something was changed, verified", "1:it was tried and failed",
            "2:wrong use of the command line; nothing was tried",
            "3:refused: a guard, a drift or a missing confirmation; nothing was changed",
            "4:everything ran, but not everything could be verified"})
public final class CommandLineProgram implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private MachineOption machine;

    private CommandLineProgram(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Without a command: the wizard. */
    @Override
    public Integer call() {
        return surroundings.wizard(machine.choice()).number();
    }

    /** Runs one command line and returns its exit code. Messages go to {@code err}, results to {@code out}. */
    public static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
        var program = new CommandLine(new CommandLineProgram(surroundings));
        program.setOut(out);
        program.setErr(err);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler(CommandLineProgram::misused);
        program.setExecutionExceptionHandler((failure, command, parsed) -> explained(surroundings, failure, err));
        int code = executed(program, surroundings, err, arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int executed(CommandLine program, Surroundings surroundings, PrintWriter err, String... arguments) {
        try {
            return program.execute(arguments);
        } catch (RuntimeException | Error unforeseen) {
            return Defect.report(surroundings, err, unforeseen);
        }
    }

    /** One sentence and where help is, not the whole help. */
    private static int misused(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("bootmend: " + Printable.of(words(failure)));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE.number();
    }

    private static String words(CommandLine.ParameterException failure) {
        return switch (failure) {
            case CommandLine.UnmatchedArgumentException unknown -> "There is no command, option or argument '"
                    + String.join(" ", unknown.getUnmatched()) + "' here.";
            default -> failure.getMessage().replace("is not an int", "is not a whole number");
        };
    }

    private static int explained(Surroundings surroundings, Exception failure, PrintWriter err) {
        if (failure instanceof CommandFailure expected) {
            err.println("bootmend: " + Printable.of(expected.getMessage()));
            return expected.code().number();
        }
        return Defect.report(surroundings, err, failure);
    }

    MachineChoice machine() {
        return machine.choice();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Prints the version of this program. */
    static final class Version implements IVersionProvider {

        @Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public String[] getVersion() {
            var program = (CommandLineProgram) spec.root().userObject();
            return new String[] {"BootMend " + program.surroundings.version()};
        }
    }
}
