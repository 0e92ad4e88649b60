package dev.bootmend.cli;

import dev.bootmend.flow.Workplaces.WorkplaceException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code practice create FOLDER --scenario NAME}. */
@Command(name = "create", mixinStandardHelpOptions = true, description = "Makes a practice machine in an empty or new folder.")
final class PracticeCreateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "An empty folder, or one that is not there yet.")
    private Path folder;

    @Option(names = "--scenario", paramLabel = "NAME", required = true,
            description = "One of the names of 'bootmend practice list'.")
    private String scenario;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        output.requireScenario(scenario);
        try {
            output.surroundings().create(scenario, folder);
        } catch (WorkplaceException e) {
            throw CommandFailure.of(e.problem());
        }
        output.line("Made the practice machine " + scenario + " in " + folder + ".");
        return ExitCode.DONE.number();
    }
}
