package dev.bootmend.ui;

import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.GuideNames;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.PreparationKind;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How far one repair has come, and the ways from page to page that take work: pages share it. Lives on the JavaFX
 * thread; the work itself runs in the background.
 */
public final class RepairSession {

    private final Wizard wizard;
    private final Workplaces workplaces;
    private final Desktop desktop;
    private final ZoneId zone;
    private final ObjectProperty<GuideNames> names = new SimpleObjectProperty<>(this, "names", GuideNames.NONE);
    private RepairFlow flow;
    private MachineSnapshot machine;
    private RepairCase repair;
    private Symptom symptom;
    private Proposal proposal;
    private ConfirmedPlan confirmed;
    private RunResult result;

    /** @param zone in which times are shown */
    public RepairSession(Wizard wizard, Workplaces workplaces, Desktop desktop, ZoneId zone) {
        this.wizard = wizard;
        this.workplaces = workplaces;
        this.desktop = desktop;
        this.zone = zone;
    }

    public Wizard wizard() {
        return wizard;
    }

    public Workplaces workplaces() {
        return workplaces;
    }

    public Desktop desktop() {
        return desktop;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The names that the user has given for the commands outside the program; kept until the window is closed. */
    public ObjectProperty<GuideNames> namesProperty() {
        return names;
    }

    /** The machine in use; empty until one is opened. */
    public Optional<RepairFlow> opened() {
        return Optional.ofNullable(flow);
    }

    /** The machine in use. */
    public RepairFlow flow() {
        return opened().orElseThrow(() -> new IllegalStateException("no machine is opened yet"));
    }

    /** The machine as it was last looked at. */
    public MachineSnapshot machine() {
        return machine;
    }

    /** The target that was examined. */
    public RepairCase repair() {
        return repair;
    }

    /** What the screen showed, if the user told. */
    public Optional<Symptom> symptom() {
        return Optional.ofNullable(symptom);
    }

    /** Remembers what the screen showed. */
    public void tell(Optional<Symptom> shown) {
        symptom = shown.orElse(null);
        wizard.forgetFrom(Step.REPAIR);
    }

    /** What is previewed. */
    public Proposal proposal() {
        return proposal;
    }

    /** What the user confirmed. */
    public ConfirmedPlan confirmed() {
        return confirmed;
    }

    /** What the run came to. */
    public RunResult result() {
        return result;
    }

    /** Works on {@code workplace} from now on. */
    public void open(Workplace workplace) {
        flow = new RepairFlow(workplace);
        wizard.machineProperty().set(workplace.machine().name());
        wizard.statusProperty().set(StatusLine.UNTOUCHED);
        wizard.forgetFrom(Step.DISK);
    }

    /** Reads the machine anew and goes to its disks. */
    public CompletionStage<Boolean> look() {
        RepairFlow looked = flow();
        return wizard.work(Activity.of("Reading the disks"), progress -> looked.look(), seen -> {
            machine = seen;
            wizard.statusProperty().set(StatusLine.UNTOUCHED);
            goTo(Step.DISK);
        });
    }

    /** Finds out why {@code target} does not start, and goes to the findings. */
    public CompletionStage<Boolean> examine(RepairTarget target) {
        RepairFlow used = flow();
        MachineSnapshot seen = machine;
        return wizard.work(Activity.of("Examining disk " + target.disk()), progress -> used.examine(seen, target),
                found -> {
            repair = found;
            symptom = null;
            wizard.statusProperty().set(new StatusLine(DiskWords.status(target.disk(), target.identity()),
                    StatusLine.UNTOUCHED.state(), false));
            goTo(Step.FINDINGS);
        });
    }

    /** Plans what {@code kinds} make of {@code disk}, and goes to its preview. */
    public void prepare(DiskNumber disk, Set<PreparationKind> kinds) {
        machine.disk(disk).ifPresent(found -> wizard.statusProperty().set(new StatusLine(DiskWords.status(disk,
                found.identity()), StatusLine.UNTOUCHED.state(), false)));
        preview(new Proposal.OfPreparation(disk, kinds, flow().workplace().ids().next()));
    }

    /** Goes to the preview of {@code proposed}. */
    public void preview(Proposal proposed) {
        proposal = proposed;
        goTo(Step.PREVIEW);
    }

    /** Reads the machine anew, plans the undo of {@code run} and goes to its preview. */
    public CompletionStage<Boolean> undo(RunId run, Step from) {
        RepairFlow used = flow();
        return wizard.work(Activity.of("Planning the undo of run " + run), progress -> {
            progress.say("Reading the disks");
            return used.undo(run, used.look());
        }, planned -> preview(new Proposal.OfUndo(run, planned, from)));
    }

    /** Goes to the page that runs {@code plan}, which the user has confirmed. */
    public void apply(ConfirmedPlan plan) {
        confirmed = plan;
        goTo(Step.APPLY);
    }

    /** Remembers what the run came to. */
    public void finished(RunResult outcome) {
        result = outcome;
    }

    private void goTo(Step step) {
        wizard.forgetFrom(step);
        wizard.go(step);
    }
}
