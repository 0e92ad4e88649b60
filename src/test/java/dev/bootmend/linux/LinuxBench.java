package dev.bootmend.linux;

import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.PlainJson;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.report.HtmlReport;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunStore;
import dev.bootmend.tool.ToolRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The disk in an image as the machine at hand, inside the process of the test. */
final class LinuxBench implements Workplaces, AutoCloseable {

    private final LinuxMachine linux;
    private final Workplace workplace;

    LinuxBench(Path image, Path home, UnaryOperator<ToolRunner> tools) throws ProbeException {
        Clock clock = Clock.systemUTC();
        this.linux = LinuxMachine.open(new LinuxMachine.LinuxSetup(home, Optional.of(image),
                () -> WindowsTime.of(clock.instant()), () -> new Guid(UUID.randomUUID())));
        RunStore runs = linux.runs(new FileRunStore(home));
        var machine = new Machine(linux.machine(), linux, tools.apply(linux.tools()), linux, runs, clock);
        this.workplace = new Workplace(machine, RecipeBook.shipped().recipes(), run -> List.of(
                runs.write(run.id(), "report.html", HtmlReport.of(run).getBytes(StandardCharsets.UTF_8))),
                new RunIds(clock, new Random()), "0.0-test", List.of(new Readiness(true, "A disk image")));
    }

    LinuxMachine linux() {
        return linux;
    }

    @Override
    public Workplace initial() {
        return workplace;
    }

    @Override
    public String json(Object tree) {
        return PlainJson.of(tree);
    }

    @Override
    public List<PracticeChoice> practice() {
        return List.of();
    }

    @Override
    public Workplace practiceOn(PracticeChoice choice) {
        throw new IllegalStateException("there are no practice machines here");
    }

    @Override
    public void close() throws Exception {
        linux.close();
    }
}
