package dev.bootmend.windows;

import dev.bootmend.model.Partition;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The disks of a practice machine and the names that a Windows has for them and their partitions. They are read anew for
 * every question, or once until something changes: reading the folder of a machine is slow under Wine.
 */
final class ReplayedLook {

    private final PracticeMachine machine;
    private volatile Optional<Seen> seen = Optional.empty();
    private boolean isKept;

    private record Seen(List<RawDisk> disks, List<ReplayedPlace> places) {
    }

    ReplayedLook(PracticeMachine machine) {
        this.machine = machine;
    }

    /** From now on what was read is kept until {@link #changed}. */
    void keep() {
        isKept = true;
    }

    /** A tool may have written to the disks or given letters. */
    void changed() {
        seen = Optional.empty();
    }

    List<RawDisk> disks() {
        return seen().disks();
    }

    List<ReplayedPlace> places() {
        return seen().places();
    }

    Optional<RawDisk> disk(DevicePath device) {
        return disks().stream().filter(disk -> device.text().equals("\\\\.\\PhysicalDrive" + disk.number())
                || device.text().equals("\\\\?\\scsi#disk#" + disk.number())).findFirst();
    }

    Optional<ReplayedPlace> place(String device) {
        return places().stream().filter(place -> device.equals("\\\\?\\GLOBALROOT" + place.kernelName())
                || (device + "\\").equals(place.volume())
                || place.letter().map(letter -> device.equals("\\\\.\\" + letter.withColon())
                || device.equals(letter.withColon())).orElse(false)).findFirst();
    }

    private Seen seen() {
        Optional<Seen> known = seen;
        if (known.isPresent()) {
            return known.get();
        }
        try {
            List<RawDisk> disks = machine.disks();
            var read = new Seen(disks, places(disks));
            seen = isKept ? Optional.of(read) : Optional.empty();
            return read;
        } catch (ProbeException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<ReplayedPlace> places(List<RawDisk> disks) {
        var places = new ArrayList<ReplayedPlace>();
        for (RawDisk disk : disks) {
            for (Partition partition : ReplayedDisk.table(disk).partitions().toOptional().orElse(List.of())) {
                places.add(new ReplayedPlace(disk, partition, places.size() + 1));
            }
        }
        return places;
    }
}
