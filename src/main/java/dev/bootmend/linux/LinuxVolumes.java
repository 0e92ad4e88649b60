package dev.bootmend.linux;

import dev.bootmend.disk.BootSector;
import dev.bootmend.json.LsblkDevice;
import dev.bootmend.linux.fat.FatVolume;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.offline.FolderVolume;
import dev.bootmend.offline.GuardedVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files of the volumes of attached disks: where somebody has mounted them, else mounted by ourselves, else read
 * from the sectors.
 */
final class LinuxVolumes implements VolumeFiles {

    private final LinuxDisks disks;
    private final VolumeMounts mounts;
    private final WriteGuard guard;
    private final Programs programs;
    private final HostFiles host;
    private final Supplier<WindowsTime> clock;
    private GuardedVolume.Hives hives = List::of;

    LinuxVolumes(LinuxDisks disks, VolumeMounts mounts, WriteGuard guard, Programs programs, HostFiles host,
            Supplier<WindowsTime> clock) {
        this.disks = disks;
        this.mounts = mounts;
        this.guard = guard;
        this.programs = programs;
        this.host = host;
        this.clock = clock;
    }

    /** @param loaded the hives that nobody but the registry may open */
    void guardBy(GuardedVolume.Hives loaded) {
        this.hives = loaded;
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef place) {
        try {
            return Reading.known(new GuardedVolume(open(place, false), place, hives));
        } catch (IOException failure) {
            return refused(place, failure);
        }
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef place) {
        return registryAccess(place).map(files -> new GuardedVolume(files, place, hives));
    }

    /** The same for the registry itself, to which a loaded hive is not in use by somebody else. */
    Reading<VolumeWriter> registryAccess(PartitionRef place) {
        try {
            requireWritable(place);
            return Reading.known(new WritableVolume(new WritableVolume.Access() {
                @Override
                public VolumeWriter open(boolean write) throws IOException {
                    return LinuxVolumes.this.open(place, write);
                }

                @Override
                public <T> Reading<T> refused(IOException failure) {
                    return LinuxVolumes.refused(place, failure);
                }
            }));
        } catch (IOException failure) {
            return refused(place, failure);
        }
    }

    private static <T> Reading<T> refused(PartitionRef place, IOException failure) {
        return Reading.unreadable(new Problem(place.toString(), failure.getMessage(), ""));
    }

    /** Whether it could be written if a run were under way; nothing is mounted for writing to find out. */
    private void requireWritable(PartitionRef place) throws IOException {
        LinuxDisk disk = attached(place);
        if (disk.writeProtected()) {
            throw new IOException("The disk " + disk.path() + " is read-only.");
        }
        Partition partition = partition(disk, place);
        new VolumeChecks(disk, partition, fileSystem(disk, partition)).requireWritable();
        Optional<MountTable.Mount> present = mountedBySomebody(disk, partition);
        if (present.isPresent()) {
            requireWritable(present.get());
        }
        if (fileSystem(disk, partition) == FileSystem.NTFS) {
            VolumeChecks.requireNotHibernated(open(place, false));
        }
    }

    private VolumeWriter open(PartitionRef place, boolean write) throws IOException {
        LinuxDisk disk = disk(place, write);
        return open(disk, partition(disk, place), write);
    }

    /** The disk of a partition, when it may be looked at, or written. */
    LinuxDisk disk(PartitionRef place, boolean write) throws IOException {
        return write ? guard.require(place.disk()) : attached(place);
    }

    /** The files for reading, whatever is loaded from them. */
    VolumeReader look(PartitionRef place) throws IOException {
        return open(place, false);
    }

    static Partition partition(LinuxDisk disk, PartitionRef place) throws IOException {
        return disk.partition(place.start()).orElseThrow(() ->
                new IOException("There is no partition at byte " + place.start() + " of " + disk.path() + "."));
    }

    private LinuxDisk attached(PartitionRef place) throws IOException {
        LinuxDisk disk = disks.latest().stream().filter(found -> found.number().equals(place.disk())).findFirst()
                .orElseThrow(() -> new IOException("Disk " + place.disk() + " is not attached."));
        if (disk.use().isPresent()) {
            throw new IOException(disk.path() + " " + disk.use().get().reason() + "; its files are not looked at.");
        }
        return disk;
    }

    private VolumeWriter open(LinuxDisk disk, Partition partition, boolean write) throws IOException {
        FileSystem fileSystem = fileSystem(disk, partition);
        if (write) {
            new VolumeChecks(disk, partition, fileSystem).requireWritable();
        }
        Optional<Path> point = point(disk, partition, fileSystem, write);
        return point.isPresent() ? folder(point.get(), write) : FatVolume.open(disk.sectors(),
                write ? Reading.known(disk.sectors()) : readOnly(disk), partition.start(), disk.sectorSize(), clock);
    }

    /** Where the files are, by somebody else's mount or by ours; empty when they are read from the sectors. */
    private Optional<Path> point(LinuxDisk disk, Partition partition, FileSystem fileSystem, boolean write)
            throws IOException {
        Optional<MountTable.Mount> present = mountedBySomebody(disk, partition);
        if (present.isPresent()) {
            if (write) {
                requireWritable(present.get());
            }
            return Optional.of(present.get().point());
        }
        FileSystemDriver driver = FileSystemDriver.of(fileSystem, programs, host);
        if (driver.program().isEmpty() && !write) {
            return Optional.empty();
        }
        if (!mounts.has(disk, partition, write)) {
            new OtherMounts(host, mounts).requireNone(disk, partition);
        }
        if (driver.program().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(mounts.mount(disk, partition, driver, write));
        } catch (MountRefusedException refused) {
            throw new IOException(VolumeChecks.explained(refused, driver), refused);
        }
    }

    /** The room for new files on a volume; unreadable with the reason where its files cannot be got at. */
    Reading<ByteSize> free(PartitionRef place) {
        try {
            LinuxDisk disk = attached(place);
            Partition partition = partition(disk, place);
            FileSystem fileSystem = fileSystem(disk, partition);
            Optional<Path> point = point(disk, partition, fileSystem, false);
            return Reading.known(point.isPresent() ? new ByteSize(Files.getFileStore(point.get()).getUsableSpace())
                    : FatVolume.look(disk.sectors(), partition.start(), disk.sectorSize()).free());
        } catch (IOException failure) {
            return refused(place, failure);
        }
    }

    private static <T> Reading<T> readOnly(LinuxDisk disk) {
        return Reading.unreadable(new Problem(disk.path().toString(), "It is open for reading only.", ""));
    }

    private VolumeWriter folder(Path point, boolean write) throws IOException {
        var files = new FolderVolume(point, FolderVolume.Replacement.IN_PLACE);
        if (write) {
            VolumeChecks.requireNotHibernated(files);
        }
        return files;
    }

    static FileSystem fileSystem(LinuxDisk disk, Partition partition) throws IOException {
        byte[] sector = new byte[Math.max(BootSector.SIZE, disk.sectorSize().bytes())];
        disk.sectors().read(partition.start().bytes(), ByteBuffer.wrap(sector));
        return BootSector.recognise(sector).fileSystem();
    }

    Optional<MountTable.Mount> mountedBySomebody(LinuxDisk disk, Partition partition) throws IOException {
        Optional<LsblkDevice> node = Optional.ofNullable(disk.nodes().get(partition.start()));
        return node.isEmpty() ? Optional.empty() : host.mounts().of(node.get().number(), node.get().path()).stream()
                .filter(mount -> mount.root().equals("/") && !mounts.isOurs(mount.point())).findFirst();
    }

    private static void requireWritable(MountTable.Mount mount) throws IOException {
        if (mount.readOnly()) {
            throw new IOException("It is mounted read-only at " + mount.point() + ". Unmount it there (umount "
                    + mount.point() + "), then start again.");
        }
    }
}
