package dev.bootmend.plan;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import java.util.Set;

/**
 * Everything a preparation is planned from.
 *
 * @param kinds what is wanted
 * @param run the id that a run of the plan will have
 * @param unused a signature that no disk of this machine carries, for the case that one is lent
 */
public record PreparationRequest(MachineSnapshot machine, DiskNumber disk, Set<PreparationKind> kinds, RunId run,
        DiskSignature unused) {

    public PreparationRequest {
        kinds = Set.copyOf(kinds);
    }
}
