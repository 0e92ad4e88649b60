package dev.bootmend.windows;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolUnavailableException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at one call before it is made: everything it names by a letter or a disk number must be an attached disk that is
 * still the one that was looked at, and the registry it names must be a hive that BootMend loaded.
 */
final class CallCheck {

    private static final Pattern LETTERED = Pattern.compile("(?:partition=)?([A-Za-z]):(\\\\.*)?");

    /** A file itself, and the transaction logs that the registry keeps beside it. */
    private static final List<String> LOGS = List.of("", ".LOG", ".LOG1", ".LOG2");
    /** Where bcdboot puts boot files, for either firmware. */
    private static final List<String> BOOT_FILES = List.of("\\Boot\\BCD", "\\bootmgr", "\\EFI\\Microsoft\\Boot\\BCD",
            "\\EFI\\Boot\\bootx64.efi");

    private final WindowsCalls windows;
    private final IdentityGuard guard;

    CallCheck(WindowsCalls windows, IdentityGuard guard) {
        this.windows = windows;
        this.guard = guard;
    }

    /** @throws ToolUnavailableException when the call must not be made; nothing ran */
    void require(Invocation call) throws ToolUnavailableException {
        switch (call.tool()) {
            case BCDEDIT -> requireStore(call);
            case REG -> requireOurMount(call);
            case DISKPART, BCDBOOT, CHKDSK -> { }
            case NTFSFIX -> throw refused(call, "it is no program of Windows");
        }
        Set<DiskNumber> disks = disks(call);
        if (disks.isEmpty() && call.tool() != Tool.REG) {
            throw refused(call, "it names no attached disk");
        }
        requireNoLinks(call);
        for (DiskNumber disk : disks) {
            Problem obstacle = guard.obstacle(disk).orElse(null);
            if (obstacle != null) {
                throw refused(call, obstacle.toString());
            }
        }
        if (!call.script().isEmpty()) {
            requireNoTwin(call, DiskpartScript.of(call));
        }
    }

    /** Once more right before the call: a disk may have been attached since the plan was made. */
    private void requireNoTwin(Invocation call, DiskpartScript script) throws ToolUnavailableException {
        for (DiskNumber disk : script.exposes() ? script.disks() : List.<DiskNumber>of()) {
            Problem twin = guard.twin(disk, script.signature().map(DiskIdentity.Mbr::new)).orElse(null);
            if (twin != null) {
                throw refused(call, twin.toString());
            }
        }
    }

    /** The arguments that may name a place on a disk. The data of a registry value is none: it is about another machine. */
    private static List<String> places(Invocation call) {
        return switch (call.tool()) {
            case REG -> call.arguments().getFirst().equalsIgnoreCase("load") ? call.arguments().subList(2, 3) : List.of();
            case BCDEDIT, DISKPART, BCDBOOT, CHKDSK, NTFSFIX -> call.arguments();
        };
    }

    /**
     * Tools follow links: one on the attached disk could lead them to a disk of this machine. That goes for what is named,
     * for the transaction logs beside it, and for the folders that bcdboot writes to.
     */
    private void requireNoLinks(Invocation call) throws ToolUnavailableException {
        for (String argument : places(call)) {
            Matcher lettered = LETTERED.matcher(argument);
            if (lettered.matches()) {
                boolean isFile = lettered.group(2) != null && lettered.group(2).length() > 1;
                List<String> paths = isFile ? LOGS.stream().map(end -> lettered.group(2) + end).toList()
                        : call.tool() == Tool.BCDBOOT ? BOOT_FILES : List.of();
                requireNoLinks(call, lettered.group(1) + ":\\", paths);
            }
        }
    }

    private void requireNoLinks(Invocation call, String root, List<String> paths) throws ToolUnavailableException {
        for (String path : paths) {
            if (windows.files(root).file(VolumePath.of(path)) instanceof Reading.Unreadable<FileFact>(var problem)) {
                throw refused(call, problem.toString());
            }
        }
    }

    /** Without a store bcdedit works on the machine it runs on. */
    private static void requireStore(Invocation call) throws ToolUnavailableException {
        boolean store = call.arguments().size() > 2 && call.arguments().getFirst().equalsIgnoreCase("/store")
                && LETTERED.matcher(call.arguments().get(1)).matches();
        if (!store) {
            throw refused(call, "it names no store on an attached disk");
        }
    }

    private static void requireOurMount(Invocation call) throws ToolUnavailableException {
        String key = call.arguments().size() > 1 ? call.arguments().get(1).toUpperCase(Locale.ROOT) : "";
        if (!key.startsWith("HKLM\\" + LoadedHive.PREFIX)) {
            throw refused(call, "it names a part of this machine's own registry");
        }
    }

    private Set<DiskNumber> disks(Invocation call) throws ToolUnavailableException {
        var disks = new LinkedHashSet<DiskNumber>();
        if (!call.script().isEmpty()) {
            disks.addAll(DiskpartScript.of(call).disks());
        }
        for (String argument : places(call)) {
            Matcher lettered = LETTERED.matcher(argument);
            if (lettered.matches()) {
                disks.add(disk(call, new DriveLetter(lettered.group(1).charAt(0))));
            }
        }
        return disks;
    }

    private DiskNumber disk(Invocation call, DriveLetter letter) throws ToolUnavailableException {
        try {
            return switch (VolumeTable.read(windows).place(letter)) {
                case Reading.Known<PartitionRef>(var place) -> place.disk();
                case Reading.Absent<PartitionRef>() -> throw refused(call, letter.withColon() + " is no volume of a disk");
                case Reading.Unreadable<PartitionRef>(var problem) -> throw refused(call, problem.toString());
            };
        } catch (WindowsException failed) {
            throw refused(call, failed.getMessage());
        }
    }

    private static ToolUnavailableException refused(Invocation call, String reason) {
        return new ToolUnavailableException(call.tool().program() + " was not started: " + reason + ".");
    }
}
