package dev.bootmend.probe;

import dev.bootmend.model.Disk;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.Volume;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be the same when a plan runs as it was when the plan was shown: the identity and the partition table of the
 * target's disk, the condition of disk and volumes, and the content of the store and the SYSTEM hive with their logs.
 * Not in it: letters, free space, labels and other disks' content, which may change without harm.
 *
 * @param facts what, and how it was, both in words
 */
public record Fingerprint(SortedMap<String, String> facts) {

    private static final String NOTHING = "nothing";

    public Fingerprint {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The fingerprint of the target; a disk that is gone is a fact as well. */
    public static Fingerprint of(MachineSnapshot machine, RepairTarget target) {
        var facts = new TreeMap<String, String>();
        String name = "disk " + target.disk();
        machine.disk(target.disk()).ifPresentOrElse(disk -> addDisk(facts, name, disk), () ->
                facts.put(name, "not attached"));
        return new Fingerprint(facts);
    }

    /** What differs, one sentence each; empty when nothing does. */
    public List<String> differencesTo(Fingerprint later) {
        SortedSet<String> subjects = new TreeSet<>(facts.keySet());
        subjects.addAll(later.facts.keySet());
        return subjects.stream().filter(subject -> !of(subject).equals(later.of(subject)))
                .map(subject -> subject + ": was " + of(subject) + ", is " + later.of(subject)).toList();
    }

    private String of(String subject) {
        return facts.getOrDefault(subject, NOTHING);
    }

    private static void addDisk(SortedMap<String, String> facts, String name, Disk disk) {
        facts.put(name, disk.identity() + ", " + disk.size().bytes() + " bytes");
        facts.put(name + ", belongs to this machine", disk.hostUse().map(HostUse::reason).orElse("no"));
        disk.conditions().forEach(condition -> facts.put(name + ", condition " + condition.getClass().getSimpleName(),
                condition.toString()));
        switch (disk.partitions()) {
            case Reading.Known<List<Partition>>(List<Partition> partitions) ->
                    partitions.forEach(partition -> addPartition(facts, name, partition));
            case Reading.Absent<List<Partition>>() -> facts.put(name + ", partition table", "none");
            case Reading.Unreadable<List<Partition>>(Problem problem) ->
                    facts.put(name + ", partition table", "unreadable: " + problem);
        }
    }

    private static void addPartition(SortedMap<String, String> facts, String disk, Partition partition) {
        String name = disk + ", partition at byte " + partition.start();
        facts.put(name, partition.size().bytes() + " bytes, " + partition.type() + ", " + partition.identity()
                + (partition.active() ? ", active" : "") + ", attributes " + Long.toHexString(partition.attributes()));
        switch (partition.volume()) {
            case Reading.Known<Volume>(Volume volume) -> addVolume(facts, name, volume);
            case Reading.Absent<Volume>() -> facts.put(name + ", volume", "none");
            case Reading.Unreadable<Volume>(Problem problem) -> facts.put(name + ", volume", "unreadable: " + problem);
        }
    }

    private static void addVolume(SortedMap<String, String> facts, String name, Volume volume) {
        facts.put(name + ", volume", volume.fileSystem() + " " + new TreeSet<>(volume.conditions()));
        volume.files().forEach((path, file) -> fact(file).ifPresent(text -> facts.put(name + ", " + path, text)));
    }

    /** Sealed files by their digest, all others only by being there or not. */
    private static Optional<String> fact(Reading<FileFact> file) {
        return switch (file) {
            case Reading.Known<FileFact>(FileFact known) -> Optional.of(known.seal().map(Sha256::hex).orElse("there"));
            case Reading.Absent<FileFact>() -> Optional.empty();
            case Reading.Unreadable<FileFact>(Problem problem) -> Optional.of("unreadable: " + problem);
        };
    }
}
