package dev.bootmend.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the kernel tells in {@code /proc} and {@code /sys} (Linux: proc(5), Documentation/ABI/stable/sysfs-block).
 *
 * @param root {@code /}, or a folder with recorded files
 */
record HostFiles(Path root) {

    /** Starts and sizes of partitions in sysfs count in these, whatever the sector size of the disk. */
    private static final int SYSFS_SECTOR = 512;

    static final HostFiles RUNNING = new HostFiles(Path.of("/"));

    /** Empty when there is no such file. */
    Optional<String> text(String path) throws IOException {
        try {
            // sizes in /proc are 0, so the file is read to its end
            return Optional.of(new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The names in a folder; none when there is no such folder. */
    List<String> names(String folder) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(root.resolve(folder))) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (NoSuchFileException missing) {
            return List.of();
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return names;
    }

    MountTable mounts() throws IOException {
        return MountTable.parse(text("proc/self/mountinfo").orElseThrow(() ->
                new IOException("/proc/self/mountinfo is not there, so it is not known what is mounted.")));
    }

    /** The byte at which a partition starts on its disk. */
    Optional<Long> start(String partition) throws IOException {
        return text("sys/class/block/" + partition + "/start").map(count -> Long.parseLong(count) * SYSFS_SECTOR);
    }

    /** A number that no other attachment of a disk has had since the kernel started (Linux 5.15). */
    String sequence(String disk) throws IOException {
        return text("sys/class/block/" + disk + "/diskseq").orElse("");
    }

    /** The file or device behind each loop device that has one. */
    Map<String, String> loops() throws IOException {
        var loops = new TreeMap<String, String>();
        for (String name : names("sys/block")) {
            if (name.startsWith("loop")) {
                text("sys/block/" + name + "/loop/backing_file").ifPresent(file -> loops.put(name, file));
            }
        }
        return loops;
    }

    /** The byte of what is behind a loop device at which the device begins; 0 for every other device. */
    long loopOffset(String name) throws IOException {
        return Long.parseLong(text("sys/block/" + name + "/loop/offset").orElse("0"));
    }

    /** The size of a disk in bytes; 0 when it is gone. */
    long size(String disk) throws IOException {
        return Long.parseLong(text("sys/block/" + disk + "/size").orElse("0")) * SYSFS_SECTOR;
    }

    /** Major and minor of the device with that folder in sysfs; empty when it is gone. */
    String deviceNumber(String folder) throws IOException {
        return text(folder + "/dev").orElse("");
    }

    /** The devices of every btrfs in use; the table of mounts names only one of each (Linux: fs/btrfs/sysfs.c). */
    List<String> btrfsDevices() throws IOException {
        var devices = new ArrayList<String>();
        for (String fileSystem : names("sys/fs/btrfs")) {
            devices.addAll(names("sys/fs/btrfs/" + fileSystem + "/devices"));
        }
        return devices;
    }

    /** Whether a network block device is in use. */
    boolean nbdInUse(String name) {
        return exists("sys/block/" + name + "/pid");
    }

    /** Whether the program behind a network block device was started with that image. */
    boolean nbdServes(String name, String image) throws IOException {
        Optional<String> process = text("sys/block/" + name + "/pid");
        return process.isPresent() && List.of(text("proc/" + process.get() + "/cmdline").orElse("").split("\0"))
                .contains(image);
    }

    /** Whether the kernel has a file system, or a module for it. */
    boolean knowsFileSystem(String name) throws IOException {
        boolean loaded = text("proc/filesystems").orElse("").lines().anyMatch(line -> line.strip().equals(name)
                || line.endsWith("\t" + name));
        return loaded || hasModule(name);
    }

    /** Whether a kernel module is there to be loaded. */
    boolean hasModule(String name) throws IOException {
        Optional<String> release = text("proc/sys/kernel/osrelease");
        return release.isPresent() && text("lib/modules/" + release.get() + "/modules.dep").orElse("").lines()
                .anyMatch(line -> line.split(":", 2)[0].matches(".*/" + name + "\\.ko(\\.\\w+)?"));
    }

    /**
     * Whether this is a container: what the machine around it has mounted cannot be seen from inside. The kernel gives
     * its first namespace of processes a fixed number (Linux: include/linux/proc_ns.h, PROC_PID_INIT_INO).
     */
    boolean isContainer() throws IOException {
        return !Files.readSymbolicLink(root.resolve("proc/self/ns/pid")).toString().equals("pid:[4026531836]");
    }

    /** The mounts of every process, this one first: one with mounts of its own may use a disk, too. */
    MountTable mountsOfAll() throws IOException {
        var all = new ArrayList<>(mounts().mounts());
        var spaces = new HashSet<Path>();
        namespace("self").ifPresent(spaces::add);
        for (String process : names("proc")) {
            Optional<Path> space = process.matches("\\d+") ? namespace(process) : Optional.empty();
            if (space.isPresent() && spaces.add(space.get())) {
                all.addAll(MountTable.parse(text("proc/" + process + "/mountinfo").orElse("")).mounts());
            }
        }
        return new MountTable(all);
    }

    /** Empty for a process that has ended, or into which the machine lets nobody look. */
    private Optional<Path> namespace(String process) {
        try {
            return Optional.of(Files.readSymbolicLink(root.resolve("proc/" + process + "/ns/mnt")));
        } catch (IOException endedOrClosed) {
            return Optional.empty();
        }
    }
}
