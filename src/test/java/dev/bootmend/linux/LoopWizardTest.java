package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.FxRuntime;
import dev.bootmend.ui.kit.Theme;
import dev.bootmend.ui.tour.GuidedTour;
import dev.bootmend.ui.tour.TourOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard, page by page, on a real disk. */
@Tag("loop")
class LoopWizardTest {

    @TempDir(factory = InMemory.class)
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
        FxRuntime.start();
    }

    @Test
    void theWizardRepairsARealDisk() throws Exception {
        RealDisk disk = RealDisk.of("gen2-imc", folder);
        DiskContent broken = DiskContent.of(disk, folder);
        TourOutcome outcome;
        try (var bench = new LinuxBench(disk.image(), folder.resolve("home"), UnaryOperator.identity())) {
            outcome = new GuidedTour(bench, Path.of("target", "pictures", "tour-linux"), List.of(Theme.LIGHT)).run();
        }
        assertTrue(outcome.verified(), () -> String.join("\n", outcome.lines()));
        List<String> changed = broken.changedFiles(DiskContent.of(disk, folder));
        assertFalse(changed.isEmpty());
        changed.forEach(file -> assertTrue(file.contains("/EFI/Microsoft/Boot/BCD") || file.contains("/config/SYSTEM"), file));
        assertEquals(List.of(), broken.changedBytes(DiskContent.of(disk, folder)));
        LoopLane.assertNothingIsLeft(disk, folder);
    }
}
