package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.RecipeBook;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuidedCommandTest {

    private static final String COMMAND = "az vm repair restore -g <resource group> -n <machine> --verbose";
    private static final GuideNames NAMES = GuideNames.NONE.with(GuidePlace.RESOURCE_GROUP, " my-group ")
            .with(GuidePlace.MACHINE, "web-01").with(GuidePlace.DISK, "web-01_OsDisk");

    @Test
    void everyPlaceIsAskedForOnce() {
        assertEquals(List.of(GuidePlace.RESOURCE_GROUP, GuidePlace.MACHINE), List.copyOf(GuidedCommand.places(List.of(
                new NextStep("", Optional.of(COMMAND), NextStep.Moment.AFTER),
                new NextStep("", Optional.of("az vm show -n <machine>"), NextStep.Moment.AFTER)))));
    }

    @Test
    void aPlaceWithoutANameStays() {
        GuideNames group = GuideNames.NONE.with(GuidePlace.RESOURCE_GROUP, "my-group");
        assertEquals("az vm repair restore -g my-group -n <machine> --verbose", GuidedCommand.of(COMMAND, group).text());
    }

    @Test
    void aNameThatCannotBeIsNotPutIn() {
        GuideNames odd = NAMES.with(GuidePlace.MACHINE, "web 01; rm");
        assertEquals("az vm repair restore -g my-group -n <machine> --verbose", GuidedCommand.of(COMMAND, odd).text());
    }

    @Test
    void aNameThatAShellWouldTakeApartIsQuoted() {
        GuideNames odd = NAMES.with(GuidePlace.RESOURCE_GROUP, "prod(west)");
        assertEquals("az vm repair restore -g \"prod(west)\" -n web-01 --verbose", GuidedCommand.of(COMMAND, odd).text());
    }

    /** The command lines that have to be exact, for every recipe. */
    @Test
    void noCommandOfAnyRecipeKeepsAPlaceThatIsNotAskedFor() {
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            for (NextStep step : recipe.nextSteps()) {
                String text = step.command().map(command -> GuidedCommand.of(command, NAMES).text()).orElse("");
                assertTrue(text.indexOf('<') < 0, () -> recipe.id() + ": " + text);
            }
        }
    }

    @Test
    void whatAllRecipesSayBeforehandIsHowTheRepairMachineIsMade() {
        List<String> commands = CommonSteps.of(RecipeBook.shipped().recipes(), NextStep.Moment.BEFORE).stream()
                .flatMap(step -> step.command().stream()).map(command -> GuidedCommand.of(command, NAMES).text()).toList();
        assertEquals(List.of("az extension add -n vm-repair", "az vm repair create -g my-group -n web-01 --verbose"), commands);
    }
}
