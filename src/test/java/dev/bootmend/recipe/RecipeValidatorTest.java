package dev.bootmend.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeValidatorTest {

    private static final NamedElement IMC = new NamedElement(ElementCode.ofHex("21000138"), "imcdevice");
    private static final RecipeStep DELETE = new RecipeStep.DeleteElement(EntryChoice.ANY_LOADER, IMC);
    private static final RecipeStep VALUE = new RecipeStep.SetValue(ControlSetKey.of("<CS>\\Control\\X"),
            new ValueData.Fixed(RegistryValue.dword("a", 1)));
    private static final List<Guard> STORE_GUARDS = List.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE,
            Guard.STORE_PATH, Guard.STORE_READABLE);
    private static final Evidence EVIDENCE = new Evidence(new EvidenceId("e"),
            new Condition.OnGeneration(Generation.GEN1),
            EvidenceEffect.CONFIRMS, "It is so.", Optional.empty());

    @Test
    void aSoundRecipeHasNoFaults() {
        assertEquals(List.of(), RecipeValidator.faults(recipe(List.of(EVIDENCE), List.of(),
                group("bcd", STORE_GUARDS, DELETE))));
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        var broken = new Recipe(new RecipeId("x"), " ", "", List.of(), List.of(), Set.of(), Risk.LOW, List.of(),
                List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
        assertEquals(List.of("/title", "/cause", "/generations", "/sources", "/groups", "/evidence", "/codes"),
                RecipeValidator.faults(broken).stream().map(RecipeFault::pointer).toList());
    }

    @Test
    void anOperationNeedsItsGuards() {
        assertEquals(List.of("/groups/0/guards: reg.set needs the guard \"targetDisk\"",
                "/groups/0/guards: reg.set needs the guard \"unlocked\"",
                "/groups/0/guards: reg.set needs the guard \"writable\"",
                "/groups/0/guards: reg.set needs the guard \"hiveLoadable\""),
                faults(group("r", List.of(), VALUE)));
    }

    @Test
    void idsAndGuardsAndStepsAreThereOnce() {
        var twice = new RecipeGroup(new GroupId("bcd"), GroupKind.REPAIR, "t", "t", true, List.of(),
                List.of(Guard.TARGET_DISK, Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE, Guard.STORE_PATH,
                Guard.STORE_READABLE),
                List.of(GroupStep.of(DELETE), GroupStep.of(DELETE)));
        Recipe recipe = recipe(List.of(EVIDENCE, EVIDENCE), List.of(), group("bcd", STORE_GUARDS, DELETE), twice);
        assertEquals(List.of("/evidence/1/id: the id \"e\" is used twice", "/groups/1/id: the id \"bcd\" is used twice",
                "/groups/1/guards: a guard is named twice", "/groups/1/ops/1: the same step is there twice"),
                texts(recipe));
    }

    @Test
    void aPolicyIsNeverTickedUnasked() {
        var policy = new RecipeGroup(new GroupId("p"), GroupKind.POLICY, "t", "t", true, List.of(), STORE_GUARDS,
                List.of(GroupStep.of(DELETE)));
        assertEquals(List.of("/groups/0/default: a policy group must not be ticked by default: it is not a repair"),
                faults(policy));
    }

    @Test
    void aGuardThatCanNeverHoldIsAFault() {
        var guards = List.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE,
                Guard.GEN2);
        assertEquals(List.of("/groups/0/guards: the guard \"gen2\" can never hold: the recipe is not for generation 2"),
                faults(group("b", guards, DELETE)));
    }

    @Test
    void aDeviceCannotBeSetAsAValue() {
        var set = new RecipeStep.SetElement(EntryChoice.ANY_LOADER, IMC, new ElementValue.Fixed("boot",
                new BootElement(IMC.code(), RegistryType.BINARY, Bytes.EMPTY, new BootValue.Opaque())));
        assertEquals(List.of("/groups/0/ops/0/element: imcdevice is a device; bcd.set cannot set it"),
                faults(group("b", STORE_GUARDS, set)));
    }

    @Test
    void optionsMustExistAndFit() {
        var menu = new RecipeOption(new OptionId("menu"), "Menu", new OptionType.Toggle(), "maybe");
        var port = new RecipeOption(new OptionId("port"), "Port", new OptionType.Number(1, 4), "5");
        var steps = List.of(with(DELETE, "none"),
                with(VALUE, "port"));
        var guards = List.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE,
                Guard.HIVE_LOADABLE);
        var group = new RecipeGroup(new GroupId("g"), GroupKind.REPAIR, "t", "t", true, List.of(), guards, steps);
        assertEquals(List.of("/options/0/default: \"maybe\" is not true or false",
                "/options/1/default: \"5\" is not a whole number from 1 to 4",
                "/groups/0/ops/0/onlyWith: there is no option \"none\"",
                "/groups/0/ops/1/onlyWith: the option \"port\" cannot be switched on or off"),
                texts(recipe(List.of(EVIDENCE), List.of(menu, port), group)));
    }

    @Test
    void onlyAToggleCanBeOnAndItIsWhereTheFindingIsMade() {
        var dedicated = new FindingId("dump-settings-no-page-file");
        var number = new RecipeOption(new OptionId("port"), "Port", new OptionType.Number(1, 4), "1", Optional.of(dedicated));
        assertEquals(List.of("/options/0/onIf: only a toggle can be on"),
                texts(recipe(List.of(EVIDENCE), List.of(number), group("bcd", STORE_GUARDS, DELETE))));
        var toggle = new RecipeOption(new OptionId("file"), "File", new OptionType.Toggle(), "false", Optional.of(dedicated));
        Recipe recipe = recipe(List.of(EVIDENCE), List.of(toggle), group("bcd", STORE_GUARDS, DELETE));
        assertEquals("true", recipe.on(Set.of(dedicated)).option(toggle.id()).orElseThrow().standard());
        assertEquals("false", recipe.on(Set.of()).option(toggle.id()).orElseThrow().standard());
    }

    @Test
    void onlyUntickingNamesAGroupAndTheGroupMustExist() {
        var none = new Evidence(new EvidenceId("a"), EVIDENCE.condition(), EvidenceEffect.UNTICKS, "x",
                Optional.empty());
        var lost = new Evidence(new EvidenceId("b"), EVIDENCE.condition(), EvidenceEffect.UNTICKS, "x",
                Optional.of(new GroupId("lost")));
        var odd = new Evidence(new EvidenceId("c"), EVIDENCE.condition(), EvidenceEffect.WARNS, "x",
                Optional.of(new GroupId("bcd")));
        assertEquals(List.of("/evidence/0: \"unticks\" needs the group that it is about",
                "/evidence/1/group: there is no group \"lost\"",
                "/evidence/2: only \"unticks\" and \"remains\" name a group"),
                texts(recipe(List.of(none, lost, odd), List.of(), group("bcd", STORE_GUARDS, DELETE))));
    }

    @Test
    void whatReplacesAGroupNamesAnotherOneThatIsThere() {
        var odd = new RecipeGroup(new GroupId("g"), GroupKind.REPAIR, "t", "t", true,
                List.of(new GroupId("g"), new GroupId("lost")), STORE_GUARDS, List.of(GroupStep.of(DELETE)));
        assertEquals(List.of("/groups/0/insteadOf/0: there is no other group \"g\"",
                "/groups/0/insteadOf/1: there is no other group \"lost\""),
                texts(recipe(List.of(EVIDENCE), List.of(), odd)));
    }

    @Test
    void dataThatIsChosenMustBeOfTheTypeOfTheValue() {
        var option = new RecipeOption(new OptionId("place"), "Place", new OptionType.Choice(List.of("C:\\x")), "C:\\x");
        var guards = List.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE, Guard.HIVE_LOADABLE, Guard.FREE_SPACE);
        var group = new RecipeGroup(new GroupId("g"), GroupKind.REPAIR, "t", "t", true, List.of(), guards, List.of(
                GroupStep.of(chosen(RegistryType.DWORD, "place")), GroupStep.of(chosen(RegistryType.SZ, "place")),
                GroupStep.of(chosen(RegistryType.SZ, "lost"))));
        assertEquals(List.of("/groups/0/guards: the guard \"freeSpace\" needs a number option \"memory\", in GiB",
                "/groups/0/ops/0/dataOption: the option \"place\" has values that are no whole numbers",
                "/groups/0/ops/2/dataOption: there is no option \"lost\""),
                texts(recipe(List.of(EVIDENCE), List.of(option), group)));
    }

    private static RecipeStep chosen(RegistryType type, String option) {
        return new RecipeStep.SetValue(ControlSetKey.of("<CS>\\Control\\X"),
                new ValueData.FromOption("a", type, new OptionId(option)));
    }

    @Test
    void onlyElementsCanBeTickedWhereTheyAreSet() {
        var step = new GroupStep(VALUE, Optional.empty(), Optional.empty(), Optional.of(Generation.GEN2),
                new Ticking.IfSet());
        var group = new RecipeGroup(new GroupId("g"), GroupKind.REPAIR, "t", "t", true, List.of(),
                List.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE, Guard.HIVE_LOADABLE), List.of(step));
        assertEquals(List.of("/groups/0/ops/0/generation: the recipe is not for generation 2",
                "/groups/0/ops/0/ticked: \"ifSet\" is only for steps that set elements of boot entries"),
                texts(recipe(List.of(EVIDENCE), List.of(), group)));
    }

    private static GroupStep with(RecipeStep step, String option) {
        return new GroupStep(step, Optional.of(new OptionId(option)), Optional.empty(), Optional.empty(),
                new Ticking.On());
    }

    private static RecipeGroup group(String id, List<Guard> guards, RecipeStep... steps) {
        return new RecipeGroup(new GroupId(id), GroupKind.REPAIR, "Title", "Text", true, List.of(), guards,
                Arrays.stream(steps).map(GroupStep::of).toList());
    }

    private static List<String> faults(RecipeGroup group) {
        return texts(recipe(List.of(EVIDENCE), List.of(), group));
    }

    private static List<String> texts(Recipe recipe) {
        return RecipeValidator.faults(recipe).stream().map(RecipeFault::toString).toList();
    }

    private static Recipe recipe(List<Evidence> evidence, List<RecipeOption> options, RecipeGroup... groups) {
        return new Recipe(new RecipeId("x"), "Title", "Cause", List.of("0x1"), List.of(), Set.of(Generation.GEN1),
                Risk.LOW, evidence, options,
                List.of(groups), List.of(), List.of(), List.of("An article"), List.of());
    }
}
