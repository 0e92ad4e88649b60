package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs in letters and in the files that were looked for, on volumes that both snapshots could read. */
final class VolumeChanges {

    private record Pair(PartitionRef ref, Volume before, Volume after) {
    }

    private VolumeChanges() {
    }

    static List<Change> letters(MachineSnapshot before, MachineSnapshot after) {
        var changes = new ArrayList<Change>();
        for (Pair pair : pairs(before, after)) {
            Optional<DriveLetter> was = pair.before().letter();
            if (!was.equals(pair.after().letter())) {
                changes.add(new Change.Letter(pair.ref(), was, pair.after().letter()));
            }
        }
        return changes;
    }

    static List<Change> files(MachineSnapshot before, MachineSnapshot after) {
        var changes = new ArrayList<Change>();
        for (Pair pair : pairs(before, after)) {
            var common = new TreeSet<>(pair.before().files().keySet());
            common.retainAll(pair.after().files().keySet());
            common.forEach(path -> file(new FileRef(pair.ref(), path), pair.before().files().get(path),
                    pair.after().files().get(path)).ifPresent(changes::add));
        }
        return changes;
    }

    private static Optional<Change> file(FileRef file, Reading<FileFact> before, Reading<FileFact> after) {
        if (before.isUnreadable() || after.isUnreadable()) {
            return before.equals(after) ? Optional.empty() : Optional.of(new Change.Other(file.partition().disk(),
                    file.toString(),
                    Difference.state(before), Difference.state(after)));
        }
        return isSame(before.toOptional(), after.toOptional()) ? Optional.empty()
                : Optional.of(new Change.File(file, before.toOptional(), after.toOptional()));
    }

    private static boolean isSame(Optional<FileFact> before, Optional<FileFact> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() == after.isEmpty();
        }
        boolean onlyOneSealed = before.get().seal().isPresent() != after.get().seal().isPresent();
        return onlyOneSealed || before.equals(after);
    }

    /** Volumes that are there before and after and are not the very same object. */
    private static List<Pair> pairs(MachineSnapshot before, MachineSnapshot after) {
        Map<PartitionRef, Volume> was = volumes(before);
        var pairs = new ArrayList<Pair>();
        volumes(after).forEach((ref, volume) -> {
            if (was.containsKey(ref) && was.get(ref) != volume) {
                pairs.add(new Pair(ref, was.get(ref), volume));
            }
        });
        return pairs;
    }

    private static Map<PartitionRef, Volume> volumes(MachineSnapshot machine) {
        var volumes = new TreeMap<PartitionRef, Volume>();
        for (Disk disk : machine.disks()) {
            for (Partition partition : disk.partitions().toOptional().orElse(List.of())) {
                partition.volume().toOptional().ifPresent(volume -> volumes.put(disk.ref(partition), volume));
            }
        }
        return volumes;
    }
}
