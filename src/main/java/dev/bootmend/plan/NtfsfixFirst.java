package dev.bootmend.plan;

import dev.bootmend.model.FileSystemRepair;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeStep;
import java.util.List;

/**
 * Where the guards look on a machine that repairs with ntfsfix: what it takes away stands in nobody's way that comes after
 * it, and not in its own.
 */
final class NtfsfixFirst {

    private NtfsfixFirst() {
    }

    static boolean isIn(RecipeGroup group, MachineSnapshot machine) {
        return machine.fileSystemRepair() == FileSystemRepair.NTFSFIX
                && group.steps().stream().anyMatch(step -> step.step() instanceof RecipeStep.CheckFileSystem);
    }

    /** The machine as it is once these steps have run, whether they are chosen or not. */
    static MachineSnapshot after(List<Operation> steps, MachineSnapshot machine) {
        MachineSnapshot now = machine;
        for (Operation step : steps) {
            now = step instanceof RunNtfsfix ? step.predict(now).machine() : now;
        }
        return now;
    }
}
