package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs in disks, partition tables and the state of volumes. */
final class DiskChanges {

    private static final String GONE = "not attached";
    private static final String THERE = "attached";

    private DiskChanges() {
    }

    static List<Change> between(List<Disk> before, List<Disk> after) {
        Map<DiskNumber, Disk> was = byNumber(before);
        Map<DiskNumber, Disk> is = byNumber(after);
        var numbers = new TreeSet<>(was.keySet());
        numbers.addAll(is.keySet());
        var changes = new ArrayList<Change>();
        for (DiskNumber number : numbers) {
            if (!was.containsKey(number) || !is.containsKey(number)) {
                changes.add(new Change.Other(number, "Disk " + number, was.containsKey(number) ? THERE : GONE,
                        is.containsKey(number) ? THERE : GONE));
            } else if (was.get(number) != is.get(number)) {
                changes.addAll(between(was.get(number), is.get(number)));
            }
        }
        return changes;
    }

    private static Map<DiskNumber, Disk> byNumber(List<Disk> disks) {
        var map = new HashMap<DiskNumber, Disk>();
        disks.forEach(disk -> map.put(disk.number(), disk));
        return map;
    }

    private static List<Change> between(Disk before, Disk after) {
        var changes = new Difference<>(before.number(), "Disk " + before.number(), before, after)
                .in("identity", Disk::identity)
                .in("model", Disk::model)
                .in("size", Disk::size)
                .in("sector size", Disk::sectorSize)
                .in("LUN", Disk::lun)
                .in("conditions", DiskChanges::conditions)
                .in("use by this machine", Disk::hostUse)
                .changes();
        changes.addAll(tables(before, after));
        return changes;
    }

    private static List<Change> tables(Disk before, Disk after) {
        if (!(before.partitions() instanceof Reading.Known<List<Partition>>(var was))
                || !(after.partitions() instanceof Reading.Known<List<Partition>>(var is))) {
            return new Difference<>(before.number(), "Disk " + before.number(), before, after)
                    .in("partition table", Disk::partitions).changes();
        }
        Map<PartitionRef, Partition> old = byRef(before, was);
        Map<PartitionRef, Partition> now = byRef(after, is);
        var refs = new TreeSet<>(old.keySet());
        refs.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (PartitionRef ref : refs) {
            if (!old.containsKey(ref) || !now.containsKey(ref)) {
                changes.add(new Change.Other(ref.disk(), subject(ref), 
                        old.containsKey(ref) ? "in the table" : "not in the table",
                        now.containsKey(ref) ? "in the table" : "not in the table"));
            } else if (old.get(ref) != now.get(ref)) {
                changes.addAll(between(ref, old.get(ref), now.get(ref)));
            }
        }
        return changes;
    }

    private static Map<PartitionRef, Partition> byRef(Disk disk, List<Partition> partitions) {
        var map = new TreeMap<PartitionRef, Partition>();
        partitions.forEach(partition -> map.put(disk.ref(partition), partition));
        return map;
    }

    private static List<Change> between(PartitionRef ref, Partition before, Partition after) {
        var changes = new Difference<>(ref.disk(), subject(ref, before), before, after)
                .in("number", Partition::number)
                .in("size", Partition::size)
                .in("type", Partition::type)
                .in("identity", Partition::identity)
                .in("attributes", Partition::attributes)
                .in("name", Partition::name)
                .changes();
        if (before.active() != after.active()) {
            changes.add(new Change.ActiveFlag(ref, before.active(), after.active()));
        }
        changes.addAll(volumes(ref, subject(ref, before), before.volume(), after.volume()));
        return changes;
    }

    private static List<Change> volumes(PartitionRef ref, String subject, Reading<Volume> before, Reading<Volume> after) {
        if (before instanceof Reading.Known<Volume>(var was) && after instanceof Reading.Known<Volume>(var is)) {
            return new Difference<>(ref.disk(), subject, was, is)
                    .in("file system", Volume::fileSystem)
                    .in("label", Volume::label)
                    .in("volume size", Volume::size)
                    .in("state of the file system", volume -> new TreeSet<>(volume.conditions()).stream().map(DiskChanges::words)
                            .toList())
                    .changes();
        }
        return before.equals(after) ? List.of() : List.of(new Change.Other(ref.disk(), subject + ": volume",
                Difference.state(before), Difference.state(after)));
    }

    /** By its number, as every partition table program shows it; by its place only where it has none. */
    private static String subject(PartitionRef ref, Partition partition) {
        return partition.number().map(number -> "Disk " + ref.disk() + ", partition " + number).orElseGet(() -> subject(ref));
    }

    /** Windows may say that a disk has a twin without saying which; beside the twin itself that is nothing new. */
    private static List<String> conditions(Disk disk) {
        var itself = new DiskCondition.IdentityCollision(disk.number());
        boolean known = disk.conditions().stream().anyMatch(one -> one instanceof DiskCondition.IdentityCollision
                && !one.equals(itself));
        return disk.conditions().stream().filter(one -> !(known && one.equals(itself)))
                .map(one -> one.equals(itself) ? "same identity as another disk" : words(one)).sorted()
                .toList();
    }

    /** Why Windows keeps a disk offline is no difference: the words for it are not those of the disk. */
    private static String words(DiskCondition condition) {
        return switch (condition) {
            case DiskCondition.Offline ignored -> "offline";
            case DiskCondition.ReadOnly() -> "read-only";
            case DiskCondition.IdentityCollision(DiskNumber other) -> "same identity as disk " + other;
            case DiskCondition.TemporaryIdentity(var own, var ignored) -> "temporary signature, its own is " + own;
            case DiskCondition.Dynamic() -> "dynamic disk";
            case DiskCondition.StorageSpaces() -> "storage pool";
            case DiskCondition.DamagedTable(var problem) -> "damaged table: " + problem;
        };
    }

    private static String words(VolumeCondition condition) {
        return switch (condition) {
            case DIRTY -> "marked for a check";
            case JOURNAL_OPEN -> "not closed cleanly";
            case HIBERNATED -> "holds a suspended Windows";
            case READ_ONLY -> "read-only";
            case CHECK_BEFORE_WRITING -> "not written to by this machine";
            case BITLOCKER_LOCKED -> "locked by BitLocker";
            case BITLOCKER_UNLOCKED -> "encrypted, unlocked";
        };
    }

    static String subject(PartitionRef ref) {
        return "Disk " + ref.disk() + ", partition at byte " + ref.start();
    }
}
