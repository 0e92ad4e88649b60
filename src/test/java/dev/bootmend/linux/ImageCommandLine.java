package dev.bootmend.linux;

import dev.bootmend.cli.CheckResult;
import dev.bootmend.cli.CommandLineProgram;
import dev.bootmend.cli.ExitCode;
import dev.bootmend.cli.MachineChoice;
import dev.bootmend.cli.Surroundings;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.json.PlainJson;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Problem;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The command line on a disk image inside the process of the test, for where a process of its own is not the point: each
 * command opens the machine and closes it behind itself, as a process does.
 */
record ImageCommandLine(Path image, Path home) {

    /** Runs one command line; {@code --image} is added. */
    Shell.Ended run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--image", image.toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        try (var opened = new Opened(home)) {
            int code = CommandLineProgram.run(opened, new PrintWriter(out, true), new PrintWriter(err, true),
                    all.toArray(String[]::new));
            return new Shell.Ended(code, out.toString(), err.toString());
        }
    }

    private static final class Opened implements Surroundings, AutoCloseable {

        private final Path home;
        private final List<LinuxBench> benches = new ArrayList<>();

        Opened(Path home) {
            this.home = home;
        }

        @Override
        public Workplace open(MachineChoice machine, Consumer<String> notes) throws WorkplaceException {
            Path file = ((MachineChoice.Image) machine).file();
            try {
                var bench = new LinuxBench(file, home, UnaryOperator.identity());
                benches.add(bench);
                bench.linux().swept().forEach(notes);
                return bench.initial();
            } catch (ProbeException refused) {
                throw new WorkplaceException(new Problem(file.toString(), refused.getMessage(), ""), refused);
            }
        }

        @Override
        public List<Recipe> recipes() {
            return RecipeBook.shipped().recipes();
        }

        @Override
        public List<Scenario> scenarios() {
            return List.of();
        }

        @Override
        public void create(String scenario, Path folder) {
            throw new IllegalStateException("no practice machines here");
        }

        @Override
        public String json(Object tree) {
            return PlainJson.of(tree);
        }

        @Override
        public ExitCode wizard(MachineChoice machine) {
            throw new IllegalStateException("no wizard here");
        }

        @Override
        public ExitCode tour(Path output, Optional<String> scenario, boolean dark, PrintWriter log) {
            throw new IllegalStateException("no tour here");
        }

        @Override
        public String keepDefect(Throwable defect) {
            throw new AssertionError("a defect", defect);
        }

        @Override
        public Optional<List<CheckResult>> selfCheck() throws IOException {
            return Optional.empty();
        }

        @Override
        public String version() {
            return "0.0-test";
        }

        @Override
        public void close() {
            for (LinuxBench bench : benches) {
                try {
                    bench.close();
                } catch (Exception left) {
                    throw new AssertionError("something stayed mounted or attached", left);
                }
            }
        }
    }
}
