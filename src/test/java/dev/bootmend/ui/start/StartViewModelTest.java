package dev.bootmend.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.ElevatedStart;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.model.Problem;
import dev.bootmend.ui.Background;
import dev.bootmend.ui.FxRuntime;
import dev.bootmend.ui.PracticeDesk;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.SessionLog;
import dev.bootmend.ui.Wizard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartViewModelTest {

    @TempDir
    private Path folder;

    private Wizard wizard;
    private boolean closed;

    private StartViewModel shown(Workplaces workplaces) {
        FxRuntime.start();
        return FxRuntime.on(() -> {
            wizard = new Wizard(new Background(Runnable::run, Runnable::run), new SessionLog(Clock.systemUTC()), () -> closed = true);
            StartViewModel model = new StartViewModel(new RepairSession(wizard, workplaces, null, ZoneOffset.UTC));
            model.shown();
            return model;
        });
    }

    @Test
    void theMachineIsOpenedAndNamed() {
        StartViewModel model = shown(new PracticeDesk(folder, "gen1"));
        assertEquals("Practice machine · gen1", model.stateProperty().get().machine());
        assertEquals("Practice machine · gen1", wizard.machineProperty().get());
        assertTrue(model.actionsProperty().get().primary().orElseThrow().enabled());
        assertEquals(List.of(), model.stateProperty().get().runs());
    }

    @Test
    void aJournalThatCannotBeReadIsShownAsSuch() throws Exception {
        PracticeDesk desk = new PracticeDesk(folder, "gen1");
        desk.initial();
        Path run = Files.createDirectories(folder.resolve("gen1/bootmend/runs/20261120-200312-a1b2"));
        Files.writeString(run.resolve("journal.jsonl"), "no journal at all\n{}\n");
        List<RunLine> runs = shown(desk).stateProperty().get().runs();
        assertEquals(List.of("A run whose journal cannot be read"), runs.stream().map(RunLine::title).toList());
        assertFalse(runs.getFirst().undoable());
    }

    @Test
    void aMachineThatCannotBeOpenedSaysWhy() {
        StartViewModel model = shown(new Workplaces() {
            @Override
            public Workplace initial() throws WorkplaceException {
                throw new WorkplaceException(new Problem("machine.json", "It is damaged.", "Make another."), null);
            }

            @Override
            public String json(Object tree) {
                return "";
            }

            @Override
            public List<PracticeChoice> practice() {
                return List.of();
            }

            @Override
            public Workplace practiceOn(PracticeChoice choice) throws WorkplaceException {
                return initial();
            }
        });
        assertFalse(model.actionsProperty().get().primary().orElseThrow().enabled());
        assertEquals("machine.json: It is damaged. Make another.", wizard.noticeProperty().get().message());
    }

    /** A practice machine beside which another start would offer more. */
    private Workplaces beside(ElevatedStart elevated) {
        var desk = new PracticeDesk(folder, "gen1");
        return new Workplaces() {
            @Override
            public String json(Object tree) {
                return "";
            }

            @Override
            public Workplace initial() throws WorkplaceException {
                return desk.initial();
            }

            @Override
            public List<PracticeChoice> practice() {
                return desk.practice();
            }

            @Override
            public Workplace practiceOn(PracticeChoice choice) throws WorkplaceException {
                return desk.practiceOn(choice);
            }

            @Override
            public List<String> notes() {
                return List.of("This is a practice machine.");
            }

            @Override
            public Optional<ElevatedStart> elevatedStart() {
                return Optional.of(elevated);
            }
        };
    }

    /** Answers as the user does. */
    private record Prompt(Optional<Answer> answer) implements ElevatedStart {

        @Override
        public String reason() {
            return "Rights are missing.";
        }

        @Override
        public Answer start() throws IOException {
            return answer.orElseThrow(() -> new IOException("there is no such program"));
        }
    }

    @Test
    void aStartWithoutRightsSaysWhatItLacksAndWhatIsAtHand() {
        StartState state = shown(beside(new Prompt(Optional.empty()))).stateProperty().get();
        assertEquals(Optional.of("Rights are missing."), state.elevation());
        assertEquals(List.of("This is a practice machine."), state.notes());
        assertEquals("Practice machine · gen1", state.machine());
    }

    @Test
    void anAcceptedRestartEndsThisOne() {
        StartViewModel model = shown(beside(new Prompt(Optional.of(ElevatedStart.Answer.STARTED))));
        FxRuntime.on(model::restartElevated);
        assertTrue(closed);
    }

    @Test
    void aDeclinedRestartIsSaidAndLeavesThePracticeMachine() {
        StartViewModel model = shown(beside(new Prompt(Optional.of(ElevatedStart.Answer.DECLINED))));
        FxRuntime.on(model::restartElevated);
        assertFalse(closed);
        assertTrue(model.stateProperty().get().declined());
        assertTrue(model.actionsProperty().get().primary().orElseThrow().enabled());
    }

    @Test
    void aRestartThatFailsSaysWhy() {
        StartViewModel model = shown(beside(new Prompt(Optional.empty())));
        FxRuntime.on(model::restartElevated);
        assertEquals("there is no such program", wizard.noticeProperty().get().message());
        assertFalse(closed);
    }

    @Test
    void whereNothingIsToBeGainedNothingIsOffered() {
        StartState state = shown(new PracticeDesk(folder, "gen1")).stateProperty().get();
        assertEquals(Optional.empty(), state.elevation());
        assertEquals(List.of(), state.leftOvers());
    }
}
