package dev.bootmend.cli;

import dev.bootmend.flow.Workplaces.WorkplaceException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tour}. */
@Command(name = "tour", mixinStandardHelpOptions = true,
        description = "Lets the wizard itself repair a practice machine without a display, and leaves a picture of every page "
                + "and the report.")
final class TourCommand implements Callable<Integer> {

    @Option(names = "--output", paramLabel = "FOLDER", required = true, description = "Where the pictures and the report go.")
    private Path folder;

    @Option(names = "--scenario", paramLabel = "NAME", description = "The practice machine; gen2-imc without it.")
    private String scenario;

    @Option(names = "--dark", description = "In the dark theme.")
    private boolean dark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        if (scenario != null) {
            output.requireScenario(scenario);
        }
        try {
            return output.surroundings().tour(folder, Optional.ofNullable(scenario), dark, output.out()).number();
        } catch (WorkplaceException e) {
            throw CommandFailure.of(e.problem());
        }
    }
}
