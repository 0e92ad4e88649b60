package dev.bootmend.diagnose;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a disk cannot be a target. */
final class DiskObstacle {

    private DiskObstacle() {
    }

    /** The weightiest reason, empty when the disk may hold a target. */
    static Optional<TargetSearch.Refused> of(Disk disk) {
        return Stream.of(host(disk), collision(disk), condition(disk), table(disk)).flatMap(Optional::stream)
                .findFirst();
    }

    /** The locked volume that may hide a Windows. */
    static Optional<TargetSearch> lockedVolume(Disk disk) {
        return disk.partitions().toOptional().stream().flatMap(List::stream).filter(DiskObstacle::isLocked).findFirst()
                .map(partition -> new TargetSearch.Refused("Disk " + disk.number() + ", "
                + Wording.partition(partition) + " is locked by BitLocker.",
                        "Unlock it (manage-bde -unlock, with the recovery key or the .BEK file) and look again. It "
                        + "need not be decrypted."));
    }

    /** The volume that may hold what was not found, because nobody could look at its files. */
    static Optional<TargetSearch> unseenVolume(Disk disk) {
        return disk.partitions().toOptional().stream().flatMap(List::stream).flatMap(partition -> unseen(partition).stream()
                .map(problem -> (TargetSearch) new TargetSearch.Refused("Disk " + disk.number() + ", "
                + Wording.partition(partition) + " could not be looked at: " + problem.detail(), problem.remedy())))
                .findFirst();
    }

    private static Optional<Problem> unseen(Partition partition) {
        return switch (partition.volume()) {
            case Reading.Known<Volume>(Volume volume) -> volume.unseen();
            case Reading.Absent<Volume>() -> Optional.empty();
            case Reading.Unreadable<Volume>(Problem problem) -> Optional.of(problem);
        };
    }

    private static Optional<TargetSearch.Refused> host(Disk disk) {
        return disk.hostUse().map(use -> new TargetSearch.Refused("Disk " + disk.number()
                + " belongs to this machine: " + use.reason() + ".",
                "This machine's own disks are never changed. Choose an attached disk."));
    }

    private static Optional<TargetSearch.Refused> collision(Disk disk) {
        List<DiskNumber> twins = disk.conditions().stream().filter(DiskCondition.IdentityCollision.class::isInstance)
                .map(one -> ((DiskCondition.IdentityCollision) one).other()).toList();
        Optional<DiskNumber> known = twins.stream().filter(other -> !other.equals(disk.number())).findFirst();
        return twins.isEmpty() ? Optional.empty() : Optional.of(new TargetSearch.Refused("Disk " + disk.number()
                + " has the same identity as " + known.map(other -> "disk " + other).orElse("another disk") + ".",
                "Bringing it online as it is would change its identity and break its boot entries. Attach it to a repair VM "
                + "that was made from another Windows version" + (disk.identity() instanceof DiskIdentity.Mbr
                        ? ", or prepare it with a temporary signature." : ".") + " Nothing was changed."));
    }

    private static Optional<TargetSearch.Refused> condition(Disk disk) {
        return disk.conditions().stream().flatMap(condition -> condition(disk, condition).stream()).findFirst();
    }

    private static Optional<TargetSearch.Refused> condition(Disk disk, DiskCondition condition) {
        String name = "Disk " + disk.number();
        return switch (condition) {
            case DiskCondition.Offline(String reason) -> Optional.of(new TargetSearch.Refused(name + " is offline: "
                    + reason + ".",
                    "No other attached disk has its identity, so it may be brought online: prepare the disk."));
            case DiskCondition.Dynamic() -> Optional.of(new TargetSearch.Refused(name + " is a dynamic disk.",
                    "Its volumes are not its partitions, and BootMend does not change such disks."));
            case DiskCondition.StorageSpaces() -> Optional.of(new TargetSearch.Refused(name
                    + " is part of a storage pool.",
                    "Its volumes are not its partitions, and BootMend does not change such disks."));
            case DiskCondition.ReadOnly() -> Optional.empty();
            case DiskCondition.IdentityCollision ignored -> Optional.empty();
            case DiskCondition.TemporaryIdentity ignored -> Optional.empty();
            case DiskCondition.DamagedTable ignored -> Optional.empty();
        };
    }

    private static Optional<TargetSearch.Refused> table(Disk disk) {
        return switch (disk.partitions()) {
            case Reading.Known<List<Partition>>(List<Partition> partitions) -> partitions.isEmpty()
                    ? Optional.of(noTable(disk)) : Optional.empty();
            case Reading.Absent<List<Partition>>() -> Optional.of(noTable(disk));
            case Reading.Unreadable<List<Partition>>(Problem problem) -> Optional.of(new TargetSearch.Refused(
                    "Disk " + disk.number() + " could not be read. " + problem.place() + ": " + problem.detail(),
                    problem.remedy()));
        };
    }

    private static TargetSearch.Refused noTable(Disk disk) {
        String why = disk.bootMark().toOptional().filter(marked -> !marked).isPresent()
                ? ": its first sector does not end in 55 AA." : ".";
        return new TargetSearch.Refused("Disk " + disk.number() + " has no partitions" + why,
                "It is empty, or its first sectors were overwritten. Restore it from a backup.");
    }

    private static boolean isLocked(Partition partition) {
        return partition.volume() instanceof Reading.Known<Volume>(Volume volume)
                && (volume.is(VolumeCondition.BITLOCKER_LOCKED) || volume.fileSystem() == FileSystem.BITLOCKER);
    }
}
