package dev.bootmend.diagnose;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is to be repaired. Never guesses: with two possible answers the user is asked, and a disk that belongs to
 * this machine is refused whatever is on it.
 */
public final class TargetFinder {

    private static final String NO_WINDOWS = "An installation is told by \\Windows\\System32\\config\\SYSTEM. Attach "
            + "the OS disk of the machine that does not start.";

    private TargetFinder() {
    }

    /**
     * Looks for the target on one disk, or on every attached disk.
     *
     * @param disk the disk the user chose, empty to look on all
     * @param windows the Windows partition the user chose, from an earlier {@link TargetSearch.Choose}
     */
    public static TargetSearch find(MachineSnapshot machine, Optional<DiskNumber> disk,
            Optional<PartitionRef> windows) {
        Optional<DiskNumber> chosen = disk.or(() -> windows.map(PartitionRef::disk));
        if (chosen.isEmpty()) {
            return onAnyDisk(machine);
        }
        return machine.disk(chosen.get()).map(found -> onDisk(machine, found, windows))
                .orElseGet(() -> new TargetSearch.Refused(
                "There is no disk " + chosen.get() + " on this machine.",
                "Look at the machine again and choose one of its disks."));
    }

    private static TargetSearch onAnyDisk(MachineSnapshot machine) {
        List<Disk> attached = machine.disks().stream().filter(disk -> !disk.belongsToHost()).toList();
        List<TargetSearch> answers = attached.stream().map(disk -> onDisk(machine, disk, Optional.empty())).toList();
        List<TargetSearch> possible = answers.stream().filter(answer -> !(answer instanceof TargetSearch.Refused))
                .toList();
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        return possible.isEmpty() ? nowhere(answers)
                : new TargetSearch.Choose("More than one attached disk holds a Windows. Which one is to be repaired?",
                attached.stream().filter(disk -> !(onDisk(machine, disk,
                Optional.empty()) instanceof TargetSearch.Refused))
                        .flatMap(disk -> candidates(machine, disk).stream()).toList());
    }

    private static TargetSearch nowhere(List<TargetSearch> answers) {
        if (answers.size() == 1) {
            return answers.getFirst();
        }
        String reasons = String.join(" ", answers.stream().map(answer -> ((TargetSearch.Refused) answer).reason())
                .toList());
        return answers.isEmpty() ? new TargetSearch.Refused("No disk is attached to this machine but its own.",
                NO_WINDOWS)
                : new TargetSearch.Refused("No attached disk can be repaired. " + reasons, NO_WINDOWS);
    }

    private static TargetSearch onDisk(MachineSnapshot machine, Disk disk, Optional<PartitionRef> windows) {
        Optional<TargetSearch.Refused> obstacle = DiskObstacle.of(disk);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        DiskRoles roles = machine.roles().getOrDefault(disk.number(),
                new DiskRoles(disk.number(), List.of(), Optional.empty()));
        List<RoleClaim> claims = roles.candidates(Role.WINDOWS);
        if (claims.isEmpty()) {
            return DiskObstacle.lockedVolume(disk).or(() -> DiskObstacle.unseenVolume(disk)).orElseGet(() ->
                    new TargetSearch.Refused("Disk " + disk.number() + " holds no Windows.", NO_WINDOWS));
        }
        if (windows.isEmpty() && claims.size() > 1) {
            return new TargetSearch.Choose("Disk " + disk.number()
                    + " holds more than one Windows. Which one is to be repaired?", candidates(machine, disk));
        }
        return claims.stream().filter(claim -> windows.map(claim.partition()::equals).orElse(true)).findFirst()
                .map(claim -> target(disk, roles, claim.partition())).orElseGet(() -> new TargetSearch.Refused(
                        "There is no Windows on the chosen partition (" + windows.map(PartitionRef::toString)
                        .orElse("") + ").", "Look at the machine again and choose anew."));
    }

    private static TargetSearch target(Disk disk, DiskRoles roles, PartitionRef windows) {
        if (roles.generation().isEmpty()) {
            return new TargetSearch.Refused("Disk " + disk.number()
                    + " contradicts itself: whether it is of Generation 1 or 2 cannot be told.",
                    "Its boot files fit one generation and its partition table the other. Restore the disk from a "
                    + "backup.");
        }
        Generation generation = roles.generation().get();
        Role role = generation == Generation.GEN1 ? Role.SYSTEM : Role.EFI_SYSTEM;
        if (roles.isAmbiguous(role)) {
            return new TargetSearch.Refused("Disk " + disk.number() + " has more than one partition that may be the "
                    + role + " partition.",
                    "Which one the machine starts from cannot be told. Detach other copies, or make one of them "
                    + "inactive, and look again.");
        }
        return roles.bootPartition().<TargetSearch>map(claim ->
                new TargetSearch.Found(new RepairTarget(disk.number(), disk.identity(), generation, windows,
                claim.partition(), new FileRef(claim.partition(), RepairTarget.storePath(generation)))))
                .or(() -> DiskObstacle.unseenVolume(disk)).orElseGet(() -> noSystemPartition(disk, generation));
    }

    private static TargetSearch noSystemPartition(Disk disk, Generation generation) {
        return switch (generation) {
            case GEN1 -> new TargetSearch.Refused("Disk " + disk.number() + " has no System partition.",
                    "No partition holds a boot manager or is active. BootMend makes no partitions; restore the disk "
                    + "from a backup.");
            case GEN2 -> withBootFiles(disk).map(found -> new TargetSearch.Refused("Disk " + disk.number()
                    + " has no EFI system partition: " + Wording.partition(found) + " holds the boot files, but has the "
                    + "type of another partition.",
                    "The firmware looks only at a partition of that type. BootMend does not change types: set it on the "
                    + "repair machine (diskpart: select disk " + disk.number() + found.number().map(number ->
                    ", select partition " + number).orElse("") + ", set id=" + PartitionType.Gpt.EFI_SYSTEM.guid()
                    + "), or restore the disk from a backup. Then look again."))
                    .orElseGet(() -> new TargetSearch.Refused("Disk " + disk.number() + " has no EFI system partition.",
                    "BootMend does not make one: the firmware of a virtual machine may remember the old one by its "
                    + "identity and its place in "
                            + "the table. Restore the disk from a backup."));
        };
    }

    private static Optional<Partition> withBootFiles(Disk disk) {
        return disk.partitions().toOptional().stream().flatMap(List::stream)
                .filter(partition -> !partition.type().equals(PartitionType.Gpt.EFI_SYSTEM)).filter(partition ->
                partition.volume().toOptional().filter(volume -> volume.file(WatchedFiles.BOOTMGFW).isKnown()).isPresent()).findFirst();
    }

    private static List<TargetSearch.Candidate> candidates(MachineSnapshot machine, Disk disk) {
        return machine.roles().get(disk.number()).candidates(Role.WINDOWS).stream()
                .map(claim -> new TargetSearch.Candidate(disk.number(), claim.partition(),
                title(machine, claim.partition()), claim.evidence())).toList();
    }

    private static String title(MachineSnapshot machine, PartitionRef partition) {
        String place = "disk " + partition.disk() + ", " + machine.partition(partition).map(Wording::partition)
                .orElse(partition.toString());
        return machine.installation(partition).map(windows -> windows.product().toOptional().orElse("Windows")
                + windows.build().toOptional().map(build -> " (" + build + ")").orElse("")).orElse("Windows") + " on "
                + place;
    }
}
