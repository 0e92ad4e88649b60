package dev.bootmend.ui.start;

import dev.bootmend.flow.ElevatedStart;
import dev.bootmend.flow.LeftOvers;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.model.RunId;
import dev.bootmend.model.StrayHive;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.RunRecord;
import dev.bootmend.ui.Activity;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.Work;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The first page: the machine, what it has, what was done on it before. Nothing is asked that can be found out. */
public final class StartViewModel extends PageModel {

    private final RepairSession session;
    private final ReadOnlyObjectWrapper<StartState> state = new ReadOnlyObjectWrapper<>(this, "state", StartState.OPENING);

    /** The first page of {@code session}. */
    public StartViewModel(RepairSession session) {
        this.session = session;
        say("Repair a Windows disk that does not start",
                "BootMend finds out where it stops, shows every change before it is made, and can undo it.");
        offer(actions());
    }

    RepairSession session() {
        return session;
    }

    ReadOnlyObjectProperty<StartState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Opens the machine the first time, and reads again what was done on it each time. */
    @Override
    public void shown() {
        use(session.opened().<Work<Workplace>>map(flow -> progress -> flow.workplace())
                .orElse(progress -> session.workplaces().initial()), Activity.of("Opening this machine").uncancellable());
    }

    /** Makes the practice machine {@code choice} and works on it. */
    CompletionStage<Boolean> practise(Workplaces.PracticeChoice choice) {
        return use(progress -> session.workplaces().practiceOn(choice), Activity.of("Making the practice machine " + choice.name()));
    }

    /** Goes to the preview of the undo of {@code run}. */
    CompletionStage<Boolean> undo(RunId run) {
        return session.undo(run, Step.START);
    }

    /** Starts BootMend as administrator and ends this one, unless the user refuses. */
    CompletionStage<Boolean> restartElevated() {
        ElevatedStart elevated = session.workplaces().elevatedStart().orElseThrow();
        return session.wizard().work(Activity.of("Starting BootMend as administrator").uncancellable(), progress -> elevated.start(),
                answer -> {
                    switch (answer) {
                        case STARTED -> session.wizard().close();
                        case DECLINED -> state.set(state.get().asDeclined());
                    }
                });
    }

    /** Unloads a hive whose disk is gone, says what came of it, and looks again at what is left. */
    CompletionStage<Boolean> unload(StrayHive hive) {
        Workplace workplace = session.flow().workplace();
        return session.wizard().work(Activity.of("Unloading HKLM\\" + hive.mount()).uncancellable(), progress -> {
            String outcome = new LeftOvers(workplace.machine()).unload(hive);
            return new Unloaded(outcome, read(new RepairFlow(workplace)));
        }, done -> {
            state.set(done.state());
            session.wizard().done("What an earlier run had left", done.outcome());
        });
    }

    private record Unloaded(String outcome, StartState state) {
    }

    private CompletionStage<Boolean> use(Work<Workplace> opening, Activity as) {
        return session.wizard().work(as, progress -> {
            Workplace workplace = opening.run(progress);
            return new Opened(workplace, read(new RepairFlow(workplace)));
        }, this::opened);
    }

    private record Opened(Workplace workplace, StartState state) {
    }

    private void opened(Opened opened) {
        if (session.opened().filter(flow -> flow.workplace() == opened.workplace()).isEmpty()) {
            session.open(opened.workplace());
        }
        state.set(opened.state());
        offer(actions());
    }

    private StartState read(RepairFlow flow) {
        Workplace workplace = flow.workplace();
        List<Workplaces.PracticeChoice> practice = session.workplaces().practice();
        List<String> notes = session.workplaces().notes();
        Optional<String> elevation = session.workplaces().elevatedStart().map(ElevatedStart::reason);
        try {
            RunHistory history = flow.history();
            List<RunLine> runs = history.entries().stream().map(entry -> RunLine.of(entry, history, session.zone())).toList();
            return new StartState(workplace.machine().name(), workplace.readiness(), notes, elevation, false,
                    new LeftOvers(workplace.machine()).find(history), first(history), runs, "", practice);
        } catch (IOException unreadable) {
            return new StartState(workplace.machine().name(), workplace.readiness(), notes, elevation, false, List.of(),
                    List.of(), List.of(),
                    "The earlier runs cannot be listed: " + unreadable.getMessage(), practice);
        }
    }

    /** A signature that is not a disk's own comes before anything else; a run is named once. */
    private List<InterruptedRun> first(RunHistory history) {
        Optional<RunRecord> lender = history.lender();
        Stream<InterruptedRun> lent = lender.map(run -> InterruptedRun.lender(run, line(run))).stream();
        Stream<InterruptedRun> interrupted = history.interrupted()
                .filter(run -> lender.filter(other -> other.id().equals(run.id())).isEmpty())
                .map(run -> InterruptedRun.of(run, line(run))).stream();
        return Stream.concat(lent, interrupted).toList();
    }

    private RunLine line(RunRecord run) {
        return RunLine.of(run, false, session.zone());
    }

    private PageActions actions() {
        PageAction look = state.get().opened() ? PageAction.of("Look at the disks", session::look)
                : PageAction.unavailable("Look at the disks", "The machine is being opened.");
        return PageActions.NONE.left(session.wizard().cancel()).primary(look);
    }
}
