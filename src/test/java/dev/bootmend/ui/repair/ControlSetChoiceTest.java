package dev.bootmend.ui.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.plan.Choices;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.ui.PracticeDesk;
import dev.bootmend.ui.repair.RepairState.ControlSetLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSetChoiceTest {

    private static final ControlSetNumber ONE = new ControlSetNumber(1);
    private static final ControlSetNumber TWO = new ControlSetNumber(2);

    @TempDir
    private Path folder;
    private Recipe recipe;

    private ControlSetChoice on(String scenario) throws Exception {
        RepairFlow flow = new RepairFlow(new PracticeDesk(folder, scenario).initial());
        recipe = flow.workplace().recipes().stream().filter(candidate -> candidate.id().value().equals("stop-0x67-imc")).findFirst().orElseThrow();
        return new ControlSetChoice(Optional.of(flow.look().installations().getFirst()));
    }

    @Test
    void nothingIsAskedWhenTheLastAndTheNextStartUseTheSameSet() throws Exception {
        assertEquals(List.of(), on("gen1-imc").lines(recipe, Choices.NONE));
    }

    @Test
    void theSetOfTheNextStartIsTickedByItself() throws Exception {
        assertEquals(List.of(new ControlSetLine(ONE, "used by the last start", false), new ControlSetLine(TWO, "used by the next start", true)),
                on("gen2-imc-controlset").lines(recipe, Choices.NONE));
    }

    @Test
    void tickingAddsToWhatIsChosen() throws Exception {
        ControlSetChoice choice = on("gen2-imc-controlset");
        Choices both = choice.with(Choices.NONE, ONE, true);
        assertEquals(Set.of(ONE, TWO), both.controlSets());
        assertEquals(Set.of(ONE), choice.with(both, TWO, false).controlSets());
    }
}
