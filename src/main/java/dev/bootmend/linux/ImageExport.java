package dev.bootmend.linux;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A disk image shown as a file that holds the disk as it is, through {@code qemu-storage-daemon} and FUSE (QEMU:
 * docs/tools/qemu-storage-daemon, export type fuse). The program goes on by itself until it is told to end; what it had not
 * written yet it writes then.
 *
 * @param point the file that shows the disk; beside it lies one with the number of the process
 */
record ImageExport(Path point, Programs programs, HostFiles host) {

    static final String PROGRAM = "qemu-storage-daemon";

    private static final int PATIENCE_SECONDS = 60;

    /** @throws IOException when the program is missing or refuses the image, with what it said */
    void start(Path image, ImageFormat format, boolean writable) throws IOException {
        Files.createFile(point);
        String readOnly = writable ? "off" : "on";
        var ended = programs.run(PROGRAM, List.of(
                "--blockdev", "driver=file,node-name=file,read-only=" + readOnly + ",filename=" + escaped(image),
                "--blockdev", "driver=" + format.qemuName() + ",node-name=disk,file=file,read-only=" + readOnly,
                "--export", "type=fuse,id=disk,node-name=disk,growable=off,writable=" + (writable ? "on" : "off")
                        + ",mountpoint=" + escaped(point),
                "--daemonize", "--pidfile", processFile().toString()));
        if (ended.exitCode() != 0) {
            throw new IOException(PROGRAM + " does not open it: " + plain(ended.errors()));
        }
        if (!isMounted()) {
            throw new IOException(PROGRAM + " was started for " + image + ", but does not show it at " + point + ".");
        }
    }

    /** What it says behind its own name and the option. */
    private static String plain(String errors) {
        return errors.strip().replaceAll("(?m)^" + PROGRAM + ": (--\\w+ .*?read-only=(on|off): )?", "").replace('\n', ' ');
    }

    /** A comma ends an option of QEMU unless there are two. */
    private static String escaped(Path path) {
        return path.toString().replace(",", ",,");
    }

    private Path processFile() {
        return point.resolveSibling(point.getFileName() + ".pid");
    }

    private boolean isMounted() throws IOException {
        return host.mounts().mounts().stream().anyMatch(mount -> mount.point().equals(point));
    }

    /** Ends it, also when the program is not there any more; a process that serves something else is left alone. */
    void stop() throws IOException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent()) {
            process.get().destroy();
            await(process.get());
        }
        if (isMounted()) {
            programs.output("umount", point.toString());
        }
        Files.deleteIfExists(point);
        Files.deleteIfExists(processFile());
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(processFile())) {
            return Optional.empty();
        }
        String number = Files.readString(processFile(), StandardCharsets.US_ASCII).strip();
        boolean ours = number.matches("\\d{1,10}") && List.of(host.text("proc/" + number + "/cmdline").orElse("").split("\0"))
                .contains(processFile().toString());
        return ours ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    private void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            throw new IOException(PROGRAM + " (process " + process.pid() + ") does not end. What was written may not be in the"
                    + " image yet; do not start a machine from it before that process has ended.", stuck);
        } catch (ExecutionException impossible) {
            throw new IOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while " + PROGRAM + " was ending");
        }
    }
}
