package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.Generation;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.Volume;
import java.util.List;
import java.util.Optional;

/** The JSON form of a machine. */
final class MachineTree {

    private MachineTree() {
    }

    static Tree of(MachineSnapshot machine) {
        return Tree.of("format", 1).with("machine", machine.machine())
                .with("disks", machine.disks(), disk -> disk(machine, disk));
    }

    private static Tree disk(MachineSnapshot machine, Disk disk) {
        Optional<DiskRoles> roles = Optional.ofNullable(machine.roles().get(disk.number()));
        return Tree.of("number", disk.number().value()).with("model", disk.model())
                .with("size", disk.size().bytes()).with("sectorSize", disk.sectorSize().bytes())
                .with("lun", disk.lun()).with("style", disk.identity().style()).with("identity", disk.identity())
                .with("generation", roles.flatMap(DiskRoles::generation).map(Generation::number))
                .with("host", disk.belongsToHost()).with("hostUse", disk.hostUse().map(HostUse::reason))
                .with("conditions", disk.conditions(), condition -> ConditionWords.of(disk.number(), condition))
                .with("partitions", disk.partitions().toOptional().orElse(List.of()),
                        partition -> partition(disk, partition, roles))
                .with("problem", problem(disk.partitions()));
    }

    private static Tree partition(Disk disk, Partition partition, Optional<DiskRoles> roles) {
        return Tree.of("number", partition.number().map(number -> number.value()))
                .with("start", partition.start().bytes()).with("size", partition.size().bytes())
                .with("type", partition.type()).with("active", partition.active())
                .with("letter", partition.letter().map(letter -> letter.withColon()))
                .with("volume", partition.volume().toOptional().map(MachineTree::volume))
                .with("problem", problem(partition.volume())
                        .or(() -> partition.volume().toOptional().flatMap(Volume::unseen).map(Problem::toString)))
                .with("roles", roles.map(DiskRoles::claims).orElse(List.of()).stream()
                        .filter(claim -> claim.partition().equals(disk.ref(partition))).toList(), MachineTree::claim);
    }

    private static Tree volume(Volume volume) {
        return Tree.of("fileSystem", volume.fileSystem()).with("label", volume.label())
                .with("size", volume.size().bytes()).with("free", volume.free().toOptional().map(free -> free.bytes()))
                .with("conditions", volume.conditions().stream().sorted().toList());
    }

    private static Tree claim(RoleClaim claim) {
        return Tree.of("role", claim.role().name()).with("score", claim.score()).with("evidence", claim.evidence());
    }

    private static Optional<String> problem(Reading<?> reading) {
        return reading instanceof Reading.Unreadable<?>(Problem problem) ? Optional.of(problem.toString())
                : Optional.empty();
    }
}
