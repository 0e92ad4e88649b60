package dev.bootmend.linux;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.FileSystemRepair;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.offline.OfflineTools;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.run.RunStore;
import dev.bootmend.tool.ToolRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * This Linux machine: its disks, the files on the attached ones, and the Windows tools carried out on them. What was
 * mounted and attached is taken away by {@link #close}, at the end of each run, and at the next start after a crash.
 */
public final class LinuxMachine implements DiskSource, VolumeFiles, AutoCloseable {

    private final Session session;
    private final VolumeMounts mounts;
    private final LinuxDisks disks;
    private final LinuxVolumes volumes;
    private final LetterNotes notes;
    private final WriteGuard guard;
    private final Optional<DiskImage> image;
    private final RunWindow window;
    private final ToolRunner tools;
    private final HostFiles host;
    private final Programs programs;
    private final List<String> swept;
    private boolean closed;

    private LinuxMachine(LinuxSetup setup, Programs programs, HostFiles host) throws IOException {
        Path sessions = setup.home().resolve("sessions");
        this.host = host;
        this.programs = programs;
        this.swept = Session.sweep(sessions, programs, host);
        this.session = Session.begin(sessions, programs, host);
        this.guard = new WriteGuard();
        this.mounts = new VolumeMounts(session);
        this.image = image(setup, programs);
        this.disks = new LinuxDisks(programs, host, setup.home(), image, guard,
                session.sectorWriter());
        guard.watch(disks::list);
        this.window = new RunWindow(mounts, image, disks, guard);
        this.volumes = new LinuxVolumes(disks, mounts, guard, programs, host, setup.clock());
        this.notes = new LetterNotes(setup.home().resolve("letters.json"), disks);
        volumes.guardBy(notes::hives);
        this.tools = new NtfsFix(new OfflineTools(new LinuxHost(disks, volumes, notes, guard), setup.clock(),
                setup.newIds()), volumes, mounts, programs);
    }

    /**
     * What a start on this machine needs.
     *
     * @param home the folder for runs, mounts and letters; only root may use it
     * @param image a disk image to work on instead of the attached disks
     * @param clock the time that tools write into what they change
     * @param newIds the identifiers of boot entries that tools create
     */
    public record LinuxSetup(Path home, Optional<Path> image, Supplier<WindowsTime> clock, Supplier<Guid> newIds) {
    }

    /**
     * Opens this machine: takes away what a killed BootMend has left, and attaches the image, if there is one.
     *
     * @throws ProbeException with what is missing or in the way
     */
    public static LinuxMachine open(LinuxSetup setup) throws ProbeException {
        return open(setup, new InstalledPrograms(), HostFiles.RUNNING);
    }

    static LinuxMachine open(LinuxSetup setup, Programs programs, HostFiles host) throws ProbeException {
        try {
            return new LinuxMachine(setup, programs, host);
        } catch (IOException failed) {
            throw problem(setup.image().map(Path::toString).orElse("This machine"), failed);
        }
    }

    private Optional<DiskImage> image(LinuxSetup setup, Programs programs) throws IOException {
        if (setup.image().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DiskImage.attach(setup.image().get(), session, programs, host));
        } catch (IOException refused) {
            session.close();
            throw refused;
        }
    }

    private static ProbeException problem(String place, IOException failed) {
        return new ProbeException(new Problem(place, failed.getMessage(), ""), failed);
    }

    /** What a killed BootMend had left and was taken away, one sentence each. */
    public List<String> swept() {
        return swept;
    }

    /**
     * How the files of a kind of volume are got at here.
     *
     * @param possible whether there is a way
     * @param text the way that was chosen, or what is missing
     */
    public record FileAccess(boolean possible, String text) {
    }

    /** What was chosen for the two file systems that Windows starts from. */
    public List<FileAccess> fileAccess() {
        return Stream.of(FileSystem.NTFS, FileSystem.FAT32).map(this::fileAccess).toList();
    }

    private FileAccess fileAccess(FileSystem fileSystem) {
        try {
            return new FileAccess(true, FileSystemDriver.of(fileSystem, programs, host).title());
        } catch (IOException missing) {
            return new FileAccess(false, fileSystem + ": " + missing.getMessage());
        }
    }

    @Override
    public FileSystemRepair fileSystemRepair() {
        return programs.has("ntfsfix") ? FileSystemRepair.NTFSFIX : FileSystemRepair.NONE;
    }

    /** The Windows tools, carried out on the attached disks, and ntfsfix. */
    public ToolRunner tools() {
        return tools;
    }

    /** The runs of this machine; disks can be written only while their lock is held. */
    public RunStore runs(RunStore files) {
        return new LinuxRunStore(files, window);
    }

    @Override
    public String machine() {
        return image.map(DiskImage::title).orElse("This Linux machine");
    }

    /** Whether a disk is attached that is not the machine's own and has a file system of Windows on it. */
    public boolean hasWindowsDisk() throws ProbeException {
        try {
            return disks.list().stream().filter(disk -> disk.use().isEmpty()).anyMatch(LinuxMachine::isOfWindows);
        } catch (IOException failed) {
            throw problem("The disks of this machine", failed);
        }
    }

    private static boolean isOfWindows(LinuxDisk disk) {
        return disk.table().partitions().toOptional().orElse(List.of()).stream()
                .anyMatch(partition -> isOfWindows(disk, partition));
    }

    private static boolean isOfWindows(LinuxDisk disk, Partition partition) {
        try {
            FileSystem found = LinuxVolumes.fileSystem(disk, partition);
            return found == FileSystem.NTFS || found == FileSystem.BITLOCKER;
        } catch (IOException unreadable) {
            // a partition that cannot be read is shown as such once the disks are looked at
            return false;
        }
    }

    @Override
    public List<RawDisk> disks() throws ProbeException {
        try {
            List<LinuxDisk> found = disks.list();
            guard.remember(found);
            var letters = notes.letters();
            Map<Object, String> users = new FileUsers(host).ofDevices();
            var raw = new ArrayList<RawDisk>();
            for (LinuxDisk disk : found) {
                raw.add(raw(disk, letters, users));
            }
            return raw;
        } catch (IOException failed) {
            throw problem("The disks of this machine", failed);
        }
    }

    private static Optional<HostUse> use(LinuxDisk disk, Map<Object, String> users) throws IOException {
        return disk.use().isPresent() ? disk.use() : user(disk, users);
    }

    private RawDisk raw(LinuxDisk disk, Map<DriveLetter, PartitionRef> letters, Map<Object, String> users) throws IOException {
        Optional<HostUse> use = use(disk, users);
        return new RawDisk(disk.number(), disk.title(), disk.size(), Optional.of(disk.sectorSize()), disk.device().lun(),
                Reading.known(disk.sectors()), disk.writeProtected() ? List.of(new DiskCondition.ReadOnly()) : List.of(), use,
                use.isPresent() ? Map.of() : new VolumeStates(disk).volumes(letters, volumes::free));
    }

    /** A virtual machine may run from an attached disk without anything being mounted. */
    private static Optional<HostUse> user(LinuxDisk disk, Map<Object, String> users) throws IOException {
        Optional<String> user = Optional.ofNullable(users.get(FileUsers.number(disk.path())));
        for (var node : disk.nodes().values()) {
            user = user.isPresent() ? user
                    : Optional.ofNullable(users.get(FileUsers.number(Path.of(node.path()))));
        }
        return user.map(name -> new HostUse("is open in " + name));
    }

    @Override
    public List<LoadedHive> loadedHives() throws ProbeException {
        try {
            return notes.hives().stream().filter(hive -> hive.mount().startsWith(LoadedHive.PREFIX)).toList();
        } catch (IOException failed) {
            throw problem("The loaded hives", failed);
        }
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        return volumes.reader(partition);
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        return volumes.writer(partition);
    }

    /** Unmounts and detaches everything that this start has mounted and attached; a second call does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        if (!window.endForGood()) {
            throw new IOException("a run has not ended; the next start takes away what is mounted");
        }
        closed = true;
        mounts.unmountAll();
        session.close();
    }
}
