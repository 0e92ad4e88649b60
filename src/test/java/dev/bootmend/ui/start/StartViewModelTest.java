package dev.bootmend.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.model.Problem;
import dev.bootmend.ui.Background;
import dev.bootmend.ui.FxRuntime;
import dev.bootmend.ui.PracticeDesk;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.SessionLog;
import dev.bootmend.ui.Wizard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartViewModelTest {

    @TempDir
    private Path folder;

    private Wizard wizard;

    private StartViewModel shown(Workplaces workplaces) {
        FxRuntime.start();
        return FxRuntime.on(() -> {
            wizard = new Wizard(new Background(Runnable::run, Runnable::run), new SessionLog(Clock.systemUTC()), () -> { });
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
}
