package dev.bootmend.ui;

import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.PlainJson;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.json.ReportJson;
import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeException;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.practice.PracticeMachines;
import dev.bootmend.report.HtmlReport;
import dev.bootmend.run.Machine;
import dev.bootmend.tool.ToolRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Practice machines in a folder of the test, whose tools can be made to fail. */
public final class PracticeDesk implements Workplaces {

    private final Path folder;
    private final String scenario;
    private UnaryOperator<ToolRunner> tools = UnaryOperator.identity();
    private Workplace initial;

    public PracticeDesk(Path folder, String scenario) {
        this.folder = folder;
        this.scenario = scenario;
    }

    /** The tools as seen by the runs of machines that are opened from now on. */
    PracticeDesk withTools(UnaryOperator<ToolRunner> wrapped) {
        tools = wrapped;
        return this;
    }

    Path machineFolder() {
        return folder.resolve(scenario);
    }

    @Override
    public Workplace initial() throws WorkplaceException {
        if (initial == null) {
            initial = make(scenario);
        }
        return initial;
    }

    @Override
    public String json(Object tree) {
        return PlainJson.of(tree);
    }

    @Override
    public List<PracticeChoice> practice() {
        return PracticeCatalogue.all().stream()
                .map(each -> new PracticeChoice(each.name(), each.layout().toString(), each.fault())).toList();
    }

    @Override
    public Workplace practiceOn(PracticeChoice choice) throws WorkplaceException {
        return make(choice.name());
    }

    private Workplace make(String name) throws WorkplaceException {
        Path place = folder.resolve(name);
        try {
            if (!place.resolve("machine.json").toFile().exists()) {
                PracticeMachines.create(PracticeCatalogue.named(name).orElseThrow(), 7, place);
            }
            return open(place);
        } catch (PracticeException e) {
            throw new WorkplaceException(e.problem(), e);
        }
    }

    private Workplace open(Path place) throws PracticeException {
        Clock clock = Clock.systemUTC();
        PracticeMachine practice = PracticeMachine.open(place, () -> WindowsTime.of(clock.instant()), () -> new Guid(UUID.randomUUID()));
        FileRunStore runs = new FileRunStore(place.resolve("bootmend"));
        Machine machine = new Machine(practice.machine(), practice, tools.apply(practice.tools()), practice, runs, clock);
        return new Workplace(machine, RecipeBook.shipped().recipes(), run -> List.of(
                runs.write(run.id(), "report.html", HtmlReport.of(run).getBytes(StandardCharsets.UTF_8)),
                runs.write(run.id(), "report.json", new ReportJson().of(run).getBytes(StandardCharsets.UTF_8))),
                new RunIds(clock, new Random()), "0.0-test", List.of(new Readiness(true, "Nothing here is a real disk"),
                new Readiness(true, "Journals and backups can be written")));
    }
}
