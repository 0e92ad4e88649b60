package dev.bootmend.json;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.SectorSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One disk of a practice machine. Its sectors are kept in files of their own.
 *
 * @param hostUse why the disk belongs to the practice machine itself; empty for an attached disk
 * @param offline why the practice machine keeps the disk offline; empty when it is online
 * @param volumes in ascending order of their starts
 */
public record PracticeDisk(DiskNumber number, String model, ByteSize size, SectorSize sectorSize,
        Optional<Integer> lun, Optional<HostUse> hostUse, Optional<String> offline, boolean readOnly,
        List<PracticeVolume> volumes) {

    public PracticeDisk {
        volumes = List.copyOf(volumes);
    }

    /** The volume of the partition that starts at that byte. */
    public Optional<PracticeVolume> volumeAt(ByteOffset start) {
        return volumes.stream().filter(volume -> volume.start().equals(start)).findFirst();
    }

    /** The same disk with {@code changed} in the place of the volume that starts at the same byte. */
    public PracticeDisk withVolume(PracticeVolume changed) {
        var copy = new ArrayList<>(volumes);
        copy.replaceAll(volume -> volume.start().equals(changed.start()) ? changed : volume);
        return withVolumes(copy);
    }

    /** The same disk with other volumes. */
    public PracticeDisk withVolumes(List<PracticeVolume> others) {
        return new PracticeDisk(number, model, size, sectorSize, lun, hostUse, offline, readOnly, others);
    }

    /** The same disk offline for that reason, or online when there is none. */
    public PracticeDisk withOffline(Optional<String> reason) {
        return new PracticeDisk(number, model, size, sectorSize, lun, hostUse, reason, readOnly, volumes);
    }

    /** The same disk with or without the attribute. */
    public PracticeDisk withReadOnly(boolean refusesWrites) {
        return new PracticeDisk(number, model, size, sectorSize, lun, hostUse, offline, refusesWrites, volumes);
    }
}
