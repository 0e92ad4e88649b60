package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RepairTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds which partitions need a temporary letter, and free letters for them. */
final class LetterSteps {

    /** The first choices, as the articles write them; then from Z down to E, for A to D belong to the machine. */
    private static final DriveLetter SYSTEM = new DriveLetter('S');
    private static final DriveLetter WINDOWS = new DriveLetter('W');

    private final Map<PartitionRef, DriveLetter> letters = new TreeMap<>();
    private final List<Blocker> blockers = new ArrayList<>();

    private LetterSteps() {
    }

    /** The letters to be given for the partitions that tools are to reach. */
    static LetterSteps of(MachineSnapshot machine, RepairTarget target, Collection<PartitionRef> partitions,
            Set<DriveLetter> elsewhere) {
        var steps = new LetterSteps();
        var used = new TreeSet<>(elsewhere);
        machine.disks().stream().flatMap(disk -> letters(disk).stream()).forEach(used::add);
        for (PartitionRef ref : new TreeSet<>(partitions)) {
            if (machine.partition(ref).flatMap(Partition::letter).isEmpty()) {
                steps.give(machine, ref, ref.equals(target.windows()) ? WINDOWS : SYSTEM, used);
            }
        }
        return steps;
    }

    private static List<DriveLetter> letters(Disk disk) {
        return disk.partitions().toOptional().orElse(List.of()).stream()
                .flatMap(partition -> partition.letter().stream()).toList();
    }

    private void give(MachineSnapshot machine, PartitionRef ref, DriveLetter preferred, Set<DriveLetter> used) {
        if (machine.partition(ref).flatMap(Partition::number).isEmpty()) {
            blockers.add(Blocker.of("The " + ref + " has no number by which diskpart could give it a letter.",
                    "Give it a letter in Disk Management and look again."));
            return;
        }
        free(preferred, used).ifPresentOrElse(letter -> {
            used.add(letter);
            letters.put(ref, letter);
        }, () -> blockers.add(Blocker.of("Every drive letter from E to Z is in use.",
                "Free one, for example by disconnecting a network drive, and look again.")));
    }

    private static Optional<DriveLetter> free(DriveLetter preferred, Set<DriveLetter> used) {
        if (!used.contains(preferred)) {
            return Optional.of(preferred);
        }
        for (char letter = 'Z'; letter >= 'E'; letter--) {
            if (!used.contains(new DriveLetter(letter))) {
                return Optional.of(new DriveLetter(letter));
            }
        }
        return Optional.empty();
    }

    /** Why a letter that is needed cannot be given. */
    List<Blocker> blockers() {
        return blockers;
    }

    /** The partitions that get one, in their order on the disk. */
    Map<PartitionRef, DriveLetter> letters() {
        return letters;
    }
}
