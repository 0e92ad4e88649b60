package dev.bootmend.ui;

import dev.bootmend.flow.RepairCase;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.UndoPlanning;
import java.util.Set;

/** What is to be previewed. */
public sealed interface Proposal {

    /** The step that Back leads to. */
    Step from();

    /** A recipe for the target that was examined; its steps can still be ticked and unticked. */
    record OfRecipe(RepairCase repair, Recipe recipe, Choices choices) implements Proposal {

        @Override
        public Step from() {
            return Step.REPAIR;
        }
    }

    /** What is done to a whole disk so that it can be repaired; its steps can still be ticked and unticked. */
    record OfPreparation(DiskNumber disk, Set<PreparationKind> kinds, RunId run) implements Proposal {

        public OfPreparation {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Step from() {
            return Step.DISK;
        }
    }

    /** The undo of an earlier run, all of it or nothing. */
    record OfUndo(RunId undone, UndoPlanning planning, Step from) implements Proposal {
    }
}
