package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.plan.Choices;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivePlanningTest {

    private static final GroupId BCD = new GroupId("bcd");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private Wizard wizard;
    private LivePlanning<String> live;

    @BeforeEach
    void makeOne() {
        FxRuntime.start();
        wizard = new Wizard(new Background(work::add, Runnable::run), new SessionLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), () -> { });
        live = new LivePlanning<>(wizard, Choices.NONE, LivePlanningTest::planned, shown::add);
    }

    private static String planned(Choices choices) {
        if (choices.options().size() > 0) {
            throw new IllegalStateException("cannot be planned");
        }
        return choices.groups().toString();
    }

    @Test
    void theLastChoiceWins() {
        live.plan();
        live.choose(choices -> choices.withGroup(BCD, true));
        live.choose(choices -> choices.withGroup(BCD, false));
        assertFalse(live.isCurrent());
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(List.of("{bcd=false}"), shown);
        assertTrue(live.isCurrent());
    }

    @Test
    void nothingIsPlannedTwice() {
        live.plan();
        live.plan();
        work.remove().run();
        live.plan();
        assertTrue(work.isEmpty());
        assertEquals(List.of("{}"), shown);
    }

    @Test
    void aFailureIsSaidAboveThePage() {
        live.choose(choices -> choices.withOption(new OptionId("bootMenu"), "true"));
        FxRuntime.run(() -> work.remove().run());
        assertEquals("Planning did not work", wizard.noticeProperty().get().title());
        assertFalse(live.isCurrent());
    }
}
