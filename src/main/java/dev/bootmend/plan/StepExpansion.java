package dev.bootmend.plan;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.tool.Bcdedit;
import dev.bootmend.tool.HiveMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the steps of one recipe group into the operations that they mean on one disk. */
final class StepExpansion {

    private final PlanRequest request;
    private final RecipeGroup group;
    private final Optional<BootStore> readable;
    private final EntryTitles titles;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();

    /** @param store the store of the target; empty when the group does not need it and it cannot be read */
    StepExpansion(PlanRequest request, RecipeGroup group, Optional<BootStore> store, EntryTitles titles) {
        this.request = request;
        this.group = group;
        this.readable = store;
        this.titles = titles;
    }

    /** Every step of the group that is offered with the options as they are. */
    GroupOffer offer(boolean ticked, List<String> first) {
        var values = new ArrayList<RecipeStep.SetValue>();
        for (GroupStep step : group.steps()) {
            if (isOffered(step)) {
                switch (step.step()) {
                    case RecipeStep.DeleteElement(var entries, var element) -> delete(entries, element);
                    case RecipeStep.SetElement set -> set(set);
                    case RecipeStep.SetValue value -> values.add(value);
                }
            }
        }
        if (!values.isEmpty()) {
            registry(values);
        }
        notes.addAll(0, first);
        return new GroupOffer(group, ticked, blockers, notes, blockers.isEmpty() ? candidates : List.of());
    }

    private boolean isOffered(GroupStep step) {
        return step.onlyWith().flatMap(request.recipe()::option).map(option ->
                request.choices().options().getOrDefault(option.id(), option.standard()).equals("true")).orElse(true);
    }

    private BootStore store() {
        return readable.orElseThrow(() -> new IllegalStateException("the group " + group.id()
                + " changes the store without the guard that it can be read"));
    }

    private void delete(EntryChoice entries, NamedElement element) {
        BootStore store = store();
        List<BootObject> chosen = Entries.chosen(store, entries);
        int before = candidates.size();
        chosen.stream().filter(object -> has(object, element)).forEach(object -> add(object, element, element, true));
        if (entries == EntryChoice.ANY_LOADER) {
            store.objects().stream().filter(object -> !Entries.isLoader(object) && has(object, element)
                    && Bcdedit.canName(object.id())).forEach(object -> other(object, element));
        }
        if (candidates.size() == before) {
            notes.add("No entry of the store has " + element + ".");
        }
    }

    /** The same code on another kind of object means something else there, so it goes by the code and is not ticked. */
    private void other(BootObject object, NamedElement element) {
        add(object, element, NamedElement.custom(element.code()), false);
        notes.add(titles.of(object) + " is no Windows entry but has the element " + element.code()
                + ", too; it is not ticked.");
    }

    private void add(BootObject object, NamedElement element, NamedElement called, boolean ticked) {
        add("delete/" + element + "/" + object.id(),
                new DeleteElement(request.target().store(), object.id(), titles.of(object), called), ticked);
    }

    private void set(RecipeStep.SetElement step) {
        List<BootObject> chosen = Entries.chosen(store(), step.entries());
        if (chosen.isEmpty()) {
            notes.add("The store has no entry " + step.entries() + ", so " + step.element() + " is not set.");
        }
        chosen.forEach(object -> add("set/" + step.element() + "/" + object.id(),
                new SetElement(request.target().store(),
                object.id(), titles.of(object), step.element(), step.argument(), step.value()), true));
    }

    private static boolean has(BootObject object, NamedElement element) {
        return object.element(element.code()).isPresent();
    }

    private void registry(List<RecipeStep.SetValue> values) {
        WindowsInstallation windows = request.machine().installation(request.target().windows())
                .orElseThrow(() -> new IllegalStateException("the group " + group.id()
                        + " changes the registry without the guard that the hive can be loaded"));
        ControlSets sets = ControlSets.of(windows);
        List<ControlSetNumber> chosen = sets.chosen(request.choices().controlSets());
        if (chosen.isEmpty()) {
            blockers.add(sets.question(request.choices().controlSets()));
            return;
        }
        if (request.choices().controlSets().isEmpty()) {
            sets.difference().ifPresent(notes::add);
        }
        var edits = new ArrayList<RegistryEdit>();
        chosen.forEach(set -> values.forEach(value ->
                edits.add(new RegistryEdit.SetValue(value.key().in(set), value.value()))));
        RegistryExcerpt keys = windows.system().toOptional().orElseThrow();
        edits.stream().filter(edit -> !keys.covers(edit.key())).findFirst().ifPresentOrElse(
                edit -> blockers.add(Blocker.of("The registry key " + edit.key() + " was not looked at.",
                        "Look at the disk again.")),
                () -> add("registry", new EditRegistry(new HiveMount(request.run()), windows.systemHiveFile(), edits),
                        true));
    }

    private void add(String id, Operation operation, boolean ticked) {
        var step = new StepId(group.id() + "/" + id);
        candidates.add(new Candidate(step, operation, operation.title(request.machine()),
                request.choices().steps().getOrDefault(step, ticked),
                operation.changesOn(request.machine()).isEmpty()));
    }
}
