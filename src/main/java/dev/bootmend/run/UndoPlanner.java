package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.ReleaseLetter;
import dev.bootmend.plan.RestoreFiles;
import dev.bootmend.plan.SetActive;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.StepId;
import dev.bootmend.plan.UnloadHive;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.tool.HiveMount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plans the undo of a run from its journal and a fresh look: every file goes back to what it was, together with its logs,
 * and what an interrupted run has left on this machine is cleaned up.
 */
public final class UndoPlanner {

    private final Machine machine;
    private final ProbeScope scope;
    private final TargetFiles files;

    public UndoPlanner(Machine machine, ProbeScope scope) {
        this.machine = machine;
        this.files = new TargetFiles(machine.files());
        this.scope = scope;
    }

    /**
     * Plans the undo of {@code run} on the machine as it is in {@code now}.
     *
     * @param id the id that the undo itself will have as a run
     * @throws ProbeException when the machine cannot be read
     */
    public UndoPlanning plan(RunRecord run, MachineSnapshot now, RunId id) throws ProbeException {
        List<DiskIdentity> names;
        try {
            names = IdentityBook.of(machine.runs()).alsoKnownAs(run.target().identity());
        } catch (IOException e) {
            return blocked(run, "The record of disk identities cannot be read: " + e.getMessage() + ".",
                    "Make the place for journals readable, and try again.");
        }
        List<Disk> disks = UndoneDisk.candidates(run, now, names);
        if (disks.isEmpty()) {
            return blocked(run, "No attached disk has the identity " + run.target().identity() + ".",
                    "Attach the disk that was repaired, and look again.");
        }
        if (disks.size() > 1) {
            return blocked(run, "Several attached disks have the identity " + run.target().identity() + ".",
                    "Leave only the one that was repaired attached, and look again.");
        }
        if (run.diskFound().isPresent()) {
            return new DiskStateUndo(run, run.diskFound().get(), now, disks.getFirst()).plan(id);
        }
        if (disks.getFirst().has(DiskCondition.Offline.class) && !run.backups().isEmpty()) {
            return blocked(run, "Disk " + disks.getFirst().number() + " is offline, so its files cannot be put back.",
                    "Prepare the disk, then undo the run.");
        }
        try {
            return plan(run, now, id, disks.getFirst().number(), names);
        } catch (RunFailure e) {
            return blocked(run, e.getMessage(), "");
        } catch (IOException e) {
            return blocked(run, "The runs of this machine cannot be listed: " + e.getMessage() + ".",
                    "Make the place for journals readable, and try again.");
        }
    }

    private UndoPlanning plan(RunRecord run, MachineSnapshot now, RunId id, DiskNumber disk, List<DiskIdentity> names)
            throws RunFailure, ProbeException, IOException {
        List<Operation> cleaning = run.cleanedUp() ? List.of() : leftovers(run, now, disk);
        var changed = new UndoneFiles(run, files, disk, loaded(cleaning));
        Optional<UndoPlanning> conflict = conflict(run, changed, names);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        var warnings = new ArrayList<String>();
        var restores = new ArrayList<>(changed.isAsBefore() ? List.of() : new Restoration(machine, scope, run).operations(changed, warnings));
        flags(run, now, disk).ifPresent(restores::add);
        run.lasting().forEach(step -> warnings.add("\"" + step.title() + "\" stays: it " + step.undo() + "."));
        if (restores.isEmpty() && cleaning.isEmpty()) {
            return new UndoPlanning.NothingToUndo();
        }
        if (!restores.isEmpty() && changed.leavesDoubt()) {
            warnings.add("How run " + run.id() + " left the files is not known, so a change made since then would not "
                    + "be noticed; it would be taken back, too.");
        }
        return new UndoPlanning.Ready(new Plan(id, RecipeId.UNDO, "Undo of run " + run.id(),
                onDisk(run.target(), disk), now, steps(restores, cleaning), warnings, Optional.of(run.id())));
    }

    /** Gives the active flag back to the partitions that had it, unless it is there. */
    private static Optional<Operation> flags(RunRecord run, MachineSnapshot now, DiskNumber disk) {
        return run.survey().filter(JournalEvent.Surveyed::flags).<Operation>map(survey -> new SetActive(disk,
                survey.active().stream().map(ref -> new PartitionRef(disk, ref.start())).collect(Collectors.toSet())))
                .filter(operation -> !operation.isInPlace(now));
    }

    private static List<FileRef> loaded(List<Operation> cleaning) {
        return cleaning.stream().filter(UnloadHive.class::isInstance).map(UnloadHive.class::cast)
                .map(unload -> unload.hive().file()).toList();
    }

    private Optional<UndoPlanning> conflict(RunRecord run, UndoneFiles changed, List<DiskIdentity> names)
            throws IOException {
        if (changed.isAsBefore()) {
            return Optional.empty();
        }
        Optional<RunRecord> later = RunHistory.of(machine.runs()).laterRepair(run, names);
        if (later.isPresent()) {
            return Optional.of(blocked(run, "Nothing was undone: run " + later.get().id() + " has changed the same files since.",
                    "Undo that run first."));
        }
        List<ChangedSince> since = changed.conflicts();
        return since.isEmpty() ? Optional.empty() : Optional.of(new UndoPlanning.Blocked(
                new UndoConflict(run, new KeptFiles(machine.runs(), files)).of(since)));
    }

    /** Hives and letters that the run has left on this machine. */
    private static List<Operation> leftovers(RunRecord run, MachineSnapshot now, DiskNumber disk) {
        var operations = new ArrayList<Operation>();
        now.loadedHives().stream().filter(hive -> hive.file().partition().disk().equals(disk))
                .filter(hive -> hive.mount().equals(new HiveMount(run.id()).name()))
                .forEach(hive -> operations.add(new UnloadHive(hive, run.id())));
        run.started().letters().forEach(given -> {
            var partition = new PartitionRef(disk, given.partition().start());
            if (now.partition(partition).flatMap(found -> found.letter()).filter(given.letter()::equals).isPresent()) {
                operations.add(new ReleaseLetter(partition, given.letter()));
            }
        });
        return operations;
    }

    /** A loaded hive is unloaded before its file is put back. */
    private static List<Step> steps(List<Operation> restores, List<Operation> cleaning) {
        var ordered = new ArrayList<Operation>();
        cleaning.stream().filter(UnloadHive.class::isInstance).forEach(ordered::add);
        ordered.addAll(restores);
        cleaning.stream().filter(operation -> !(operation instanceof UnloadHive)).forEach(ordered::add);
        var steps = new ArrayList<Step>();
        for (Operation operation : ordered) {
            steps.add(new Step(steps.size(), new StepId("undo/" + steps.size()), operation, purpose(operation),
                    Optional.empty()));
        }
        return steps;
    }

    private static Step.Purpose purpose(Operation operation) {
        if (operation instanceof UnloadHive) {
            return Step.Purpose.PREPARE;
        }
        return operation instanceof RestoreFiles || operation instanceof SetActive ? Step.Purpose.REPAIR
                : Step.Purpose.CLEAN_UP;
    }

    static RepairTarget onDisk(RepairTarget target, DiskNumber disk) {
        var system = new PartitionRef(disk, target.system().start());
        return new RepairTarget(disk, target.identity(), target.generation(),
                new PartitionRef(disk, target.windows().start()), system, new FileRef(system, target.store().path()));
    }

    static UndoPlanning blocked(RunRecord run, String detail, String remedy) {
        return new UndoPlanning.Blocked(new Problem("Undo of run " + run.id(), detail, remedy));
    }
}
