package dev.bootmend.ui.disk;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.plan.Preparations;
import dev.bootmend.ui.DiskWords;
import dev.bootmend.ui.kit.PartitionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk as the page lists it.
 *
 * @param about model, size and LUN
 * @param map its partitions; empty for a disk of this machine and where the table could not be read
 * @param claims what its partitions are for, with the evidence, best first
 * @param notes what is worth knowing although it does not keep it from being chosen
 * @param preparations what can be done to the disk as a whole
 * @param lent the identity that is not its own, when it carries one
 */
record DiskEntry(DiskNumber number, String about, Optional<Generation> generation, List<PartitionBlock> map,
        List<RoleClaim> claims, List<String> notes, Standing standing, List<PreparationOffer> preparations, Optional<DiskCondition.TemporaryIdentity> lent) {

    DiskEntry {
        map = List.copyOf(map);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
        preparations = List.copyOf(preparations);
    }

    static DiskEntry of(Disk disk, MachineSnapshot machine, TargetSearch search, List<PreparationOffer> preparations) {
        Optional<DiskRoles> roles = Optional.ofNullable(machine.roles().get(disk.number()));
        return new DiskEntry(disk.number(), DiskWords.about(disk), roles.flatMap(DiskRoles::generation),
                disk.belongsToHost() ? List.of() : PartitionBlocks.of(disk, machine), roles.map(DiskRoles::claims).orElse(List.of()),
                notes(disk), standing(disk, machine, search), preparations,
                disk.condition(DiskCondition.TemporaryIdentity.class));
    }

    String title() {
        return DiskWords.title(number);
    }

    private static Standing standing(Disk disk, MachineSnapshot machine, TargetSearch search) {
        if (disk.hostUse().isPresent()) {
            return new Standing.Locked("Locked: " + disk.hostUse().get().reason());
        }
        return switch (search) {
            case TargetSearch.Found(var target) -> new Standing.Suitable(target);
            case TargetSearch.Choose(var question, var candidates) -> new Standing.Asking(question, candidates);
            case TargetSearch.Refused(var reason, var remedy) -> new Standing.Hindered(reason,
                    Preparations.advice(machine, disk.number()).map(Blocker::remedy).orElse(remedy));
        };
    }

    private static List<String> notes(Disk disk) {
        List<String> notes = new ArrayList<>();
        for (DiskCondition condition : disk.conditions()) {
            switch (condition) {
                case DiskCondition.ReadOnly() -> notes.add("The disk is read-only. It can be examined; for a repair it must be writable.");
                case DiskCondition.DamagedTable(var problem) -> notes.add("The partition table is damaged: " + problem.detail());
                case DiskCondition.TemporaryIdentity ignored -> { }
                case DiskCondition.Offline ignored -> { }
                case DiskCondition.IdentityCollision ignored -> { }
                case DiskCondition.Dynamic ignored -> { }
                case DiskCondition.StorageSpaces ignored -> { }
            }
        }
        return notes;
    }
}
