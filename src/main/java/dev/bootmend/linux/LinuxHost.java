package dev.bootmend.linux;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.offline.OfflineDisk;
import dev.bootmend.offline.OfflineHost;
import dev.bootmend.offline.WritableSectors;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Linux machine as the machine the tools work on. */
final class LinuxHost implements OfflineHost {

    private final LinuxDisks disks;
    private final LinuxVolumes volumes;
    private final LetterNotes notes;
    private final WriteGuard guard;

    LinuxHost(LinuxDisks disks, LinuxVolumes volumes, LetterNotes notes, WriteGuard guard) {
        this.disks = disks;
        this.volumes = volumes;
        this.notes = notes;
        this.guard = guard;
    }

    @Override
    public List<OfflineDisk> disks() throws IOException {
        return disks.latest().stream().map(this::disk).toList();
    }

    private OfflineDisk disk(LinuxDisk disk) {
        return new OfflineDisk(disk.number(), disk.title(), disk.size(), disk.sectorSize(), true, disk.sectors(),
                writable(disk), labels(disk));
    }

    private Reading<WritableSectors> writable(LinuxDisk disk) {
        try {
            return Reading.known(guard.require(disk.number()).sectors());
        } catch (IOException refused) {
            return Reading.unreadable(new Problem("disk " + disk.number(), refused.getMessage(), ""));
        }
    }

    private static Map<ByteOffset, String> labels(LinuxDisk disk) {
        var labels = new HashMap<ByteOffset, String>();
        if (disk.use().isEmpty()) {
            new VolumeStates(disk).labels().forEach(labels::put);
        }
        return labels;
    }

    @Override
    public Reading<VolumeWriter> volume(PartitionRef partition) {
        return volumes.registryAccess(partition);
    }

    @Override
    public Map<DriveLetter, PartitionRef> letters() throws IOException {
        return notes.letters();
    }

    @Override
    public void assign(PartitionRef partition, DriveLetter letter) throws IOException {
        notes.assign(partition, letter);
    }

    @Override
    public void release(DriveLetter letter) throws IOException {
        notes.release(letter);
    }

    @Override
    public List<LoadedHive> loadedHives() throws IOException {
        return notes.hives();
    }

    @Override
    public void recordLoadedHives(List<LoadedHive> hives) throws IOException {
        notes.record(hives);
    }
}
