package dev.bootmend.run;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import java.util.List;

/** Port to the diagnosis: what is wrong with the target, before and after a run. */
public interface Examination {

    List<FindingLine> findings(MachineSnapshot machine, RepairTarget target);
}
