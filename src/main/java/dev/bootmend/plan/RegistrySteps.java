package dev.bootmend.plan;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.recipe.ValueData;
import dev.bootmend.tool.HiveMount;
import java.util.ArrayList;
import java.util.List;

/** Turns the registry values of a recipe group into one edit of the SYSTEM hive, in the control sets that are meant. */
final class RegistrySteps {

    private RegistrySteps() {
    }

    static void add(OfferDraft draft, List<RecipeStep.SetValue> values) {
        WindowsInstallation windows = draft.machine().installation(draft.target().windows())
                .orElseThrow(() -> new IllegalStateException("the group " + draft.group().id()
                        + " changes the registry without the guard that the hive can be loaded"));
        var chosenByUser = draft.request().choices().controlSets();
        ControlSets sets = ControlSets.of(windows);
        List<ControlSetNumber> chosen = sets.chosen(chosenByUser);
        if (chosen.isEmpty()) {
            draft.block(sets.question(chosenByUser));
            return;
        }
        if (chosenByUser.isEmpty()) {
            sets.difference().ifPresent(draft::note);
        }
        var edits = new ArrayList<RegistryEdit>();
        chosen.forEach(set -> values.forEach(value ->
                edits.add(new RegistryEdit.SetValue(value.key().in(set), value(draft, value.value())))));
        add(draft, windows, edits);
    }

    private static RegistryValue value(OfferDraft draft, ValueData data) {
        return switch (data) {
            case ValueData.Fixed(RegistryValue value) -> value;
            case ValueData.FromOption(String name, RegistryType type, var option) -> type.equals(RegistryType.DWORD)
                    ? RegistryValue.dword(name, Integer.parseUnsignedInt(draft.option(option)))
                    : RegistryValue.text(name, type, draft.option(option));
        };
    }

    private static void add(OfferDraft draft, WindowsInstallation windows, List<RegistryEdit> edits) {
        RegistryExcerpt keys = windows.system().toOptional().orElseThrow();
        edits.stream().filter(edit -> !keys.covers(edit.key())).findFirst().ifPresentOrElse(
                edit -> draft.block(Blocker.of("The registry key " + edit.key() + " was not looked at.",
                        "Look at the disk again.")),
                () -> draft.add("registry", new EditRegistry(new HiveMount(draft.request().run()),
                        windows.systemHiveFile(), edits), true));
    }
}
