package dev.bootmend.flow;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.json.ReportJson;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RunId;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Prediction;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeException;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.practice.PracticeMachines;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.report.HtmlReport;
import dev.bootmend.report.TextReport;
import dev.bootmend.run.Digests;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStore;
import dev.bootmend.run.UndoPlanning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A practice machine in a folder of its own, copied from one that is made once for all tests. */
public final class PracticeBench {

    public static final RecipeId IMC = new RecipeId("stop-0x67-imc");

    private static final List<Recipe> RECIPES = RecipeBook.shipped().recipes();
    private static final Map<String, Path> TEMPLATES = new HashMap<>();
    private static final AtomicLong TIME = new AtomicLong(Instant.parse("2026-11-20T20:03:12Z").toEpochMilli());
    private static final Random DIGITS = new Random(7);

    /** Every call is one millisecond later. */
    public static final InstantSource CLOCK = () -> Instant.ofEpochMilli(TIME.incrementAndGet());

    private final Path folder;

    private PracticeBench(Path folder) {
        this.folder = folder;
    }

    /** A copy of the machine of that scenario in a folder that is not there yet. */
    public static PracticeBench of(String scenario, Path folder) throws IOException {
        copy(template(scenario), folder);
        return new PracticeBench(folder);
    }

    private static synchronized Path template(String scenario) throws IOException {
        if (!TEMPLATES.containsKey(scenario)) {
            Path made = Files.createTempDirectory("bootmend-bench").resolve(scenario);
            PracticeMachines.create(PracticeCatalogue.named(scenario).orElseThrow(), 1, made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made.getParent())));
            TEMPLATES.put(scenario, made);
        }
        return TEMPLATES.get(scenario);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, to.resolve(from.relativize(entry).toString()));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path runFolder(RunId run) {
        return folder.resolve("bootmend/runs").resolve(run.value());
    }

    /** The machine as a program that was just started sees it. */
    public Machine machine() {
        try {
            PracticeMachine practice = PracticeMachine.open(
                    folder, () -> WindowsTime.of(CLOCK.instant()), () -> Guid.ZERO);
            return new Machine(practice.machine(), practice, practice.tools(), practice, runs(), CLOCK);
        } catch (PracticeException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunStore runs() {
        return new FileRunStore(folder.resolve("bootmend"));
    }

    public RepairFlow flow() {
        return flow(UnaryOperator.identity());
    }

    /** A flow over a machine of which something was exchanged. */
    public RepairFlow flow(UnaryOperator<Machine> exchange) {
        Machine machine = exchange.apply(machine());
        return new RepairFlow(new Workplace(machine, RECIPES, run -> write(machine.runs(), run),
                new RunIds(CLOCK, DIGITS), "1.0-test", List.of()));
    }

    private static List<String> write(RunStore runs, RunRecord run) throws IOException {
        return List.of(runs.write(run.id(), "report.html", HtmlReport.of(run).getBytes(StandardCharsets.UTF_8)),
                runs.write(run.id(), "report.json", new ReportJson().of(run).getBytes(StandardCharsets.UTF_8)),
                runs.write(run.id(), "report.txt", TextReport.of(run).getBytes(StandardCharsets.UTF_8)));
    }

    /** The repair of the machine of that scenario: exactly the groups and options that it names. */
    public static ConfirmedPlan repair(RepairFlow flow, String scenario) throws Exception {
        PracticeRepair repair = PracticeCatalogue.named(scenario).orElseThrow().repair().orElseThrow();
        Recipe recipe = flow.recipe(repair.recipe()).orElseThrow();
        Choices choices = Choices.NONE;
        for (var group : recipe.groups()) {
            choices = choices.withGroup(group.id(), repair.groups().contains(group.id().value()));
        }
        for (var option : repair.options().entrySet()) {
            choices = choices.withOption(new OptionId(option.getKey()), option.getValue());
        }
        Planning planning = flow.plan(examine(flow).orElseThrow(), recipe, choices);
        return ConfirmedPlan.of(((Planning.Ready) planning).plan());
    }

    /** Whether the machine is what a plan has predicted, as far as that could be known. */
    public static boolean isAsPreviewed(ConfirmedPlan plan, MachineSnapshot now) {
        return differences(plan, now).isEmpty() && plan.steps().stream().map(ConfirmedPlan.ConfirmedStep::after)
                .allMatch(after -> !(after instanceof Prediction.Partial partial) || partial.unmet(now).isEmpty());
    }

    /** What differs from the prediction, without the bytes of files. */
    public static List<Change> differences(ConfirmedPlan plan, MachineSnapshot now) {
        MachineSnapshot expected = plan.plan().before();
        for (ConfirmedPlan.ConfirmedStep step : plan.steps()) {
            Prediction after = step.step().operation().predict(expected);
            expected = after instanceof Prediction.Partial partial ? partial.completed(now) : after.machine();
        }
        return Changes.between(expected, now).stream().filter(change -> !(change instanceof Change.File)).toList();
    }

    /** What is to be repaired; empty when the machine leaves a choice or is refused. */
    public static Optional<RepairCase> examine(RepairFlow flow) throws Exception {
        MachineSnapshot machine = flow.look();
        return flow.find(machine, Optional.empty(), Optional.empty()) instanceof TargetSearch.Found(var target)
                ? Optional.of(flow.examine(machine, target)) : Optional.empty();
    }

    public static Planning planning(RepairFlow flow, String... groups) throws Exception {
        Recipe recipe = flow.recipe(IMC).orElseThrow();
        Choices choices = Choices.NONE;
        for (var group : recipe.groups()) {
            choices = choices.withGroup(group.id(), List.of(groups).contains(group.id().value()));
        }
        return flow.plan(examine(flow).orElseThrow(), recipe, choices);
    }

    /** A plan with these groups and no other, as it is confirmed. */
    public static ConfirmedPlan plan(RepairFlow flow, String... groups) throws Exception {
        return ConfirmedPlan.of(((Planning.Ready) planning(flow, groups)).plan());
    }

    public static RunResult run(RepairFlow flow, ConfirmedPlan plan) throws Exception {
        return flow.run(plan, RunListener.silent(), () -> false);
    }

    /** Takes a run back by a program that was just started; the result, empty when there was nothing to undo. */
    public Optional<RunResult> undo(RunId run) throws Exception {
        RepairFlow flow = flow();
        return switch (flow.undo(run, flow.look())) {
            case UndoPlanning.Ready(var plan) -> Optional.of(run(flow, ConfirmedPlan.of(plan)));
            case UndoPlanning.NothingToUndo() -> Optional.empty();
            case UndoPlanning.Blocked(var problem) -> throw new AssertionError("the undo is blocked: " + problem);
        };
    }

    /** The same, for a run that may not have begun. */
    public Optional<RunResult> undo(RunId run, boolean neverBegan) throws Exception {
        return neverBegan ? Optional.empty() : undo(run);
    }

    /** Repairs with these groups of the recipe for 0x67 and no other, verified. */
    public RunId repaired(String... groups) throws Exception {
        RepairFlow flow = flow();
        RunResult result = run(flow, plan(flow, groups));
        ToolFaultsTest.assertVerified(result);
        return result.record().orElseThrow().id();
    }

    /** The second copies on the disks, with their manifests. */
    public List<Path> secondCopies() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().contains("BootMend")).toList();
        }
    }

    /** Makes a file one byte longer. */
    public static void damage(Path file) {
        try {
            Files.write(file, new byte[] {7}, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of every file of the machine, but for what runs keep on this machine and on the disk. */
    public SortedMap<String, String> content() throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(entry).toString().replace('\\', '/');
                if (!name.startsWith("bootmend/") && !name.contains("/BootMend/")) {
                    content.put(name, Digests.of(Files.readAllBytes(entry)).hex());
                }
            }
        }
        return content;
    }
}
