package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds out who has a file or device open, from {@code /proc/PID/fd} (proc(5)). */
record FileUsers(HostFiles host) {

    /** They serve mounts and devices, which are seen as such. */
    private static final Set<String> SERVANTS =
            Set.of("ntfs-3g", "mount.ntfs", "mount.ntfs-3g", "qemu-nbd", "systemd-udevd", "(udev-worker)");

    /** A program other than this one that has it open, such as {@code qemu-system-x86 (process 812)}. */
    Optional<String> of(Path file) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        for (String process : host.names("proc")) {
            if (process.matches("\\d+") && !process.equals(self) && hasOpen(process, file)) {
                String name = host.text("proc/" + process + "/comm").orElse("a program");
                if (!SERVANTS.contains(name)) {
                    return Optional.of(name + " (process " + process + ")");
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasOpen(String process, Path file) throws IOException {
        Path folder = host.root().resolve("proc").resolve(process).resolve("fd");
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.readSymbolicLink(entry).equals(file)) {
                    return true;
                }
            }
            return false;
        } catch (DirectoryIteratorException | IOException failed) {
            if (host.exists("proc/" + process + "/fd")) {
                return openAfterAll(folder, file);
            }
            // a process that ends while it is looked at has nothing open any more
            return false;
        }
    }

    /** The same entry by entry, for a process that opens and closes files while it is looked at. */
    private static boolean openAfterAll(Path folder, Path file) throws IOException {
        String[] names = folder.toFile().list();
        if (names == null) {
            throw new IOException("It cannot be seen which files are open: " + folder + " cannot be read.");
        }
        for (String name : names) {
            try {
                if (Files.readSymbolicLink(folder.resolve(name)).equals(file)) {
                    return true;
                }
            } catch (IOException closedMeanwhile) {
                continue;
            }
        }
        return false;
    }
}
