package dev.bootmend.app;

import dev.bootmend.cli.CheckResult;
import dev.bootmend.cli.ExitCode;
import dev.bootmend.cli.MachineChoice;
import dev.bootmend.cli.Surroundings;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.json.PlainJson;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;

/** Joins the command line with everything it needs. */
final class Wiring implements Surroundings {

    private final Path home;

    Wiring(Path home) {
        this.home = home;
    }

    @Override
    public Workplace open(MachineChoice machine, Consumer<String> notes) throws WorkplaceException {
        var workplaces = new LocalWorkplaces(home, machine);
        Workplace initial = workplaces.initial();
        workplaces.notes().forEach(notes);
        return initial;
    }

    @Override
    public List<Recipe> recipes() {
        return RecipeBook.shipped().recipes();
    }

    @Override
    public List<Scenario> scenarios() {
        return PracticeCatalogue.all().stream().map(Wiring::scenario).toList();
    }

    private static Scenario scenario(PracticeScenario each) {
        return new Scenario(each.name(), each.layout().toString(), each.fault(),
                each.repair().map(repair -> repair.recipe().value()),
                each.repair().map(PracticeRepair::groups).orElse(List.of()),
                each.repair().map(PracticeRepair::options).orElse(Map.of()));
    }

    @Override
    public void create(String scenario, Path folder) throws WorkplaceException {
        PracticeWiring.create(scenario, folder);
    }

    @Override
    public String json(Object tree) {
        return PlainJson.of(tree);
    }

    @Override
    public ExitCode wizard(MachineChoice machine) {
        Application.launch(WizardApplication.class, WizardApplication.arguments(machine));
        return ExitCode.DONE;
    }

    @Override
    public ExitCode tour(Path output, Optional<String> scenario, boolean dark, PrintWriter log)
            throws WorkplaceException {
        return Tour.run(output, scenario.orElse(LocalWorkplaces.FIRST_SCENARIO), dark, log);
    }

    @Override
    public String keepDefect(Throwable defect) throws IOException {
        return DefectFile.write(home, defect, Clock.systemUTC()).toString();
    }

    @Override
    public Optional<List<CheckResult>> selfCheck() throws IOException {
        return WindowsWiring.check(home);
    }

    @Override
    public String version() {
        return Version.text();
    }
}
