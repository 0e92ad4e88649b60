package dev.bootmend.model;

import java.util.List;
import java.util.Optional;

/**
 * One disk of the machine.
 *
 * @param model the name the bus reports, for display only
 * @param lun the logical unit number that the cloud portal shows
 * @param partitions the partition table
 * @param hostUse why the disk belongs to this machine and is never a target; empty for an attached disk
 * @param bootMark whether sector 0 ends in 55 AA, without which a BIOS does not start the disk; unreadable also when
 *     nobody has looked
 */
public record Disk(
        DiskNumber number,
        String model,
        ByteSize size,
        SectorSize sectorSize,
        Optional<Integer> lun,
        DiskIdentity identity,
        Reading<List<Partition>> partitions,
        List<DiskCondition> conditions,
        Optional<HostUse> hostUse,
        Reading<Boolean> bootMark) {

    private static final Problem NOT_LOOKED =
            new Problem("sector 0", "It was not looked at.", "Look at the disk again.");

    public Disk {
        partitions = partitions.map(List::copyOf);
        conditions = List.copyOf(conditions);
    }

    /** A disk whose sector 0 nobody has looked at. */
    public Disk(DiskNumber number, String model, ByteSize size, SectorSize sectorSize, Optional<Integer> lun,
            DiskIdentity identity, Reading<List<Partition>> partitions, List<DiskCondition> conditions,
            Optional<HostUse> hostUse) {
        this(number, model, size, sectorSize, lun, identity, partitions, conditions, hostUse,
                Reading.unreadable(NOT_LOOKED));
    }

    /** Whether this machine itself uses the disk, so that it is never a target. */
    public boolean belongsToHost() {
        return hostUse.isPresent();
    }

    /** Whether the disk is in a condition of that kind. */
    public boolean has(Class<? extends DiskCondition> kind) {
        return conditions.stream().anyMatch(kind::isInstance);
    }

    /** The first condition of that kind. */
    public <T extends DiskCondition> Optional<T> condition(Class<T> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The identity that boot entries have to name: not a temporary one, but the one that the disk had before. */
    public DiskIdentity ownIdentity() {
        return condition(DiskCondition.TemporaryIdentity.class).map(DiskCondition.TemporaryIdentity::own)
                .orElse(identity);
    }

    /** How a partition of this disk is named. */
    public PartitionRef ref(Partition partition) {
        return new PartitionRef(number, partition.start());
    }

    /** The partition that starts at that byte; empty also when the table could not be read. */
    public Optional<Partition> partition(ByteOffset start) {
        return partitions.toOptional().stream().flatMap(List::stream)
                .filter(partition -> partition.start().equals(start)).findFirst();
    }

    /** The same disk with another table, which is known. */
    public Disk withPartitions(List<Partition> others) {
        return new Disk(number, model, size, sectorSize, lun, identity, Reading.known(others), conditions, hostUse,
                bootMark);
    }

    /** The same disk with another identity. */
    public Disk withIdentity(DiskIdentity other) {
        return new Disk(number, model, size, sectorSize, lun, other, partitions, conditions, hostUse, bootMark);
    }

    /** The same disk in other conditions. */
    public Disk withConditions(List<DiskCondition> others) {
        return new Disk(number, model, size, sectorSize, lun, identity, partitions, others, hostUse, bootMark);
    }

    /** The same disk with what was seen of the end of sector 0. */
    public Disk withBootMark(Reading<Boolean> mark) {
        return new Disk(number, model, size, sectorSize, lun, identity, partitions, conditions, hostUse, mark);
    }
}
