package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.NamedElement;
import dev.bootmend.tool.Bcdedit;
import java.util.List;
import java.util.Optional;

/**
 * Deletes one element of one object of a BCD store.
 *
 * @param entryTitle how the object is called in titles; unique within the store
 */
public record DeleteElement(FileRef store, Guid entry, String entryTitle, NamedElement element) implements Operation {

    /** @throws IllegalArgumentException when the entry is an alias, such as {@code {default}} */
    public DeleteElement {
        Bcdedit.name(entry);
    }

    @Override
    public Target target() {
        return new Target.Store(store);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Delete " + element + " from " + entryTitle;
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(subject(snapshot)
                .map(object -> StoreEdit.with(snapshot, store, object.without(element.code()))).orElse(snapshot));
    }

    /** The bytes before can be of any kind, so only the file itself brings them back for certain. */
    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return subject(snapshot).isPresent() ? new Reversal.FromBackup() : new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return subject(snapshot).<List<Action>>map(object -> List.of(new Action.RunTool(
                Bcdedit.deleteValue(LetteredPaths.of(snapshot, store), entry, element)))).orElseGet(List::of);
    }

    @Override
    public List<Change> changesOn(MachineSnapshot snapshot) {
        return subject(snapshot).map(object -> StoreEdit.changes(snapshot, store, object, element.code(),
                Optional.<BootElement>empty())).orElseGet(List::of);
    }

    /** The object, if it has the element. */
    private Optional<BootObject> subject(MachineSnapshot snapshot) {
        return StoreEdit.object(snapshot, store, entry).filter(object -> object.element(element.code()).isPresent());
    }
}
