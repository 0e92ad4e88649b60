package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.StorageDeviceNumber;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks Windows everything that a repair relies on and that only a real Windows can answer. Reads only. */
final class SelfCheck {

    private static final String SETUP = "SYSTEM\\Setup";
    private static final String MEMORY = "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management";

    private static final String DUMPS = "SYSTEM\\CurrentControlSet\\Control\\CrashControl";

    private final WindowsCalls windows;
    private final RepairTools tools;
    private final RepairDisks disks;
    private final Devices devices;
    private final List<CheckLine> lines = new ArrayList<>();

    SelfCheck(WindowsCalls windows, RepairTools tools, RepairDisks disks) {
        this.windows = windows;
        this.tools = tools;
        this.disks = disks;
        this.devices = new Devices(windows);
    }

    /** A question that may fail. */
    private interface Question {
        String ask() throws WindowsException, ProbeException;
    }

    List<CheckLine> lines() {
        host();
        devices();
        volumes();
        storage();
        ownDisks();
        snapshot();
        return List.copyOf(lines);
    }

    private void host() {
        answer("this Windows", () -> {
            HostFacts host = windows.host();
            return host.name() + ", " + host.systemFolder() + ", OEM code page " + host.oemCodePage() + " read as "
                    + OemCharset.of(host.oemCodePage()) + ", " + host.bits() + "-bit, started by "
                    + host.firmware().map(Object::toString).orElse("a firmware that it does not tell");
        });
        check("administrator", () -> windows.host().elevated() ? Optional.empty() : Optional.of("not started as administrator"));
        Set<Tool> missing = tools.missing();
        add(missing.isEmpty() ? CheckLine.Result.GOOD : CheckLine.Result.BAD, "tools in System32",
                missing.isEmpty() ? "all there" : "missing: " + missing);
        Stream.of(Tool.values()).filter(tool -> tool.isOfWindows() && !missing.contains(tool)).forEach(this::help);
    }

    /** Shows whether the tool starts, and whether its letters are read as they were meant. */
    private void help(Tool tool) {
        String subject = tool.program() + " /? (are all letters as in a console?)";
        try {
            ToolResult result = tools.help(tool);
            add(CheckLine.Result.LOOK, subject, "exit code " + result.exitCode() + ", " + result.output().lines()
                    .filter(line -> !line.isBlank()).limit(2).map(String::strip).toList() + options(tool, result.output()));
        } catch (ToolUnavailableException | IOException failed) {
            add(CheckLine.Result.BAD, subject, failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            add(CheckLine.Result.BAD, subject, "was interrupted");
        }
    }

    /** What a newer bcdboot can be told, which an older one cannot. */
    private static String options(Tool tool, String help) {
        return tool != Tool.BCDBOOT ? "" : ", knows " + Stream.of("/offline", "/bootex", "/nofirmwaresync")
                .filter(help.toLowerCase(Locale.ROOT)::contains).toList();
    }

    /** The numbers of the storage service must be those by which everything else calls the disks. */
    private void storage() {
        answer("disks of the storage service (the same numbers as above?)", () -> windows.storageDisks().toString());
        answer("the volume that System32 leads to", () -> windows.volumeOf(windows.host().systemFolder().toString()));
        answer("letters in use", () -> LettersInUse.find(windows).toString());
        answer("programs that hold a file of this Windows (none is an answer)", () ->
                windows.holders(List.of(windows.host().systemFolder().resolve("kernel32.dll").toString())).toString());
    }

    private void devices() {
        answer("disk interfaces", () -> windows.diskInterfaces().toString());
        try {
            DiskDevices.find(windows).forEach(this::device);
        } catch (ProbeException failed) {
            add(CheckLine.Result.BAD, "disks", failed.problem().toString());
        }
    }

    private void device(DiskNumber number, DevicePath path) {
        String disk = "disk " + number + " ";
        read(disk + "device number", devices.number(path).map(StorageDeviceNumber::toString));
        read(disk + "descriptor", devices.descriptor(path));
        read(disk + "geometry", devices.geometry(path));
        read(disk + "length", devices.length(path));
        read(disk + "attributes", devices.attributes(path));
        read(disk + "takes writes", devices.writable(path));
        read(disk + "SCSI address (compare the LUN with the portal's)", devices.address(path));
        read(disk + "layout", devices.layout(path).map(layout -> layout.identity() + " " + layout.partitions().stream()
                .map(partition -> partition.number().map(Object::toString).orElse("-") + ":" + partition.type() + "@"
                + partition.start() + "+" + partition.size().bytes() + (partition.active() ? " active" : "")).toList()));
    }

    private void volumes() {
        answer("volumes of FindFirstVolume (is the EFI system partition among them?)", () -> {
            var text = new StringBuilder();
            for (String volume : windows.volumes()) {
                text.append(volume).append(" type ").append(windows.driveType(volume)).append(", ")
                        .append(windows.dosDevice(volume.substring(4, volume.length() - 1)).orElse("no name")).append("; ");
            }
            return text.toString();
        });
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            letter(new DriveLetter(letter));
        }
    }

    private void letter(DriveLetter letter) {
        try {
            Optional<String> name = windows.dosDevice(letter.withColon());
            if (name.isPresent() && name.get().contains("Volume")) {
                read(letter.withColon() + " is " + name.get() + ", lies on", devices.extents(DevicePath.of(letter)));
            }
        } catch (WindowsException failed) {
            add(CheckLine.Result.BAD, letter.withColon(), failed.getMessage());
        }
    }

    private void ownDisks() {
        answer("HKLM\\" + SETUP + ", SystemPartition", () -> windows.registryTexts(SETUP, "SystemPartition").toString());
        answer("ExistingPageFiles", () -> windows.registryTexts(MEMORY, "ExistingPageFiles").toString());
        answer("DedicatedDumpFile", () -> windows.registryTexts(DUMPS, "DedicatedDumpFile").toString());
        answer("disks that belong to this machine (its own system disk must be among them)", () -> {
            Map<DiskNumber, HostUse> uses = HostUses.find(windows, VolumeTable.read(windows),
                    DiskDevices.find(windows).keySet(),
                    disks.storage());
            return uses.toString();
        });
        answer("hives of BootMend that are loaded", () -> LoadedHives.find(windows) + ", of disks that are gone "
                + LoadedHives.stray(windows));
    }

    /** The same look that a repair begins with. */
    private void snapshot() {
        try {
            for (RawDisk disk : disks.disks()) {
                String text = disk.model() + ", " + disk.size() + ", " + disk.conditions() + ", volumes " + disk.volumes();
                boolean readable = disk.sectors().isKnown();
                add(readable ? CheckLine.Result.GOOD : CheckLine.Result.BAD, "disk " + disk.number() + " as a repair sees it",
                        readable ? text : text + ", " + disk.sectors());
            }
        } catch (ProbeException failed) {
            add(CheckLine.Result.BAD, "the look of a repair", failed.problem().toString());
        }
    }

    private void answer(String subject, Question question) {
        try {
            add(CheckLine.Result.LOOK, subject, question.ask());
        } catch (WindowsException failed) {
            add(CheckLine.Result.BAD, subject, failed.getMessage());
        } catch (ProbeException failed) {
            add(CheckLine.Result.BAD, subject, failed.problem().toString());
        }
    }

    /** A condition with the reason why it does not hold. */
    private interface Condition {
        Optional<String> obstacle() throws WindowsException;
    }

    private void check(String subject, Condition condition) {
        try {
            Optional<String> obstacle = condition.obstacle();
            add(obstacle.isEmpty() ? CheckLine.Result.GOOD : CheckLine.Result.BAD, subject, obstacle.orElse("yes"));
        } catch (WindowsException failed) {
            add(CheckLine.Result.BAD, subject, failed.getMessage());
        }
    }

    private void read(String subject, Reading<?> reading) {
        switch (reading) {
            case Reading.Known<?>(Object value) -> add(CheckLine.Result.GOOD, subject, value.toString());
            case Reading.Absent<?>() -> add(CheckLine.Result.LOOK, subject, "not there");
            case Reading.Unreadable<?>(Problem problem) -> add(CheckLine.Result.BAD, subject, problem.toString());
        }
    }

    private void add(CheckLine.Result result, String subject, String answer) {
        lines.add(new CheckLine(result, subject, answer));
    }
}
