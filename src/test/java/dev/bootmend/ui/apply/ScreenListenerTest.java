package dev.bootmend.ui.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import dev.bootmend.ui.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenListenerTest {

    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final ScreenListener listener = new ScreenListener(new Background(Runnable::run, screen::add), text -> seen.add("phase " + text),
            index -> seen.add("begins " + index), lines -> seen.add("lines " + lines), outcome -> seen.add("ended " + outcome.index()));

    private void show() {
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
    }

    @Test
    void linesArriveTogetherInOneGo() {
        listener.output("a");
        listener.output("b");
        assertEquals(1, screen.size());
        show();
        listener.output("c");
        show();
        assertEquals(List.of("lines [a, b]", "lines [c]"), seen);
    }

    @Test
    void whatWasPrintedStandsBeforeTheEndOfItsStep() {
        listener.phase("Backing up");
        listener.output("a");
        listener.stepEnded(new StepOutcome(0, StepStatus.VERIFIED, List.of(), true, true, ""));
        show();
        assertEquals(List.of("phase Backing up", "lines [a]", "ended 0"), seen);
    }

    @Test
    void aScreenThatLagsBehindGivesEachStepItsOwnLines() {
        listener.output("a");
        listener.stepEnded(new StepOutcome(0, StepStatus.VERIFIED, List.of(), true, true, ""));
        listener.output("b");
        listener.stepEnded(new StepOutcome(1, StepStatus.VERIFIED, List.of(), true, true, ""));
        show();
        assertEquals(List.of("lines [a]", "ended 0", "lines [b]", "ended 1"), seen);
    }
}
