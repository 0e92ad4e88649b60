package dev.bootmend.linux;

import dev.bootmend.json.PracticeVolume;
import dev.bootmend.linux.fat.FatVolume;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything on a disk that is not the book-keeping of its file systems, read by other programs than BootMend: the files
 * with ntfs-3g and mtools, the rest from the image.
 *
 * @param files the digest of each file and what the file system says of it, by volume and path
 * @param outside the bytes in front of, between and behind the partitions, by the byte at which they start
 */
record DiskContent(Map<String, String> files, Map<Long, byte[]> outside) {

    private static final String OWN = "/BootMend";

    static DiskContent of(RealDisk disk, Path folder) throws Exception {
        var files = new TreeMap<String, String>();
        for (PracticeVolume volume : disk.disk().volumes()) {
            Path window = disk.window(volume, true);
            try {
                read(disk, volume, window, folder, files);
            } finally {
                Shell.run("losetup", "-d", window.toString());
            }
        }
        return new DiskContent(files, outside(disk));
    }

    private static void read(RealDisk disk, PracticeVolume volume, Path window, Path folder, Map<String, String> files)
            throws Exception {
        Path copy = Files.createTempDirectory(folder, "look");
        if (RealDisk.isFat(window)) {
            Shell.run("fsck.vfat", "-n", window.toString());
            if (!disk.mtoolsCan()) {
                ourselves(disk, volume, window, files);
                return;
            }
            Shell.run("mcopy", "-s", "-n", "-i", disk.image() + "@@" + volume.start(), "::", copy.toString());
            digest("volume" + volume.number(), copy, files, false);
        } else {
            Shell.run("ntfs-3g", "-o", "ro,norecover", window.toString(), copy.toString());
            try {
                digest("volume" + volume.number(), copy, files, true);
            } finally {
                Shell.run("umount", copy.toString());
            }
        }
    }

    private static void ourselves(RealDisk disk, PracticeVolume volume, Path window, Map<String, String> files) throws Exception {
        try (var sectors = new FileSectors(window)) {
            var fat = FatVolume.open(sectors, Reading.known(sectors), new ByteOffset(0), disk.disk().sectorSize(),
                    () -> new WindowsTime(0));
            ourselves("volume" + volume.number(), fat, VolumePath.ROOT, files);
        }
    }

    private static void ourselves(String volume, FatVolume fat, VolumePath folder, Map<String, String> files) throws Exception {
        for (String name : fat.folder(folder).toOptional().orElseThrow()) {
            VolumePath path = folder.child(name);
            if (fat.open(path) instanceof Reading.Known<VolumeReader.OpenFile>(var opened)) {
                byte[] bytes = new byte[(int) opened.size()];
                opened.read(0, ByteBuffer.wrap(bytes));
                files.put(volume + path, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            } else if (!name.equals("BootMend")) {
                ourselves(volume, fat, path, files);
            }
        }
    }

    private static void digest(String volume, Path root, Map<String, String> files, boolean ntfs) throws Exception {
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = "/" + root.relativize(file);
                if (!name.startsWith(OWN)) {
                    files.put(volume + name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Files.readAllBytes(file))) + (ntfs ? " " + attributes(file) : ""));
                }
            }
        }
    }

    /** The number of the file, its rights and its attributes: they say whether it is still the same file. */
    private static String attributes(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino") + " " + Files.getAttribute(file, "unix:mode");
    }

    private static Map<Long, byte[]> outside(RealDisk disk) throws IOException {
        var outside = new TreeMap<Long, byte[]>();
        long at = 0;
        try (var image = new RandomAccessFile(disk.image().toFile(), "r")) {
            List<Partition> partitions = disk.partitions().stream().sorted(Comparator.comparing(Partition::start)).toList();
            for (Partition partition : partitions) {
                put(outside, image, at, partition.start().bytes());
                at = partition.start().bytes() + partition.size().bytes();
            }
            put(outside, image, at, image.length());
        }
        return outside;
    }

    private static void put(Map<Long, byte[]> outside, RandomAccessFile image, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        image.seek(from);
        image.readFully(bytes);
        outside.put(from, bytes);
    }

    /** The names of the files that are not equal on both sides. */
    List<String> changedFiles(DiskContent other) {
        var names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        return names.stream().filter(name -> !Objects.equals(files.get(name), other.files.get(name))).toList();
    }

    /** The same, of the content alone. */
    List<String> changedContents(DiskContent other) {
        return new DiskContent(contents(files), outside).changedFiles(new DiskContent(contents(other.files), other.outside));
    }

    private static Map<String, String> contents(Map<String, String> files) {
        var contents = new TreeMap<String, String>();
        files.forEach((name, known) -> contents.put(name, known.split(" ", 2)[0]));
        return contents;
    }

    /** The bytes of the disk outside of partitions that are not equal on both sides. */
    List<Long> changedBytes(DiskContent other) {
        var changed = new ArrayList<Long>();
        outside.forEach((start, bytes) -> {
            byte[] others = other.outside.get(start);
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != others[i]) {
                    changed.add(start + i);
                }
            }
        });
        return changed;
    }
}
