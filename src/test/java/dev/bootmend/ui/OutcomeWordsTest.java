package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.ui.kit.Sign;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeWordsTest {

    private static final List<ToolResult> RAN = List.of(new ToolResult(0, "", Duration.ofMillis(240)));

    private static String words(StepStatus status, List<ToolResult> results, boolean changed, boolean verified) {
        return OutcomeWords.of(new StepOutcome(0, status, results, changed, verified, ""));
    }

    @Test
    void ranChangedAndVerifiedAreKeptApart() {
        assertEquals("ran · changed · verified · 0.2 s", words(StepStatus.VERIFIED, RAN, true, true));
        assertEquals("ran · changed · not verified · 0.2 s", words(StepStatus.DONE, RAN, true, false));
        assertEquals("ran · nothing changed · failed · 0.2 s", words(StepStatus.FAILED, RAN, false, false));
        assertEquals("failed · nothing ran", words(StepStatus.FAILED, List.of(), false, false));
        assertEquals("already in place · nothing ran", words(StepStatus.ALREADY_IN_PLACE, List.of(), false, true));
        assertEquals("not reached", words(StepStatus.NOT_REACHED, List.of(), false, false));
    }

    @Test
    void onlyWhatIsVerifiedHasTheSignForIt() {
        for (StepStatus status : StepStatus.values()) {
            assertEquals(status == StepStatus.VERIFIED, OutcomeWords.state(status).sign() == Sign.OK, status.name());
        }
    }
}
