package dev.bootmend.windows;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StrayHive;
import dev.bootmend.model.VolumePath;
import dev.bootmend.probe.ProbeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hives that are loaded under a name of ours. Windows keeps the list of all loaded hives with their files in the
 * registry key {@code hivelist}; an interrupted run shows itself there. A hive whose volume is gone is on no disk any more:
 * it stands in no repair's way, and is listed by itself.
 */
final class LoadedHives {

    private static final String HIVE_LIST = "SYSTEM\\CurrentControlSet\\Control\\hivelist";
    private static final Pattern FILE = Pattern.compile("(\\\\Device\\\\[^\\\\]+)(\\\\.+)");

    private LoadedHives() {
    }

    /** Those on volumes that are there. */
    static List<LoadedHive> find(WindowsCalls windows) throws ProbeException {
        try {
            var loaded = new ArrayList<LoadedHive>();
            for (String mount : mounts(windows)) {
                Matcher file = file(windows, mount);
                if (!isGone(windows, file.group(1))) {
                    loaded.add(new LoadedHive(mount, place(windows, mount, file)));
                }
            }
            return List.copyOf(loaded);
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }

    /** Those whose volumes are gone. */
    static List<StrayHive> stray(WindowsCalls windows) throws ProbeException {
        try {
            var stray = new ArrayList<StrayHive>();
            for (String mount : mounts(windows)) {
                Matcher file = file(windows, mount);
                if (isGone(windows, file.group(1))) {
                    stray.add(new StrayHive(mount, VolumePath.of(file.group(2))));
                }
            }
            return List.copyOf(stray);
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }

    private static List<String> mounts(WindowsCalls windows) throws WindowsException {
        return windows.subkeys("").stream().filter(key -> key.startsWith(LoadedHive.PREFIX)).toList();
    }

    /** Only a clear "not there" is gone: what does not answer may be the attached disk. */
    private static boolean isGone(WindowsCalls windows, String volume) throws WindowsException {
        try {
            windows.askInPart(DevicePath.ofKernelName(volume), DeviceQuery.VOLUME_EXTENTS, new byte[0], 32);
            return false;
        } catch (WindowsException failed) {
            if (failed.saysGone()) {
                return true;
            }
            throw failed;
        }
    }

    /**
     * The file of a loaded hive as Windows can open it, by a letter when its volume has one; empty when Windows names none.
     *
     * @param mount below HKEY_LOCAL_MACHINE
     */
    static Optional<String> path(WindowsCalls windows, String mount) throws WindowsException {
        List<String> texts = windows.registryTexts(HIVE_LIST, "\\REGISTRY\\MACHINE\\" + mount);
        Matcher file = FILE.matcher(texts.isEmpty() ? "" : texts.getFirst());
        if (!file.matches()) {
            return Optional.empty();
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            if (windows.dosDevice(letter + ":").filter(file.group(1)::equalsIgnoreCase).isPresent()) {
                return Optional.of(letter + ":" + file.group(2));
            }
        }
        return Optional.of(DevicePath.ofKernelName(file.group(1)) + file.group(2));
    }

    /** The name of the volume, and the path on it. */
    private static Matcher file(WindowsCalls windows, String mount) throws WindowsException, ProbeException {
        List<String> texts = windows.registryTexts(HIVE_LIST, "\\REGISTRY\\MACHINE\\" + mount);
        Matcher file = FILE.matcher(texts.isEmpty() ? "" : texts.getFirst());
        if (!file.matches()) {
            throw unknown(mount, texts.isEmpty() ? "Windows names no file for it" : "its file is " + texts.getFirst());
        }
        return file;
    }

    private static FileRef place(WindowsCalls windows, String mount, Matcher file) throws WindowsException, ProbeException {
        return switch (VolumeTable.read(windows).place(file.group(1))) {
            case Reading.Known<PartitionRef>(var place) -> new FileRef(place, VolumePath.of(file.group(2)));
            case Reading.Absent<PartitionRef>() -> throw unknown(mount, "the volume " + file.group(1) + " is gone");
            case Reading.Unreadable<PartitionRef>(var problem) -> throw unknown(mount, problem.toString());
        };
    }

    private static ProbeException unknown(String mount, String reason) {
        return new ProbeException(new Problem("HKLM\\" + mount, "A hive is loaded there by a run that did not end, and "
                + reason + ".", "Unload it by hand: reg unload HKLM\\" + mount), null);
    }
}
