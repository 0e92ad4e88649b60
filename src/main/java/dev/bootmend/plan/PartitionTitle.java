package dev.bootmend.plan;

import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import java.util.Optional;
import java.util.stream.Stream;

/** How a partition is called in titles: by its role, else by its numbers. */
public final class PartitionTitle {

    private PartitionTitle() {
    }

    /** Such as {@code the EFI system partition} or {@code partition 3 of disk 1}. */
    public static String of(MachineSnapshot machine, PartitionRef ref) {
        return role(machine, ref).map(role -> "the " + role + " partition").orElseGet(() -> numbers(machine, ref));
    }

    private static Optional<Role> role(MachineSnapshot machine, PartitionRef ref) {
        Optional<DiskRoles> roles = Optional.ofNullable(machine.roles().get(ref.disk()));
        return Stream.of(Role.EFI_SYSTEM, Role.SYSTEM, Role.WINDOWS).filter(role -> roles.flatMap(all -> all.best(role))
                .map(RoleClaim::partition).filter(ref::equals).isPresent()).findFirst();
    }

    private static String numbers(MachineSnapshot machine, PartitionRef ref) {
        return machine.partition(ref).flatMap(Partition::number)
                .map(number -> "partition " + number + " of disk " + ref.disk())
                .orElseGet(() -> "the partition at byte " + ref.start() + " of disk " + ref.disk());
    }
}
