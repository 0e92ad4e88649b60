package dev.bootmend.linux;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one start of BootMend has mounted and attached, in a private folder: everything is noted before or as soon as it
 * is there, so that the next start can take it away when this one was killed.
 */
final class Session implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String DEVICES = "devices";

    private final Programs programs;
    private final HostFiles host;
    private final Path folder;
    private final FileChannel lock;
    private int count;

    private Session(Programs programs, HostFiles host, Path folder, FileChannel lock) {
        this.programs = programs;
        this.host = host;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Begins a session; nobody but this user can look into its folder.
     *
     * @param sessions the folder of all sessions
     */
    static Session begin(Path sessions, Programs programs, HostFiles host) throws IOException {
        Files.createDirectories(sessions);
        var priv = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Path folder = Files.createDirectory(sessions.resolve(UUID.randomUUID().toString()), priv);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException(folder.resolve(LOCK) + " cannot be locked.");
        }
        return new Session(programs, host, folder, lock);
    }

    /**
     * Takes away what sessions have left that were killed.
     *
     * @return one sentence for each thing that was taken away
     * @throws IOException when something is left and cannot be taken away
     */
    static List<String> sweep(Path sessions, Programs programs, HostFiles host) throws IOException {
        var done = new ArrayList<String>();
        if (!Files.isDirectory(sessions)) {
            return done;
        }
        List<Path> folders;
        try (var entries = Files.list(sessions)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            sweepOne(folder, programs, host, done);
        }
        return done;
    }

    private static void sweepOne(Path folder, Programs programs, HostFiles host, List<String> done) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                new Session(programs, host, folder, channel).release(done);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // the session that it belonged to has just ended by itself
            return;
        } catch (OverlappingFileLockException ours) {
            // it belongs to this very process, which is alive
            return;
        }
    }

    /**
     * Mounts a file system.
     *
     * @param arguments of the program, with the folder to mount at put behind them
     * @return the folder
     */
    Path mount(String program, List<String> arguments) throws IOException {
        Path point = Files.createDirectory(folder.resolve("mount" + count++));
        var all = new ArrayList<>(arguments);
        all.add(point.toString());
        var result = programs.run(program, all);
        if (result.exitCode() != 0 || host.mounts().below(point).isEmpty()) {
            Files.deleteIfExists(point);
            throw new MountRefusedException(program, result.exitCode(), (result.errors() + "\n" + result.output()).strip());
        }
        return point;
    }

    /** Writes single sectors with the help of the private folder. */
    SectorWriter sectorWriter() {
        return new SectorWriter(programs, folder);
    }

    /** Whether a folder belongs to a session, this one or another. */
    boolean isOfSessions(Path path) {
        return path.startsWith(folder.getParent());
    }

    void unmount(Path point) throws IOException {
        programs.output("umount", point.toString());
        Files.deleteIfExists(point);
    }

    /** Attaches a file, or a part of a device, to a loop device; its node. */
    Path attachLoop(Path file, List<String> options) throws IOException {
        var all = new ArrayList<>(List.of("--find", "--show"));
        all.addAll(options);
        all.add(file.toString());
        String device = programs.output("losetup", all.toArray(String[]::new));
        note("loop " + device + " " + file);
        return Path.of(device);
    }

    /** Attaches a disk image to a network block device; the note comes first, for the program goes on by itself. */
    void attachNbd(Path device, Path image, List<String> options) throws IOException {
        note("nbd " + device + " " + image);
        var all = new ArrayList<>(List.of("--connect=" + device));
        all.addAll(options);
        all.add(image.toString());
        programs.output("qemu-nbd", all.toArray(String[]::new));
    }

    /** Shows a disk image as a file that holds the disk as it is; the file. The note comes first here, too. */
    Path export(Path image, ImageFormat format, boolean writable) throws IOException {
        Path point = folder.toRealPath().resolve("export" + count++);
        note("fuse " + point + " " + image);
        new ImageExport(point, programs, host).start(image, format, writable);
        return point;
    }

    private void note(String line) throws IOException {
        Files.writeString(folder.resolve(DEVICES), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /** Detaches a device that this session has attached. */
    void detach(Path device) throws IOException {
        List<String> noted = devices();
        for (String line : noted) {
            if (line.split(" ", 3)[1].equals(device.toString())) {
                detach(line);
            }
        }
        Files.write(folder.resolve(DEVICES), noted.stream()
                .filter(line -> !line.split(" ", 3)[1].equals(device.toString())).toList(), StandardCharsets.UTF_8);
    }

    /** A device that shows something else by now belongs to somebody else and is left alone. */
    private void detach(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        String name = Path.of(parts[1]).getFileName().toString();
        if (parts[0].equals("loop") && parts[2].equals(host.loops().get(name))) {
            programs.output("losetup", "--detach", parts[1]);
        } else if (parts[0].equals("nbd") && host.nbdServes(name, parts[2])) {
            programs.output("qemu-nbd", "--disconnect", parts[1]);
        } else if (parts[0].equals("fuse")) {
            new ImageExport(Path.of(parts[1]), programs, host).stop();
        }
    }

    private List<String> devices() throws IOException {
        Path file = folder.resolve(DEVICES);
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private void release(List<String> done) throws IOException {
        List<String> noted = devices();
        List<String> exports = noted.stream().filter(line -> line.startsWith("fuse ")).map(line -> line.split(" ", 3)[1]).toList();
        for (MountTable.Mount mount : host.mounts().below(folder.toRealPath())) {
            if (exports.contains(mount.point().toString())) {
                continue;
            }
            programs.output("umount", mount.point().toString());
            done.add("unmounted " + mount.point());
        }
        for (String line : noted.reversed()) {
            detach(line);
            done.add("detached " + line.split(" ", 3)[1]);
        }
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        Files.delete(folder);
    }

    /** Unmounts and detaches everything and removes the folder. */
    @Override
    public void close() throws IOException {
        try (lock) {
            release(new ArrayList<>());
        }
    }
}
