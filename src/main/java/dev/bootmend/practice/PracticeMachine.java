package dev.bootmend.practice;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.offline.OfflineTools;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.MachineProbe;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import dev.bootmend.probe.SnapshotBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A practice machine, used as if it were the machine that BootMend runs on: its disks, the files on them, and the tools
 * that change both. What the folder holds is read anew for every answer.
 */
public final class PracticeMachine implements DiskSource, VolumeFiles {

    private final PracticeFolder folder;
    private final PracticeVolumes volumes;
    private final OfflineTools tools;
    private final String scenario;

    private PracticeMachine(PracticeFolder folder, String scenario, Supplier<WindowsTime> clock, Supplier<Guid> newIds) {
        this.folder = folder;
        this.scenario = scenario;
        this.volumes = new PracticeVolumes(folder);
        this.tools = new OfflineTools(new PracticeHost(folder, volumes), clock, newIds);
    }

    /**
     * Opens a practice machine.
     *
     * @param clock the time that tools write into what they change
     * @param newIds the identifiers of boot entries that tools create
     * @throws PracticeException when the folder holds none, or one that this version does not understand
     */
    public static PracticeMachine open(Path folder, Supplier<WindowsTime> clock, Supplier<Guid> newIds)
            throws PracticeException {
        var opened = new PracticeFolder(folder.toAbsolutePath().normalize());
        return new PracticeMachine(opened, opened.description().scenario(), clock, newIds);
    }

    /** The folder the machine lives in. */
    public Path folder() {
        return folder.root();
    }

    /** The name of the scenario it was made from. */
    public String scenario() {
        return scenario;
    }

    /** The Windows tools, carried out on this machine's disks. */
    public OfflineTools tools() {
        return tools;
    }

    /** Reads the machine as it is at the moment of each call. */
    public MachineProbe probe() {
        return new SnapshotBuilder(this, this);
    }

    @Override
    public String machine() {
        return "Practice machine · " + scenario;
    }

    @Override
    public List<RawDisk> disks() throws ProbeException {
        return description().disks().stream().map(this::disk).toList();
    }

    @Override
    public List<LoadedHive> loadedHives() throws ProbeException {
        return description().loadedHives().stream()
                .filter(hive -> hive.mount().startsWith(LoadedHive.PREFIX)).toList();
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        return volumes.reader(partition);
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        return volumes.writer(partition);
    }

    private PracticeDescription description() throws ProbeException {
        try {
            return folder.description();
        } catch (PracticeException broken) {
            throw new ProbeException(broken.problem(), broken);
        }
    }

    private RawDisk disk(PracticeDisk disk) {
        return new RawDisk(disk.number(), disk.model(), disk.size(), Optional.of(disk.sectorSize()),
                disk.lun(), Reading.known(folder.sectors(disk)), conditions(disk), disk.hostUse(), volumesOf(disk));
    }

    private static List<DiskCondition> conditions(PracticeDisk disk) {
        var conditions = new ArrayList<DiskCondition>();
        disk.offline().ifPresent(reason -> conditions.add(new DiskCondition.Offline(reason)));
        if (disk.readOnly()) {
            conditions.add(new DiskCondition.ReadOnly());
        }
        return conditions;
    }

    private static Map<ByteOffset, Reading<RawVolume>> volumesOf(PracticeDisk disk) {
        var found = new HashMap<ByteOffset, Reading<RawVolume>>();
        for (PracticeVolume volume : disk.volumes()) {
            found.put(volume.start(), disk.offline().isPresent()
                    ? Reading.unreadable(new Problem("disk " + disk.number() + ", volume " + volume.number(),
                            "The disk is offline: " + disk.offline().get() + ".", "Nothing on it can be read."))
                    : Reading.known(volume(volume)));
        }
        return found;
    }

    private static RawVolume volume(PracticeVolume volume) {
        boolean locked = volume.conditions().contains(VolumeCondition.BITLOCKER_LOCKED);
        return new RawVolume(volume.label(), locked ? Reading.unreadable(new Problem(volume.letter()
                .map(letter -> letter.withColon()).orElse("volume"), "The volume is locked.", "Unlock it, then look again."))
                : Reading.known(volume.free()), volume.letter(), volume.conditions());
    }
}
