package dev.bootmend.cli;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.Volume;
import dev.bootmend.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The disks of a machine for a terminal. */
final class MachineText {

    private MachineText() {
    }

    static List<String> lines(MachineSnapshot machine) {
        var lines = new ArrayList<String>();
        lines.add(machine.machine());
        for (Disk disk : machine.disks()) {
            lines.add("");
            lines.add("Disk " + disk.number() + "  " + Printable.line(disk.model()) + "  " + disk.size() + "  "
                    + disk.identity() + disk.lun().map(lun -> "  LUN " + lun).orElse(""));
            disk.hostUse().ifPresent(use -> lines.add("  locked: " + use.reason()));
            disk.conditions().forEach(condition -> lines.add("  " + ConditionWords.of(disk.number(), condition)));
            generation(machine, disk).ifPresent(lines::add);
            partitions(machine, disk, lines);
        }
        return lines;
    }

    private static Optional<String> generation(MachineSnapshot machine, Disk disk) {
        return Optional.ofNullable(machine.roles().get(disk.number()))
                .map(roles -> "  " + roles.generation().map(Object::toString).orElse("generation not clear"));
    }

    private static void partitions(MachineSnapshot machine, Disk disk, List<String> lines) {
        switch (disk.partitions()) {
            case Reading.Known<List<Partition>>(var partitions) ->
                    partitions.forEach(partition -> {
                        lines.add(line(machine, disk, partition));
                        problem(partition).ifPresent(problem -> lines.add("      could not look: " + Printable.line(problem.toString())));
                    });
            case Reading.Absent<List<Partition>>() -> lines.add("  no partition table");
            case Reading.Unreadable<List<Partition>>(var problem) -> lines.add("  could not look: " + problem);
        }
    }

    private static String line(MachineSnapshot machine, Disk disk, Partition partition) {
        return String.format("  %-3s %-10s %-28s %-9s %-3s %s", partition.number().map(Object::toString).orElse("-"),
                partition.size(), partition.type(), volume(partition),
                partition.letter().map(letter -> letter.withColon()).orElse(""), roles(machine, disk, partition))
                .stripTrailing() + (partition.active() ? "  active" : "");
    }

    private static String volume(Partition partition) {
        return switch (partition.volume()) {
            case Reading.Known<Volume>(var volume) -> volume.fileSystem().toString();
            case Reading.Absent<Volume>() -> "";
            case Reading.Unreadable<Volume> ignored -> "?";
        };
    }

    private static Optional<Problem> problem(Partition partition) {
        return partition.volume() instanceof Reading.Unreadable<Volume>(var problem) ? Optional.of(problem)
                : partition.volume().toOptional().flatMap(Volume::unseen);
    }

    private static String roles(MachineSnapshot machine, Disk disk, Partition partition) {
        return Optional.ofNullable(machine.roles().get(disk.number())).map(DiskRoles::claims).orElse(List.of()).stream()
                .filter(claim -> claim.partition().equals(disk.ref(partition)))
                .map(MachineText::claim).collect(Collectors.joining("; "));
    }

    private static String claim(RoleClaim claim) {
        return claim.role() + " (" + Printable.line(String.join(", ", claim.evidence())) + ")";
    }
}
