package dev.bootmend.practice;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.offline.FileSystemChecks;
import dev.bootmend.offline.OfflineDisk;
import dev.bootmend.offline.OfflineHost;
import dev.bootmend.offline.WritableSectors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A practice machine as the machine the tools run on. */
final class PracticeHost implements OfflineHost {

    private final PracticeFolder folder;
    private final PracticeVolumes volumes;

    PracticeHost(PracticeFolder folder, PracticeVolumes volumes) {
        this.folder = folder;
        this.volumes = volumes;
    }

    @Override
    public List<OfflineDisk> disks() throws IOException {
        return folder.description().disks().stream().map(this::disk).toList();
    }

    private OfflineDisk disk(PracticeDisk disk) {
        SectorFolder sectors = folder.sectors(disk);
        Map<ByteOffset, String> labels = disk.volumes().stream()
                .collect(Collectors.toMap(PracticeVolume::start, PracticeVolume::label));
        return new OfflineDisk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.offline().isEmpty(),
                sectors, writable(disk, sectors), labels);
    }

    private static Reading<WritableSectors> writable(PracticeDisk disk, WritableSectors sectors) {
        String place = "disk " + disk.number();
        if (disk.hostUse().isPresent()) {
            return Reading.unreadable(new Problem(place, "It belongs to this machine: " + disk.hostUse().get().reason()
                    + ".", "It is never written."));
        }
        return disk.readOnly()
                ? Reading.unreadable(new Problem(place, "The disk is read-only.", "Make it writable first."))
                : Reading.known(sectors);
    }

    @Override
    public Reading<VolumeWriter> volume(PartitionRef partition) {
        return volumes.kernelAccess(partition);
    }

    @Override
    public Map<DriveLetter, PartitionRef> letters() throws IOException {
        return letters(folder.description());
    }

    private static Map<DriveLetter, PartitionRef> letters(PracticeDescription machine) {
        var letters = new TreeMap<DriveLetter, PartitionRef>();
        for (PracticeDisk disk : machine.disks()) {
            for (PracticeVolume volume : disk.volumes()) {
                volume.letter().ifPresent(letter ->
                        letters.put(letter, new PartitionRef(disk.number(), volume.start())));
            }
        }
        return letters;
    }

    @Override
    public void assign(PartitionRef partition, DriveLetter letter) throws IOException {
        PracticeDescription machine = folder.description();
        PartitionRef owner = letters(machine).get(letter);
        if (owner != null && !owner.equals(partition)) {
            throw new IOException("The letter " + letter.withColon() + " is in use.");
        }
        setLetter(machine, partition, Optional.of(letter));
    }

    @Override
    public void release(DriveLetter letter) throws IOException {
        PracticeDescription machine = folder.description();
        PartitionRef owner = letters(machine).get(letter);
        if (owner == null) {
            throw new IOException("No partition has the letter " + letter.withColon() + ".");
        }
        setLetter(machine, owner, Optional.empty());
    }

    private void setLetter(PracticeDescription machine, PartitionRef place, Optional<DriveLetter> letter)
            throws IOException {
        PracticeDisk disk = machine.disks().stream().filter(found -> found.number().equals(place.disk())).findFirst()
                .orElseThrow(() -> new IOException("There is no disk " + place.disk() + "."));
        if (disk.hostUse().isPresent() || disk.offline().isPresent()) {
            throw new IOException("Disk " + place.disk() + " belongs to this machine or is offline.");
        }
        PracticeVolume volume = disk.volumeAt(place.start()).orElseThrow(() ->
                new IOException("The partition has no volume that could have a letter."));
        folder.update(present -> present.withDisk(disk.withVolume(volume.withLetter(letter))));
    }

    @Override
    public List<LoadedHive> loadedHives() throws IOException {
        return folder.description().loadedHives();
    }

    @Override
    public void recordLoadedHives(List<LoadedHive> hives) throws IOException {
        folder.update(machine -> machine.withLoadedHives(hives));
    }

    @Override
    public Optional<FileSystemChecks> fileSystemChecks() {
        return Optional.of(new PracticeFileSystems(folder, volumes));
    }

    @Override
    public boolean preparesDisks() {
        return true;
    }

    @Override
    public void setOnline(DiskNumber number, boolean online) throws IOException {
        List<PracticeVolume> unlettered = attached(number).volumes().stream()
                .map(volume -> volume.withLetter(Optional.empty())).toList();
        Optional<String> offline = online ? Optional.empty() : Optional.of("it was taken offline with diskpart");
        folder.update(machine -> machine.withDisk(attached(machine, number).withOffline(offline).withVolumes(unlettered)));
    }

    @Override
    public void setReadOnly(DiskNumber number, boolean readOnly) throws IOException {
        attached(number);
        folder.update(machine -> machine.withDisk(attached(machine, number).withReadOnly(readOnly)));
    }

    private PracticeDisk attached(DiskNumber number) throws IOException {
        PracticeDescription machine = folder.description();
        if (machine.disks().stream().noneMatch(disk -> disk.number().equals(number) && disk.hostUse().isEmpty())) {
            throw new IOException("Disk " + number + " belongs to this machine, or there is none of that number.");
        }
        return attached(machine, number);
    }

    private static PracticeDisk attached(PracticeDescription machine, DiskNumber number) {
        return machine.disks().stream().filter(disk -> disk.number().equals(number)).findFirst().orElseThrow();
    }
}
