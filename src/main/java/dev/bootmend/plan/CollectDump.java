package dev.bootmend.plan;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import java.util.List;

/**
 * Copies a memory dump to this machine, into the folder of the run, with its digest and a note for a support ticket.
 * Nothing on the disk changes.
 *
 * @param size of the file, so that there can be room for it
 * @param description what its header says, for the note
 */
public record CollectDump(FileRef file, ByteSize size, String description) implements Operation {

    @Override
    public Target target() {
        return new Target.Source(file);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Copy " + file.path() + " (" + size + ") to this machine";
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(snapshot);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return List.of(new Action.CollectFile(file, size, description));
    }

    /** Each run keeps its own copy. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return false;
    }

    @Override
    public boolean isJudgedByItsActions() {
        return true;
    }
}
