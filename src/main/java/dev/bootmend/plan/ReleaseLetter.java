package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.tool.Diskpart;
import java.util.List;
import java.util.Optional;

/** Takes a temporary drive letter back. A letter that the partition does not have is left alone: it is another's. */
public record ReleaseLetter(PartitionRef partition, DriveLetter letter) implements Operation {

    @Override
    public Target target() {
        return new Target.Letter(partition);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Take the letter " + letter.withColon() + " from " + PartitionTitle.of(snapshot, partition);
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(hasLetter(snapshot)
                ? LetterEdit.with(snapshot, partition, Optional.empty()) : snapshot);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return hasLetter(snapshot) ? List.of(new Action.RunTool(Diskpart.removeLetter(
                partition.disk(), LetterEdit.number(snapshot, partition), letter))) : List.of();
    }

    private boolean hasLetter(MachineSnapshot snapshot) {
        return LetterEdit.letter(snapshot, partition).equals(Optional.of(letter));
    }
}
