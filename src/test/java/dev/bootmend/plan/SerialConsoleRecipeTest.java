package dev.bootmend.plan;

import static dev.bootmend.plan.BootStores.EMS_SETTINGS;
import static dev.bootmend.plan.BootStores.edited;
import static dev.bootmend.plan.BootStores.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of the recipe for the serial console, as its article and its corrections demand them. */
class SerialConsoleRecipeTest {

    private static final String RECIPE = "serial-console-ems";
    private static final String ID = Snapshots.LOADER.braced();
    private static final GroupId MENU = new GroupId("boot-menu");

    private static String store(Generation generation) {
        return "bcdedit /store S:" + Snapshots.store(generation).path();
    }

    @Test
    void generationOneSetsEmsPortAndRate() {
        String store = store(Generation.GEN1);
        assertEquals(List.of(store + " /ems " + ID + " ON",
                store + " /emssettings EMSPORT:1 EMSBAUDRATE:115200"), commands(Generation.GEN1, Choices.NONE));
    }

    @Test
    void generationTwoSetsEmsAlone() {
        assertEquals(List.of(store(Generation.GEN2) + " /ems " + ID + " ON"), commands(Generation.GEN2, Choices.NONE));
    }

    @Test
    void generationTwoCorrectsAPortThatIsStored() {
        MachineSnapshot machine = edited(BootStores.good(Generation.GEN2), Generation.GEN2, EMS_SETTINGS,
                settings -> settings.with(encoded(BootElements.EMS_PORT, new BootValue.Number(2, 1))));
        String store = store(Generation.GEN2);
        assertEquals(List.of(store + " /ems " + ID + " ON",
                store + " /emssettings EMSPORT:1 EMSBAUDRATE:115200"),
                Plans.repairs(Plans.request(RECIPE, Generation.GEN2, machine)));
    }

    @ParameterizedTest
    @EnumSource
    void theBootMenuIsAPartOfItsOwn(Generation generation) {
        String store = store(generation);
        List<String> commands = commands(generation, Choices.NONE.withGroup(new GroupId("console"), false)
                .withGroup(MENU, true));
        assertEquals(List.of(store + " /set {bootmgr} displaybootmenu yes", store + " /set {bootmgr} timeout 5",
                store + " /set {bootmgr} bootems yes"), commands);
    }

    @Test
    void portAndRateAreOptionsAndCheckedAsTyped() {
        Choices choices = Choices.NONE.withOption(new OptionId("port"), "2").withOption(new OptionId("baud"), "9600");
        assertEquals(store(Generation.GEN1) + " /emssettings EMSPORT:2 EMSBAUDRATE:9600",
                commands(Generation.GEN1, choices).getLast());
        for (String wrong : List.of("5", "0", "x", "")) {
            Planning planning = Planner.plan(Plans.request(RECIPE, Generation.GEN1, BootStores.good(Generation.GEN1))
                    .with(Choices.NONE.withOption(new OptionId("port"), wrong)));
            assertTrue(assertInstanceOf(Planning.Blocked.class, planning).blockers().getFirst().text()
                    .contains("is not a whole number from 1 to 4"), wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void switchingOffIsOneCommandAndNothingWhenItIsOff(Generation generation) {
        Choices off = Choices.NONE.withOption(new OptionId("enable"), "false");
        assertInstanceOf(Planning.NothingToDo.class, Planner.plan(
                Plans.request(RECIPE, generation, BootStores.good(generation)).with(off)));
        MachineSnapshot on = edited(BootStores.good(generation), generation, Snapshots.LOADER,
                loader -> loader.with(encoded(BootElements.EMS, new BootValue.Flag(true))));
        assertEquals(List.of(store(generation) + " /ems " + ID + " OFF"),
                Plans.repairs(Plans.request(RECIPE, generation, on).with(off)));
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunChangesNothing(Generation generation) {
        PlanRequest request = Plans.request(RECIPE, generation, BootStores.good(generation))
                .with(Choices.NONE.withGroup(MENU, true));
        Plan plan = assertInstanceOf(Planning.Ready.class, Planner.plan(request)).plan();
        assertInstanceOf(Planning.NothingToDo.class, Planner.plan(Requests.on(request, plan.after())));
    }

    @ParameterizedTest
    @EnumSource
    void withoutADefaultEntryNoEntryIsGuessed(Generation generation) {
        MachineSnapshot machine = edited(BootStores.good(generation), generation, BootStore.BOOT_MANAGER,
                manager -> manager.without(BootElements.DEFAULT));
        Planning planning = Planner.plan(Plans.request(RECIPE, generation, machine));
        assertTrue(planning.offers().getFirst().notes().contains("The store has no default entry that starts an"
                + " installed Windows, so EMS is not switched."), planning.offers().getFirst().notes().toString());
        assertEquals(0, planning.offers().getFirst().candidates().stream()
                .filter(candidate -> candidate.operation() instanceof SetEms).count());
    }

    private static List<String> commands(Generation generation, Choices choices) {
        return Plans.repairs(Plans.request(RECIPE, generation, BootStores.good(generation)).with(choices));
    }
}
