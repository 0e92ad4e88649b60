package dev.bootmend.ui.disk;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.ui.kit.PartitionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The partitions of a disk as blocks of its map. */
final class PartitionBlocks {

    private PartitionBlocks() {
    }

    /** One block for each partition that has a number; a container of others has none. */
    static List<PartitionBlock> of(Disk disk, MachineSnapshot machine) {
        return disk.partitions().toOptional().stream().flatMap(List::stream)
                .filter(partition -> partition.number().isPresent())
                .map(partition -> block(disk.ref(partition), partition, machine)).toList();
    }

    /** Letter, size, file system and free space of a partition; empty when it is not there. */
    static Optional<String> detail(PartitionRef ref, MachineSnapshot machine) {
        return machine.partition(ref).map(partition -> detail(partition, roles(ref, machine)));
    }

    private static PartitionBlock block(PartitionRef ref, Partition partition, MachineSnapshot machine) {
        List<Role> roles = roles(ref, machine);
        String title = roles.isEmpty() ? named(partition) : roles.stream().map(Role::toString).collect(Collectors.joining(", "));
        return new PartitionBlock(roles.isEmpty() ? Role.DATA : roles.getFirst(), title, windows(ref, machine), detail(partition, roles),
                partition.size());
    }

    /** The roles the partition is best at, Windows first. */
    private static List<Role> roles(PartitionRef ref, MachineSnapshot machine) {
        return Optional.ofNullable(machine.roles().get(ref.disk())).map(DiskRoles::claims).orElse(List.of()).stream()
                .filter(claim -> claim.partition().equals(ref) && claim.role() != Role.DATA)
                .map(RoleClaim::role).distinct().sorted().toList();
    }

    private static String named(Partition partition) {
        return partition.volume().toOptional().map(Volume::label).filter(label -> !label.isBlank()).orElse("Data");
    }

    private static String windows(PartitionRef ref, MachineSnapshot machine) {
        return machine.installation(ref).map(found -> found.product().toOptional().orElse("version not readable")
                + found.build().toOptional().map(build -> " (" + build + ")").orElse("")).orElse("");
    }

    private static String detail(Partition partition, List<Role> roles) {
        List<String> parts = new ArrayList<>();
        partition.letter().map(DriveLetter::withColon).ifPresent(parts::add);
        parts.add(partition.size().toString());
        boolean windows = roles.contains(Role.WINDOWS) || roles.isEmpty();
        partition.volume().toOptional().ifPresent(volume -> describe(volume, windows, parts));
        if (partition.active()) {
            parts.add("active");
        }
        return String.join(" · ", parts);
    }

    private static void describe(Volume volume, boolean withFree, List<String> parts) {
        if (volume.fileSystem() != FileSystem.RAW) {
            parts.add(volume.fileSystem().toString());
        }
        if (volume.is(VolumeCondition.BITLOCKER_LOCKED)) {
            parts.add("locked");
        }
        if (withFree) {
            volume.free().toOptional().ifPresent(free -> parts.add(free + " free"));
        }
    }
}
