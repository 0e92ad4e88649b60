package dev.bootmend.windows;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This Windows as the machine to repair on: its disks, the files on them and its tools, joined by one identity guard. */
public final class RepairMachine {

    /** A disk that has stopped may take this long to turn again; what takes longer is sick. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WindowsCalls windows;
    private final RepairDisks disks;
    private final RepairFiles files;
    private final RepairTools tools;

    private RepairMachine(WindowsCalls windows, ToolPlaces places, Pauses pauses) {
        var guard = new IdentityGuard(windows);
        this.windows = windows;
        this.disks = new RepairDisks(windows, guard);
        this.files = new RepairFiles(windows, guard);
        this.tools = new RepairTools(windows, guard, places, pauses);
    }

    /**
     * The machine that this process runs on.
     *
     * @param data where BootMend keeps its own things; scripts go there, so that only administrators may write to it
     * @throws WindowsException when this is no Windows that answers
     */
    public static RepairMachine ofThisWindows(Path data) throws WindowsException {
        var windows = new TimedCalls(new JnaCalls(used(data)), PATIENCE);
        if (Elevation.isElevated()) {
            Elevation.backupPrivileges();
        }
        return over(windows, ToolPlaces.of(windows.host(), data.resolve("work")), Pauses.OF_WINDOWS);
    }

    /** A machine whose calls, tools and pauses are given: a recorded session, for one. */
    static RepairMachine over(WindowsCalls windows, ToolPlaces places, Pauses pauses) {
        return new RepairMachine(windows, places, pauses);
    }

    private static Map<String, List<String>> used(Path data) {
        return Map.of("the Java runtime of BootMend", present(System.getProperty("java.home")),
                "BootMend", Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(path -> Path.of(path).isAbsolute())
                        .flatMap(path -> withTarget(path).stream()).toList(),
                "temporary files", present(System.getProperty("java.io.tmpdir")),
                "the profile of this user", present(System.getProperty("user.home")),
                "journals and backups of BootMend", present(data.toAbsolutePath().toString()));
    }

    private static List<String> present(String folder) {
        return folder == null || folder.isBlank() ? List.of() : withTarget(folder);
    }

    /** The folder, and what it really is when a link stands in its place. */
    private static List<String> withTarget(String folder) {
        try {
            return Stream.of(folder, Path.of(folder).toRealPath().toString()).distinct().toList();
        } catch (IOException missing) {
            return List.of(folder); // it will be made where its name says
        }
    }

    /** The disks as Windows tells them. */
    public DiskSource disks() {
        return disks;
    }

    /** The files on the volumes of attached disks. */
    public VolumeFiles files() {
        return files;
    }

    /** The tools of this Windows. */
    public ToolRunner tools() {
        return tools;
    }

    /** The tools that a repair needs and that are not in System32. */
    public List<Tool> missingTools() {
        return List.copyOf(tools.missing());
    }

    /** Why the storage service of Windows could not be asked at the last look; empty when it answered. */
    public Optional<Problem> storageProblem() {
        return disks.storage() instanceof Reading.Unreadable<List<StorageDisk>>(var problem) ? Optional.of(problem)
                : Optional.empty();
    }

    /** Reads, one by one, what a repair relies on, and says what Windows answered. Changes nothing. */
    public List<CheckLine> selfCheck() {
        return new SelfCheck(windows, tools, disks).lines();
    }
}
