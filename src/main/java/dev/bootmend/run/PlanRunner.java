package dev.bootmend.run;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.tool.Tool;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

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
     * Runs the plan on the calling thread. Whatever is refused was not begun: nothing has been written to the disk.
     *
     * <p>An interruption of the thread ends the run like a cancellation; the thread is interrupted again afterwards.
     *
     * @param cancelled asked between two steps and while a file is copied for support; any other step under way ends
     */
    public RunOutcome run(ConfirmedPlan plan, RunListener listener, BooleanSupplier cancelled) {
        var interruption = new Interruption();
        interruption.take();
        try {
            Optional<RunStore.Lock> lock = machine.runs().lock();
            return lock.isEmpty()
                    ? refused(plan, "Another BootMend is working on this machine.", "Wait until it has ended.")
                    : held(lock.get(), () -> locked(plan, listener, cancelled, interruption));
        } catch (IOException e) {
            return refused(plan, "The place for journals and backups cannot be used: " + reason(e) + ".",
                    "Make it writable, or make room, and start again.");
        } finally {
            interruption.handOn();
        }
    }

    private RunOutcome locked(ConfirmedPlan plan, RunListener listener, BooleanSupplier cancelled,
            Interruption interruption) throws IOException {
        Optional<RunOutcome> lacking = lacking(plan);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        listener.phase("Looking at the disk again");
        RepairTarget target = plan.plan().target();
        MachineSnapshot now;
        try {
            now = machine.probe().look(setup.scope());
        } catch (ProbeException e) {
            return new RunOutcome.Refused(e.problem());
        }
        List<Change> drift = Comparison.drift(plan.plan().before(), now, target.disk());
        if (!drift.isEmpty()) {
            return new RunOutcome.Drifted(drift);
        }
        DiskIdentity identity = Standing.expected(plan.plan().before(), target.disk());
        if (!new Standing(now, true).holds(target.disk(), identity)) {
            return refused(plan, "Disk " + target.disk() + " is not an attached disk with the identity "
                    + identity + " any more.", "Choose the disk again.");
        }
        // what the disk was before is asked at the end, so no run begins without it
        IdentityBook.of(machine.runs()).see(now, machine.runs(), machine.clock().instant());
        try {
            Journal journal = machine.runs().begin(plan.plan().run());
            return held(journal, () -> new RunInProgress(machine, setup, plan, journal, listener, cancelled, interruption)
                    .run(now));
        } catch (FileAlreadyExistsException e) {
            return refused(plan, "This very plan has been run before.", "Look at the disk again and make a new plan.");
        }
    }

    /** A plan that needs a program that is not here would stop half-way. */
    private Optional<RunOutcome> lacking(ConfirmedPlan plan) {
        Set<Tool> missing = machine.tools().missing();
        String names = plan.steps().stream().flatMap(step -> step.actions().stream())
                .filter(Action.RunTool.class::isInstance).map(action -> ((Action.RunTool) action).invocation().tool())
                .filter(missing::contains).distinct().map(Tool::program).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(refused(plan, "This machine has no " + names
                + ", which the plan needs.", "Use a repair machine with a complete Windows."));
    }

    /** What a run came to stays true when its journal or its lock cannot be closed cleanly. */
    private static RunOutcome held(AutoCloseable resource, Attempt attempt) throws IOException {
        try {
            return attempt.make();
        } finally {
            try {
                resource.close();
            } catch (Exception e) {
                // every line was forced to the disk when it was written, and the end of the process frees a lock
                System.getLogger(PlanRunner.class.getName()).log(System.Logger.Level.WARNING, "not closed cleanly", e);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static RunOutcome refused(ConfirmedPlan plan, String detail, String remedy) {
        return new RunOutcome.Refused(new Problem("Run " + plan.plan().run(), detail, remedy));
    }

    /** What is done while something is held. */
    private interface Attempt {
        RunOutcome make() throws IOException;
    }
}
