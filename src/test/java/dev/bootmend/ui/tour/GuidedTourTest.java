package dev.bootmend.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.FxRuntime;
import dev.bootmend.ui.PracticeDesk;
import dev.bootmend.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidedTourTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheToolkit() {
        FxRuntime.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen2-imc", "gen1-imc", "gen1-single-imc"})
    void theTourRepairsTheMachineAndShowsEveryPage(String scenario) throws Exception {
        Path pictures = Path.of("target", "pictures", "tour-" + scenario);
        TourOutcome outcome = new GuidedTour(new PracticeDesk(folder, scenario), pictures, List.of(Theme.LIGHT, Theme.DARK)).run();
        assertTrue(outcome.verified(), () -> String.join("\n", outcome.lines()));
        assertEquals(14, outcome.pictures().size());
        for (Path picture : outcome.pictures()) {
            assertTrue(Files.size(picture) > 10_000, () -> picture + " is hardly a picture of a page");
        }
        assertTrue(Files.exists(outcome.reports().getFirst()));
    }

    @Test
    void theTourStopsWhereTheUserHasToChoose() throws Exception {
        TourOutcome outcome = new GuidedTour(new PracticeDesk(folder, "gen2-two-windows"), folder.resolve("pictures"), List.of(Theme.LIGHT)).run();
        assertFalse(outcome.verified());
        assertTrue(outcome.lines().getLast().startsWith("stopped at Disk: "), () -> outcome.lines().toString());
    }
}
