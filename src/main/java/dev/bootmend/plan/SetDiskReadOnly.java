package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.tool.Diskpart;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sets or clears the read-only attribute of an attached disk. It is never cleared on a disk whose identity another disk
 * carries: read-only is what keeps Windows from changing that identity.
 */
public record SetDiskReadOnly(DiskNumber disk, boolean readOnly) implements Operation {

    private static final String UNKNOWN = "What Windows does with the volumes, such as completing an interrupted write of"
            + " the file system, cannot be known beforehand.";

    @Override
    public Target target() {
        return new Target.DiskState(disk);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return (readOnly ? "Set" : "Clear") + " the read-only attribute of disk " + disk;
    }

    /** @throws IllegalStateException when the disk belongs to this machine, or it is to be cleared beside a twin */
    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        Disk found = DiskStates.attached(snapshot, disk);
        if (DiskStates.isReadOnly(found) == readOnly) {
            return new Prediction.Exact(snapshot);
        }
        if (!readOnly) {
            DiskStates.requireAlone(snapshot, found);
        }
        Disk changed = readOnly ? DiskStates.with(found, new DiskCondition.ReadOnly())
                : writable(DiskStates.without(found, DiskCondition.ReadOnly.class));
        return DiskStates.partial(snapshot.withDisk(changed), found, UNKNOWN, new Expectation.DiskIs(disk, found.identity(),
                !DiskStates.isOffline(found)));
    }

    private static Disk writable(Disk disk) {
        return disk.partitions().toOptional().map(all -> disk.withPartitions(all.stream()
                .map(SetDiskReadOnly::writable).toList())).orElse(disk);
    }

    private static Partition writable(Partition partition) {
        boolean stays = (partition.attributes() & Partition.GPT_READ_ONLY) != 0;
        return stays ? partition : partition.withVolume(partition.volume().map(SetDiskReadOnly::writable));
    }

    private static Volume writable(Volume volume) {
        Set<VolumeCondition> left = EnumSet.noneOf(VolumeCondition.class);
        left.addAll(volume.conditions());
        return left.remove(VolumeCondition.READ_ONLY) ? volume.withConditions(left) : volume;
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return new Reversal.NotNeeded();
        }
        return readOnly && DiskStates.collides(snapshot, DiskStates.attached(snapshot, disk))
                ? new Reversal.Impossible("another disk has its identity, and read-only is what protects that")
                : new Reversal.Exact(new SetDiskReadOnly(disk, !readOnly));
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(Diskpart.setReadOnly(disk, readOnly)));
    }
}
