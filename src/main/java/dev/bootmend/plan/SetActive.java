package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.tool.Diskpart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes exactly these partitions of an MBR disk active: a repair names one, the way back whatever there was.
 *
 * @param active empty for none
 */
public record SetActive(DiskNumber disk, Set<PartitionRef> active) implements Operation {

    /** @throws IllegalArgumentException when a partition is on another disk */
    public SetActive {
        active = Set.copyOf(active);
        if (active.stream().anyMatch(ref -> !ref.disk().equals(disk))) {
            throw new IllegalArgumentException("not partitions of disk " + disk + ": " + active);
        }
    }

    @Override
    public Target target() {
        return new Target.ActiveFlags(disk);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        String which = new TreeSet<>(active).stream().map(ref -> PartitionTitle.of(snapshot, ref))
                .collect(Collectors.joining(" and "));
        return active.isEmpty() ? "Make no partition of disk " + disk + " active"
                : "Make " + which + " active" + (active.size() == 1 ? ", and no other" : "");
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        MachineSnapshot machine = snapshot;
        for (Partition partition : partitions(snapshot)) {
            PartitionRef ref = new PartitionRef(disk, partition.start());
            if (partition.active() != active.contains(ref)) {
                machine = machine.withPartition(ref, partition.withActive(active.contains(ref)));
            }
        }
        return new Prediction.Exact(machine);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.Exact(new SetActive(disk,
                partitions(snapshot).stream().filter(Partition::active)
                        .map(partition -> new PartitionRef(disk, partition.start())).collect(Collectors.toSet())));
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return List.of();
        }
        List<PartitionNumber> off = partitions(snapshot).stream()
                .filter(partition -> partition.active() && !isWanted(partition)).map(this::number).toList();
        List<PartitionNumber> on = partitions(snapshot).stream().filter(this::isWanted).map(this::number).toList();
        return List.of(new Action.RunTool(Diskpart.activate(disk, off, on)));
    }

    private boolean isWanted(Partition partition) {
        return active.contains(new PartitionRef(disk, partition.start()));
    }

    private PartitionNumber number(Partition partition) {
        return partition.number().orElseThrow(() -> new IllegalStateException("the partition at byte "
                + partition.start() + " of disk " + disk + " has no number that diskpart could select it by"));
    }

    /** @throws IllegalStateException when the partition table could not be read */
    private List<Partition> partitions(MachineSnapshot snapshot) {
        return snapshot.disk(disk).map(Disk::partitions).flatMap(found -> found.toOptional()).orElseThrow(() ->
                new IllegalStateException("the partition table of disk " + disk + " could not be read"));
    }
}
