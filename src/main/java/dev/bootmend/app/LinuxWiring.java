package dev.bootmend.app;

import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.linux.LinuxMachine;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Problem;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Opens and wires this Linux machine, when there is one and BootMend may work on its disks. */
final class LinuxWiring {

    private static final Path HOME = Path.of("/var/lib/bootmend");

    private LinuxWiring() {
    }

    /**
     * This machine with its attached disks; empty on another system, without root, and when no attached disk has a file
     * system of Windows.
     *
     * @param notes is given why it is empty, and what was cleaned up
     */
    static Optional<Workplace> attached(Consumer<String> notes) throws WorkplaceException {
        if (!isLinux()) {
            return Optional.empty();
        }
        if (!isRoot()) {
            notes.accept("Attached disks are offered only to root; this is a practice machine.");
            return Optional.empty();
        }
        try {
            LinuxMachine machine = open(Optional.empty(), notes);
            if (machine.hasWindowsDisk()) {
                return Optional.of(workplace(machine));
            }
            machine.close();
            notes.accept("No disk with a file system of Windows is attached; this is a practice machine.");
        } catch (ProbeException | IOException refused) {
            notes.accept("The disks of this machine are not offered: " + refused.getMessage()
                    + " This is a practice machine.");
        }
        return Optional.empty();
    }

    /** The disk in an image file. */
    static Workplace image(Path file, Consumer<String> notes) throws WorkplaceException {
        if (!isLinux() || !isRoot()) {
            throw new WorkplaceException(new Problem(file.toString(), "A disk image can be attached only on Linux, by root.",
                    "Start BootMend as root."), null);
        }
        try {
            return workplace(open(Optional.of(file), notes));
        } catch (ProbeException refused) {
            throw new WorkplaceException(refused.problem(), refused);
        }
    }

    private static LinuxMachine open(Optional<Path> image, Consumer<String> notes) throws ProbeException {
        Clock clock = Clock.systemUTC();
        var machine = LinuxMachine.open(new LinuxMachine.LinuxSetup(home(), image,
                () -> WindowsTime.of(clock.instant()), () -> new Guid(UUID.randomUUID())));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(machine)));
        machine.swept().forEach(done -> notes.accept("Left behind by an interrupted BootMend: " + done + "."));
        return machine;
    }

    /** At the end of the program nobody is left to tell but the terminal; the next start tries again. */
    private static void close(LinuxMachine machine) {
        try {
            machine.close();
        } catch (IOException busy) {
            System.err.println("bootmend: not everything could be unmounted: " + busy.getMessage());
        }
    }

    private static Workplace workplace(LinuxMachine linux) {
        Clock clock = Clock.systemUTC();
        RunStore runs = linux.runs(new FileRunStore(home()));
        var machine = new Machine(linux.machine(), linux, linux.tools(), linux, runs, clock);
        return new Workplace(machine, RecipeBook.shipped().recipes(), new StoredReports(runs),
                new RunIds(clock, new SecureRandom()), Version.text(), readiness(linux));
    }

    private static List<Readiness> readiness(LinuxMachine machine) {
        boolean writable = Files.isWritable(home());
        var readiness = new ArrayList<>(List.of(
                new Readiness(true, "Started as root; the disks of this machine itself are locked"),
                new Readiness(true, "bcdedit, bcdboot, reg and diskpart are carried out by BootMend itself")));
        readiness.add(switch (machine.fileSystemRepair()) {
            case NTFSFIX, CHKDSK -> new Readiness(true, "ntfsfix is there; it can empty the journal of a volume that was not "
                    + "closed, and is no file-system check");
            case NONE -> new Readiness(false, "ntfsfix is not installed (package ntfs-3g): a volume that is marked for a check "
                    + "is only looked at");
        });
        machine.fileAccess().forEach(access -> readiness.add(new Readiness(access.possible(), access.text())));
        readiness.add(new Readiness(writable, (writable ? "Journals and backups are kept in "
                : "Journals and backups cannot be written to ") + home()));
        return readiness;
    }

    private static Path home() {
        return Optional.ofNullable(System.getProperty("bootmend.home")).map(Path::of).orElse(HOME);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    /** The kernel shows each process as belonging to the user it acts for (proc(5)). */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException noProc) {
            // without /proc nothing could be told of the disks either
            return false;
        }
    }
}
