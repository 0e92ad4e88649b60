package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.probe.ProbeException;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs a confirmed plan: takes the lock, looks at the machine again, stops if it drifted from the preview, and hands over
 * to {@link RunInProgress}. Nothing is added to, repeated in or left out of what was confirmed.
 */
public final class PlanRunner {

    private final Machine machine;
    private final RunSetup setup;

    public PlanRunner(Machine machine, RunSetup setup) {
        this.machine = machine;
        this.setup = setup;
    }

    /**
     * Runs the plan on the calling thread.
     *
     * @param cancelled asked between two steps; the step under way always ends
     */
    public RunOutcome run(ConfirmedPlan plan, RunListener listener, BooleanSupplier cancelled)
            throws InterruptedException {
        try {
            var lock = machine.runs().lock();
            if (lock.isEmpty()) {
                return refused(plan, "Another BootMend is working on this machine.", "Wait until it has ended.");
            }
            try (var held = lock.get()) {
                return runLocked(plan, listener, cancelled);
            }
        } catch (IOException e) {
            return refused(plan, "The place for journals and backups cannot be used: " + e.getMessage(),
                    "Make it writable, or make room, and start again.");
        } catch (ProbeException e) {
            return new RunOutcome.Refused(e.problem());
        }
    }

    private RunOutcome runLocked(ConfirmedPlan plan, RunListener listener, BooleanSupplier cancelled)
            throws IOException, ProbeException, InterruptedException {
        listener.phase("Looking at the disk again");
        MachineSnapshot now = machine.probe().look(setup.scope());
        RepairTarget target = plan.plan().target();
        List<Change> drift = Comparison.drift(plan.plan().before(), now, target.disk());
        if (!drift.isEmpty()) {
            return new RunOutcome.Drifted(drift);
        }
        if (!isStillTheTarget(now, target)) {
            return refused(plan, "Disk " + target.disk() + " is not an attached disk with the identity "
                    + target.identity() + " any more.", "Choose the disk again.");
        }
        try (var journal = machine.runs().begin(plan.plan().run())) {
            return new RunInProgress(machine, setup, plan, journal, listener, cancelled).run(now);
        }
    }

    private static boolean isStillTheTarget(MachineSnapshot now, RepairTarget target) {
        return now.disk(target.disk())
                .filter(disk -> !disk.belongsToHost())
                .map(Disk::identity)
                .filter(target.identity()::equals)
                .isPresent();
    }

    private static RunOutcome refused(ConfirmedPlan plan, String detail, String remedy) {
        return new RunOutcome.Refused(new Problem("Run " + plan.plan().run(), detail, remedy));
    }
}
