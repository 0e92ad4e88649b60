package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.tool.Diskpart;
import java.util.List;
import java.util.Optional;

/** Gives a partition a temporary drive letter, for the Windows tools reach a file by no other way. */
public record AssignLetter(PartitionRef partition, DriveLetter letter) implements Operation {

    @Override
    public Target target() {
        return new Target.Letter(partition);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Give " + PartitionTitle.of(snapshot, partition) + " the letter " + letter.withColon();
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(isInPlace(snapshot) ? snapshot
                : LetterEdit.with(snapshot, partition, Optional.of(letter)));
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(Diskpart.assignLetter(
                partition.disk(), LetterEdit.number(snapshot, partition), letter)));
    }

    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return LetterEdit.letter(snapshot, partition).equals(Optional.of(letter));
    }
}
