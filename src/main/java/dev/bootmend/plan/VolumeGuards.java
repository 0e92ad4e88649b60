package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.FileSystemRepair;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.recipe.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The guards on the disk and on the two volumes of a target. */
final class VolumeGuards {

    private static final String OR_NTFSFIX = " Where that is not possible, the recipe for boot failures has a part that runs"
            + " ntfsfix (group check); it is no check, and what it does cannot be undone.";

    private final RepairTarget target;
    private final MachineSnapshot machine;

    VolumeGuards(RepairTarget target, MachineSnapshot machine) {
        this.target = target;
        this.machine = machine;
    }

    List<Blocker> unlocked() {
        var blockers = new ArrayList<Blocker>();
        for (PartitionRef ref : partitions()) {
            machine.partition(ref).ifPresent(partition -> locked(ref, partition, blockers));
        }
        return blockers;
    }

    private void locked(PartitionRef ref, Partition partition, List<Blocker> blockers) {
        String title = PartitionTitle.of(machine, ref);
        switch (partition.volume()) {
            case Reading.Known<Volume>(Volume volume) when volume.is(VolumeCondition.BITLOCKER_LOCKED)
                    || volume.fileSystem() == FileSystem.BITLOCKER -> blockers.add(Blocker.of(Guard.UNLOCKED,
                            capital(title) + " is encrypted with BitLocker and locked.",
                            "Unlock it with its recovery key (manage-bde -unlock); there is no need to decrypt it."));
            case Reading.Known<Volume> ignored -> { }
            case Reading.Absent<Volume>() -> blockers.add(Blocker.of(Guard.UNLOCKED,
                    "There is no volume on " + title + ".", "Look at the disk again, or check the file system."));
            case Reading.Unreadable<Volume>(Problem problem) -> blockers.add(Blocker.of(Guard.UNLOCKED,
                    capital(title) + " cannot be read: " + problem.detail(), problem.remedy()));
        }
    }

    List<Blocker> writable() {
        var blockers = new ArrayList<Blocker>();
        machine.disk(target.disk()).ifPresent(disk -> disk(disk, blockers));
        for (PartitionRef ref : partitions()) {
            machine.partition(ref).ifPresent(partition -> partition(ref, partition, blockers));
        }
        return blockers;
    }

    private static void disk(Disk disk, List<Blocker> blockers) {
        for (DiskCondition condition : disk.conditions()) {
            if (condition instanceof DiskCondition.Offline(String reason)) {
                blockers.add(Blocker.of(Guard.WRITABLE, "Disk " + disk.number() + " is offline: " + reason + ".",
                        "Prepare the disk first (the page Disk, or bootmend prepare): it is brought online only when no other"
                        + " disk has its identity."));
            } else if (condition instanceof DiskCondition.ReadOnly) {
                blockers.add(Blocker.of(Guard.WRITABLE, "Disk " + disk.number() + " is read-only.",
                        "Prepare the disk first (the page Disk, or bootmend prepare)."));
            }
        }
    }

    private void partition(PartitionRef ref, Partition partition, List<Blocker> blockers) {
        String title = PartitionTitle.of(machine, ref);
        Volume volume = partition.volume().toOptional().orElse(null);
        if ((partition.attributes() & Partition.GPT_READ_ONLY) != 0 || volume != null
                && volume.is(VolumeCondition.READ_ONLY)) {
            blockers.add(Blocker.of(Guard.WRITABLE, capital(title) + " is read-only.",
                    "Make it writable in diskpart (attributes volume clear readonly)."));
        }
        if (volume != null && volume.is(VolumeCondition.CHECK_BEFORE_WRITING)) {
            blockers.add(checkFirst(capital(title), volume));
        }
        if (volume != null && volume.is(VolumeCondition.HIBERNATED)) {
            blockers.add(Blocker.of(Guard.WRITABLE, capital(title)
                    + " holds a suspended Windows (hibernation or fast start-up).",
                    "Start that machine and shut it down completely; changes now would destroy its data."));
        }
    }

    private Blocker checkFirst(String title, Volume volume) {
        boolean onlyOpen = volume.is(VolumeCondition.JOURNAL_OPEN) && !volume.is(VolumeCondition.DIRTY);
        return Blocker.of(Guard.WRITABLE, title + (onlyOpen ? " was not closed cleanly" : " is marked for a check")
                + ", and this machine does not write to it before that is put right.",
                (onlyOpen ? "Attach the disk to a Windows machine and bring it online there: Windows applies the journal."
                : "Attach the disk to a Windows machine and check it there (chkdsk /f).")
                + (canRunNtfsfix(volume) ? OR_NTFSFIX : ""));
    }

    private boolean canRunNtfsfix(Volume volume) {
        return machine.fileSystemRepair() == FileSystemRepair.NTFSFIX && volume.fileSystem() == FileSystem.NTFS;
    }

    private List<PartitionRef> partitions() {
        return Stream.of(target.windows(), target.system()).distinct().toList();
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
