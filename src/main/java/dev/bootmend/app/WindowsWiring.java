package dev.bootmend.app;

import dev.bootmend.cli.CheckResult;
import dev.bootmend.flow.ElevatedStart;
import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Problem;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
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
            List<RawDisk> disks = machine.disks().disks();
            return Optional.of(workplace(machine, disks, home));
        } catch (ProbeException | IOException refused) {
            notes.accept("The disks of this machine are not offered: " + refused.getMessage()
                    + " This is a practice machine.");
            return Optional.empty();
        }
    }

    private static Workplace workplace(RepairMachine windows, List<RawDisk> disks, Path home) {
        Clock clock = Clock.systemUTC();
        var runs = new FileRunStore(home);
        var machine = new Machine(windows.disks().machine(), windows.disks(), windows.tools(), windows.files(), runs, clock);
        return new Workplace(machine, RecipeBook.shipped().recipes(), new StoredReports(runs),
                new RunIds(clock, new SecureRandom()), Version.text(), readiness(windows, disks, home));
    }

    /** This is reached only as an administrator, and with a machine whose own disks are known. */
    private static List<Readiness> readiness(RepairMachine windows, List<RawDisk> disks, Path home) {
        return List.of(new Readiness(true, "Started as administrator"),
                new Readiness(true, "Disks of this machine itself, locked: " + disks.stream()
                        .filter(disk -> disk.hostUse().isPresent()).map(disk -> disk.number().toString())
                        .collect(Collectors.joining(", "))),
                tools(windows.missingTools()),
                storage(windows.storageProblem()),
                new Readiness(true, "Journals and backups are kept in " + home));
    }

    private static Readiness tools(List<Tool> missing) {
        String names = missing.stream().map(Tool::program).collect(Collectors.joining(", "));
        return new Readiness(missing.isEmpty(), missing.isEmpty() ? "bcdedit, reg, diskpart, bcdboot and chkdsk are there"
                : "Missing in System32: " + names);
    }

    private static Readiness storage(Optional<Problem> problem) {
        return new Readiness(problem.isEmpty(), problem
                .map(why -> "Why a disk is offline will not be known; repairs do not depend on it. " + why)
                .orElse("Windows tells why a disk is offline"));
    }

    /** Another start of BootMend, as administrator; empty on another system, and when this one is that already. */
    static Optional<ElevatedStart> elevatedStart() {
        String launcher = System.getProperty("bootmend.launcher", "");
        return isWindows() && !launcher.isEmpty() && !Elevation.isElevated()
                ? Optional.of(new AdministratorStart(Path.of(launcher))) : Optional.empty();
    }

    /** The installed program; Windows asks the user. */
    private record AdministratorStart(Path launcher) implements ElevatedStart {

        @Override
        public String reason() {
            return "Windows lets only an administrator work on attached disks, and BootMend was started without these rights.";
        }

        @Override
        public Answer start() throws IOException {
            return switch (Elevation.restart(launcher)) {
                case STARTED -> Answer.STARTED;
                case DECLINED -> Answer.DECLINED;
            };
        }
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
