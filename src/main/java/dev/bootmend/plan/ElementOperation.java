package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import java.util.List;
import java.util.Optional;

/** What the operations have in common that give one element of one object of a BCD store a value. */
sealed interface ElementOperation extends Operation permits SetDevice, SetElement, SetEms {

    FileRef store();

    Guid entry();

    /** The element as bcdedit will store it. */
    BootElement after();

    @Override
    default Target target() {
        return new Target.Store(store());
    }

    @Override
    default Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(isInPlace(snapshot) ? snapshot
                : StoreEdit.with(snapshot, store(), object(snapshot).with(after())));
    }

    /** The bytes before can be of any kind, so only the file itself brings them back for certain. */
    @Override
    default Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.FromBackup();
    }

    @Override
    default List<Change> changesOn(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of()
                : StoreEdit.changes(snapshot, store(), object(snapshot), after().code(), Optional.of(after()));
    }

    /** @throws IllegalStateException when the object is not in the store: bcdedit would refuse to change it */
    default BootObject object(MachineSnapshot snapshot) {
        return StoreEdit.required(snapshot, store(), entry());
    }
}
