package dev.bootmend.linux;

import dev.bootmend.disk.BootSector;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeMachineFile;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.linux.fat.FatVolume;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeMachines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The attached disk of a practice machine as a real one: an image with its partition table, NTFS by mkntfs, FAT32 by
 * mkfs.vfat, and its files on them. The image is sparse, so that its full size costs nothing.
 */
record RealDisk(Path image, PracticeDisk disk, List<Partition> partitions) {

    private static final int ATTACHED = 1;

    /** Makes the disk of a scenario in a folder. */
    static RealDisk of(String scenario, Path folder) throws Exception {
        Path machine = folder.resolve("machine");
        PracticeMachines.create(PracticeCatalogue.named(scenario).orElseThrow(), 1, machine);
        PracticeDisk disk = PracticeMachineFile.read(Files.readAllBytes(machine.resolve("machine.json")), "machine.json")
                .disks().get(ATTACHED);
        Path image = folder.resolve(scenario + ".img");
        Path source = machine.resolve("disk" + ATTACHED);
        writeSectors(image, disk, source.resolve("sectors"));
        var made = new RealDisk(image, disk, partitions(image, disk));
        for (PracticeVolume volume : disk.volumes()) {
            made.format(volume, source.resolve("volume" + volume.number()), folder);
        }
        return made;
    }

    private static void writeSectors(Path image, PracticeDisk disk, Path sectors) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw"); var runs = Files.list(sectors)) {
            file.setLength(disk.size().bytes());
            for (Path run : runs.toList()) {
                file.seek(Long.parseLong(run.getFileName().toString().replace(".bin", ""), 16));
                file.write(Files.readAllBytes(run));
            }
        }
    }

    private static List<Partition> partitions(Path image, PracticeDisk disk) throws IOException {
        try (var opened = new ImageBytes(image)) {
            return PartitionTableReader.read(opened, disk.sectorSize()).partitions().toOptional().orElseThrow();
        }
    }

    Partition partition(PracticeVolume volume) {
        return partitions.stream().filter(found -> found.start().equals(volume.start())).findFirst().orElseThrow();
    }

    private void format(PracticeVolume volume, Path files, Path folder) throws IOException {
        Path loop = window(volume, false);
        try {
            switch (fileSystem(loop)) {
                case NTFS -> ntfs(volume, loop, files, folder);
                case FAT32 -> fat(loop, files);
                case FAT16, EXFAT, REFS, BITLOCKER, RAW -> { }
            }
            if (volume.conditions().contains(VolumeCondition.DIRTY)) {
                markForCheck(loop);
            }
        } finally {
            Shell.run("losetup", "-d", loop.toString());
        }
    }

    /** ntfsfix leaves its mark when it is not told otherwise; FAT keeps it in the second entry of the table (Microsoft: FAT). */
    private void markForCheck(Path loop) throws IOException {
        if (fileSystem(loop) == FileSystem.NTFS) {
            Shell.run("ntfsfix", loop.toString());
            return;
        }
        try (var sectors = new FileSectors(loop)) {
            byte[] boot = new byte[SectorSize.B512.bytes()];
            sectors.read(0, ByteBuffer.wrap(boot));
            long table = (long) ByteBuffer.wrap(boot).order(ByteOrder.LITTLE_ENDIAN).getShort(14) * disk.sectorSize().bytes();
            ByteBuffer first = ByteBuffer.allocate(SectorSize.B512.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            sectors.read(table, first);
            sectors.write(new ByteOffset(table), first.putInt(4, 0x07FF_FFFF).array());
        }
    }

    /** The boot sector that the practice machine gave it says what it is to be. */
    private static FileSystem fileSystem(Path device) throws IOException {
        try (var in = Files.newInputStream(device)) {
            return BootSector.recognise(in.readNBytes(BootSector.SIZE)).fileSystem();
        }
    }

    static boolean isFat(Path device) throws IOException {
        return fileSystem(device) == FileSystem.FAT32;
    }

    private void ntfs(PracticeVolume volume, Path loop, Path files, Path folder) throws IOException {
        int sector = disk.sectorSize().bytes();
        Shell.run("mkntfs", "--quick", "--quiet", "--force", "--label", volume.label(), "--sector-size", sector + "",
                "--partition-start", "" + Math.min(volume.start().bytes() / sector, 0xFFFFFFFFL), "--heads", "255",
                "--sectors-per-track", "63", loop.toString());
        Path point = Files.createTempDirectory(folder, "make");
        Shell.run("ntfs-3g", loop.toString(), point.toString());
        try {
            Shell.run("cp", "-r", files + "/.", point.toString());
        } finally {
            Shell.run("umount", point.toString());
        }
    }

    /** -I: a node of a partition that an earlier use of the device left behind is no reason to refuse it. */
    private void fat(Path loop, Path files) throws IOException {
        Shell.run("mkfs.vfat", "-I", "-F", "32", "-n", "SYSTEM", "-S", disk.sectorSize().toString(), loop.toString());
        if (!mtoolsCan()) {
            fillByOurselves(loop, files);
            return;
        }
        try (var names = Files.list(files)) {
            for (Path entry : names.toList()) {
                // a block device has no geometry that mtools would accept; the image itself and an offset do
                Shell.run("mcopy", "-s", "-i", image + "@@" + partitionOf(loop), entry.toString(), "::");
            }
        }
    }

    /** mtools refuses so small a FAT32 volume with large sectors; fsck.vfat accepts it and is then the only judge. */
    boolean mtoolsCan() {
        return disk.sectorSize().equals(SectorSize.B512);
    }

    private void fillByOurselves(Path loop, Path files) throws IOException {
        try (var window = new FileSectors(loop); var all = Files.walk(files)) {
            FatVolume volume = FatVolume.open(window, Reading.known(window), new ByteOffset(0), disk.sectorSize(),
                    () -> WindowsTime.of(Instant.EPOCH.plusSeconds(1L << 30)));
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                volume.write(VolumePath.of("\\" + files.relativize(file).toString().replace('/', '\\')), Files.readAllBytes(file));
            }
        }
    }

    private static String partitionOf(Path loop) {
        return Shell.run("losetup", "--list", "--noheadings", "--raw", "--output", "OFFSET", loop.toString());
    }

    /** A loop device that shows one partition; the caller detaches it. */
    Path window(PracticeVolume volume, boolean readOnly) {
        Partition partition = partition(volume);
        String device = readOnly
                ? Shell.run("losetup", "--find", "--show", "--read-only", "--offset", volume.start().toString(),
                "--sizelimit", partition.size().bytes() + "", "--sector-size", disk.sectorSize().toString(), image.toString())
                : Shell.run("losetup", "--find", "--show", "--offset", volume.start().toString(),
                "--sizelimit", partition.size().bytes() + "", "--sector-size", disk.sectorSize().toString(), image.toString());
        return Path.of(device);
    }

    /** A change to the files of a mounted volume. */
    interface Change {
        void to(Path root) throws IOException;
    }

    /** Changes an NTFS volume behind the back of BootMend. */
    void change(PracticeVolume volume, Path folder, Change change, String... options) throws IOException {
        Path window = window(volume, false);
        Path point = Files.createTempDirectory(folder, "change");
        Shell.run("ntfs-3g", "-o", options.length == 0 ? "rw" : String.join(",", options), window.toString(), point.toString());
        try {
            change.to(point);
        } finally {
            Shell.run("umount", point.toString());
            Shell.run("losetup", "-d", window.toString());
        }
    }
}
