package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who has files and devices open, from {@code /proc/PID/fd} (proc(5)). They are told by what they are, not by
 * their names: a virtual machine in a container has other names for them, and a file may have several.
 */
record FileUsers(HostFiles host) {

    /** They serve mounts of devices, which are seen as such. A disk image has none of them to serve it. */
    private static final Set<String> SERVANTS =
            Set.of("ntfs-3g", "mount.ntfs", "mount.ntfs-3g", "qemu-nbd", "systemd-udevd", "(udev-worker)");

    /** Looks at one open file of a process: its name there, and the link that leads to it. */
    private interface Look {
        void at(String process, String name, Path link) throws IOException;
    }

    /** A program other than this one that has a file open, such as {@code qemu-system-x86 (process 812)}. */
    Optional<String> of(Path file) throws IOException {
        String number = Files.getAttribute(file, "unix:ino").toString();
        Object device = Files.getAttribute(file, "unix:dev");
        var users = new HashMap<Path, String>();
        each((process, name, link) -> {
            if (users.isEmpty() && name.startsWith("/") && mayBe(number, link)
                    && number.equals(Files.getAttribute(link, "unix:ino").toString())
                    && device.equals(Files.getAttribute(link, "unix:dev"))) {
                users.put(file, process);
            }
        });
        return Optional.ofNullable(users.get(file)).map(this::named);
    }

    /** Without a question to the file system, which may be one that does not answer (Linux 5.14: {@code fdinfo}). */
    private boolean mayBe(String number, Path link) throws IOException {
        Path told = link.getParent().resolveSibling("fdinfo").resolve(link.getFileName());
        return Files.readAllLines(told).stream().filter(line -> line.startsWith("ino:")).findFirst()
                .map(line -> line.substring(4).strip().equals(number)).orElse(true);
    }

    /** Who has block devices open, by the number of the device; what serves a mount is left out. */
    Map<Object, String> ofDevices() throws IOException {
        var users = new HashMap<Object, String>();
        each((process, name, link) -> {
            boolean device = name.startsWith("/dev/") && !name.equals("/dev/null") && !name.startsWith("/dev/pts/");
            if (device && !SERVANTS.contains(comm(process))) {
                users.putIfAbsent(number(link), named(process));
            }
        });
        return users;
    }

    /** The number of the device behind a node. */
    static Object number(Path node) throws IOException {
        return Files.getAttribute(node, "unix:rdev");
    }

    private void each(Look look) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        for (String process : host.names("proc")) {
            if (process.matches("\\d+") && !process.equals(self)) {
                each(process, look);
            }
        }
    }

    private void each(String process, Look look) throws IOException {
        Path folder = host.root().resolve("proc").resolve(process).resolve("fd");
        String[] names = folder.toFile().list();
        if (names == null) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("It cannot be seen which files are open: " + folder + " cannot be read.");
            }
            // a process that ends while it is looked at has nothing open any more
            return;
        }
        for (String name : names) {
            try {
                look.at(process, Files.readSymbolicLink(folder.resolve(name)).toString(), folder.resolve(name));
            } catch (IOException closedOrHidden) {
                // closed meanwhile, or of a process into which the machine lets nobody look, not even root
                continue;
            }
        }
    }

    private String named(String process) {
        return comm(process) + " (process " + process + ")";
    }

    private String comm(String process) {
        try {
            return host.text("proc/" + process + "/comm").orElse("a program");
        } catch (IOException ended) {
            return "a program";
        }
    }
}
