package dev.bootmend.app;

import dev.bootmend.cli.CheckResult;
import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.run.Machine;
import dev.bootmend.tool.Tool;
import dev.bootmend.windows.AdminFolder;
import dev.bootmend.windows.CheckLine;
import dev.bootmend.windows.Elevation;
import dev.bootmend.windows.RepairMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Opens and wires this Windows machine, when BootMend runs on one and may work on its disks. */
final class WindowsWiring {

    private WindowsWiring() {
    }

    /**
     * This machine with its attached disks; empty on another system, without the rights of an administrator, and when
     * Windows does not tell everything that a repair relies on.
     *
     * @param home the folder that BootMend keeps its own things in
     * @param notes is given why it is empty
     */
    static Optional<Workplace> attached(Path home, Consumer<String> notes) {
        if (!isWindows()) {
            return Optional.empty();
        }
        if (!Elevation.isElevated()) {
            notes.accept("Attached disks are offered only to an administrator: start BootMend.exe, which asks for it. This is a"
                    + " practice machine.");
            return Optional.empty();
        }
        try {
            RepairMachine machine = RepairMachine.ofThisWindows(AdminFolder.prepare(home));
            machine.disks().disks();
            return Optional.of(workplace(machine, home));
        } catch (ProbeException | IOException refused) {
            notes.accept("The disks of this machine are not offered: " + refused.getMessage()
                    + " This is a practice machine.");
            return Optional.empty();
        }
    }

    private static Workplace workplace(RepairMachine windows, Path home) {
        Clock clock = Clock.systemUTC();
        var runs = new FileRunStore(home);
        var machine = new Machine(windows.disks().machine(), windows.disks(), windows.tools(), windows.files(), runs, clock);
        return new Workplace(machine, RecipeBook.shipped().recipes(), new StoredReports(runs),
                new RunIds(clock, new SecureRandom()), Version.text(), readiness(windows.missingTools(), home));
    }

    private static List<Readiness> readiness(List<Tool> missing, Path home) {
        String names = missing.stream().map(Tool::program).collect(Collectors.joining(", "));
        return List.of(new Readiness(true, "Started as administrator; the disks of this machine itself are locked"),
                new Readiness(missing.isEmpty(), missing.isEmpty() ? "bcdedit, reg, diskpart, bcdboot and chkdsk are there"
                        : "Missing in System32: " + names),
                new Readiness(true, "Journals and backups are kept in " + home));
    }

    /** What this Windows answers to everything that a repair relies on; empty on another system. */
    static Optional<List<CheckResult>> check(Path home) throws IOException {
        return isWindows() ? Optional.of(RepairMachine.ofThisWindows(home).selfCheck().stream()
                .map(WindowsWiring::result).toList()) : Optional.empty();
    }

    private static CheckResult result(CheckLine line) {
        return new CheckResult(switch (line.result()) {
            case GOOD -> CheckResult.Verdict.GOOD;
            case LOOK -> CheckResult.Verdict.LOOK;
            case BAD -> CheckResult.Verdict.BAD;
        }, line.subject(), line.answer());
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
