package dev.bootmend.flow;

import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Assessment;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.PlanRequest;
import dev.bootmend.plan.Planner;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.plan.PreparationRequest;
import dev.bootmend.plan.Preparations;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.ChangeWords;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.PlanRunner;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunSetup;
import dev.bootmend.run.Settlement;
import dev.bootmend.run.UndoPlanner;
import dev.bootmend.run.UndoPlanning;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The order of a repair on one machine: look, find the target, examine, plan, run, report, undo. Reads until it runs. */
public final class RepairFlow {

    private final Workplace workplace;
    private final ProbeScope scope;
    private final ChangeWords words = new ChangeWords(new BcdWording());

    public RepairFlow(Workplace workplace) {
        this.workplace = workplace;
        this.scope = Scopes.of(workplace.recipes());
    }

    /** What it works on, and with. */
    public Workplace workplace() {
        return workplace;
    }

    /** Puts changes into words, as the preview, the journal and the report do. */
    public ChangeWords words() {
        return words;
    }

    /**
     * Reads the machine anew, and writes down the identity of every disk that is seen for the first time. That this was not
     * possible is no reason not to look: {@link #remark} and every plan say so.
     */
    public MachineSnapshot look() throws ProbeException {
        MachineSnapshot seen = workplace.machine().probe().look(scope);
        remark(seen);
        return seen;
    }

    /** What the user has to know of a look before anything else: that an identity could not be written down. */
    public Optional<String> remark(MachineSnapshot seen) {
        return new FirstSight(workplace.machine()).remark(seen);
    }

    /** What can be done to a whole disk so that it can be repaired; none where this machine leaves that to others. */
    public List<PreparationOffer> preparations(MachineSnapshot machine, DiskNumber disk) {
        return workplace.machine().tools().preparesDisks() ? Preparations.offers(machine, disk) : List.of();
    }

    /** Plans a preparation: previewed, confirmed, run, verified and undone like a repair. */
    public Planning prepare(MachineSnapshot machine, DiskNumber disk, Set<PreparationKind> kinds) {
        return prepare(machine, disk, kinds, workplace.ids().next());
    }

    /** The same as the run {@code run}: what is planned again with other kinds stays the same run. */
    public Planning prepare(MachineSnapshot machine, DiskNumber disk, Set<PreparationKind> kinds, RunId run) {
        if (!workplace.machine().tools().preparesDisks()) {
            return new Planning.Blocked(List.of(new Blocker(Optional.empty(), "This machine does not prepare disks.",
                    "Use its own programs for that, or attach the disk to a Windows repair machine.")), List.of());
        }
        return new FirstSight(workplace.machine()).remarked(Preparations.plan(new PreparationRequest(machine, disk, kinds,
                run, UnusedSignature.of(machine, disk))), machine);
    }

    /** Finds what is to be repaired, on one disk or on all. */
    public TargetSearch find(MachineSnapshot machine, Optional<DiskNumber> disk, Optional<PartitionRef> windows) {
        return TargetFinder.find(machine, disk, windows);
    }

    /** Finds out why the target does not start, and ranks the recipes by what the disk says. */
    public RepairCase examine(MachineSnapshot machine, RepairTarget target) {
        return examine(machine, target, workplace.ids().next());
    }

    private RepairCase examine(MachineSnapshot machine, RepairTarget target, RunId run) {
        Diagnosis diagnosis = Examiner.examine(machine, target);
        List<Recommendation> recipes = workplace.recipes().stream()
                .filter(recipe -> recipe.generations().contains(target.generation()))
                .map(recipe -> recommendation(recipe.on(diagnosis.facts()), machine, diagnosis)).toList();
        return new RepairCase(machine, target, diagnosis, recipes, run).told(Optional.empty());
    }

    private static Recommendation recommendation(Recipe recipe, MachineSnapshot machine, Diagnosis diagnosis) {
        List<Finding> addressed = diagnosis.findings().stream()
                .filter(finding -> finding.recipes().contains(recipe.id())).toList();
        return new Recommendation(recipe,
                Assessment.of(recipe, diagnosis.target(), machine, diagnosis.facts()), addressed);
    }

    /** Plans one recipe; the same call with other choices is what unticking a step in the preview leads to. */
    public Planning plan(RepairCase repair, Recipe recipe, Choices choices) {
        var request = new PlanRequest(recipe.on(repair.diagnosis().facts()), repair.target(), repair.machine(),
                repair.diagnosis().facts(), choices, repair.run(), repair.machine().lettersInUse(), ValueCodec::encode);
        return new FirstSight(workplace.machine()).remarked(Planner.plan(request), repair.machine());
    }

    /** What a plan of a recipe will leave to be done, as far as that can be known beforehand. */
    public Remainder remainder(Plan plan) {
        return remainder(plan, plan.after());
    }

    /** What the first recipe will leave to be done when it is recommended and nothing else is chosen. */
    public Remainder remainder(RepairCase repair) {
        return repair.recommendations().stream().filter(Recommendation::recommended).findFirst()
                .map(first -> plan(repair, first.recipe(), Choices.NONE)).filter(Planning.Ready.class::isInstance)
                .map(ready -> remainder(((Planning.Ready) ready).plan())).orElse(Remainder.NONE);
    }

    private Remainder remainder(Plan plan, MachineSnapshot after) {
        boolean repairs = recipe(plan.recipe()).isPresent() && isThere(plan.target(), after);
        return repairs ? Remainder.of(examine(after, plan.target(), plan.run()), plan.recipe()) : Remainder.NONE;
    }

    /** The recipe of that id. */
    public Optional<Recipe> recipe(RecipeId id) {
        return workplace.recipes().stream().filter(recipe -> recipe.id().equals(id)).findFirst();
    }

    /** The earlier runs on this machine. */
    public RunHistory history() throws IOException {
        return RunHistory.of(workplace.machine().runs());
    }

    /**
     * Plans the undo of a run on the machine as it is. An interrupted run that has left nothing behind is closed in its
     * journal, so that it is not offered again.
     */
    public UndoPlanning undo(RunId run, MachineSnapshot machine) throws ProbeException {
        return switch (RunHistory.read(workplace.machine().runs(), run)) {
            case Reading.Known<RunRecord>(var record) -> undo(record, machine);
            case Reading.Absent<RunRecord>() -> new UndoPlanning.Blocked(new Problem("Run " + run,
                    "There is no such run on this machine.", "List the runs and choose one of them."));
            case Reading.Unreadable<RunRecord>(var problem) -> new UndoPlanning.Blocked(problem);
        };
    }

    private UndoPlanning undo(RunRecord record, MachineSnapshot machine) throws ProbeException {
        UndoPlanning planning = new UndoPlanner(workplace.machine(), scope)
                .plan(record, machine, workplace.ids().next());
        if (planning instanceof UndoPlanning.NothingToUndo) {
            return Settlement.of(workplace.machine(), record);
        }
        return new FirstSight(workplace.machine()).remarked(planning, machine);
    }

    /** Runs what was confirmed, and reports it. An interruption of the thread stops it like a cancellation. */
    public RunResult run(ConfirmedPlan plan, RunListener listener, BooleanSupplier cancelled) {
        var setup = new RunSetup(scope, workplace.version(), words,
                (machine, target) -> lines(machine, plan.plan()));
        RunOutcome outcome = new PlanRunner(workplace.machine(), setup).run(plan, listener, cancelled);
        boolean interrupted = Thread.interrupted();
        RunResult result = outcome instanceof RunOutcome.Ran ran ? reported(plan, ran)
                : new RunResult(outcome, Optional.empty(), Optional.empty(), Remainder.NONE, List.of(), "");
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private RunResult reported(ConfirmedPlan plan, RunOutcome.Ran ran) {
        Optional<Diagnosis> after = ran.after().flatMap(machine -> examined(machine, plan.plan()));
        Remainder rest = ran.after().map(machine -> remainder(plan.plan(), machine)).orElse(Remainder.NONE);
        return switch (RunHistory.read(workplace.machine().runs(), plan.plan().run())) {
            case Reading.Known<RunRecord>(var record) -> written(ran, record, after, rest);
            case Reading.Absent<RunRecord>() ->
                    new RunResult(ran, Optional.empty(), after, rest, List.of(), "The journal of the run is not there.");
            case Reading.Unreadable<RunRecord>(var problem) ->
                    new RunResult(ran, Optional.empty(), after, rest, List.of(), problem.toString());
        };
    }

    private RunResult written(RunOutcome.Ran ran, RunRecord record, Optional<Diagnosis> after, Remainder rest) {
        try {
            return new RunResult(ran, Optional.of(record), after, rest, workplace.reports().write(record), "");
        } catch (IOException e) {
            return new RunResult(ran, Optional.of(record), after, rest, List.of(),
                    "The report could not be written: " + e.getMessage());
        }
    }

    /** Empty when the target's partitions are not there any more, or nothing on the disk can be seen. */
    private static Optional<Diagnosis> examined(MachineSnapshot machine, Plan plan) {
        RepairTarget target = plan.target();
        if (plan.preparesDisk()) {
            return TargetFinder.find(machine, Optional.of(target.disk()), Optional.empty())
                    instanceof TargetSearch.Found(var found) ? Optional.of(Examiner.examine(machine, found)) : Optional.empty();
        }
        return isThere(target, machine) ? Optional.of(Examiner.examine(machine, target)) : Optional.empty();
    }

    private static boolean isThere(RepairTarget target, MachineSnapshot machine) {
        return machine.partition(target.windows()).isPresent() && machine.partition(target.system()).isPresent();
    }

    /** Of a disk that cannot be looked at that is said, not nothing. */
    private static List<FindingLine> lines(MachineSnapshot machine, Plan plan) {
        if (plan.preparesDisk() && TargetFinder.find(machine, Optional.of(plan.target().disk()), Optional.empty())
                instanceof TargetSearch.Refused(var reason, var remedy)) {
            return List.of(new FindingLine(FindingIds.DISK_OFFLINE, Severity.UNCHECKED,
                    "The disk could not be examined: " + reason));
        }
        return examined(machine, plan).stream().flatMap(diagnosis -> diagnosis.findings().stream())
                .map(finding -> new FindingLine(finding.id(), finding.severity(), finding.title()))
                .toList();
    }
}
