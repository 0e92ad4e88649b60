package dev.bootmend.windows;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.probe.ProbeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hives that are loaded under a name of ours. Windows keeps the list of all loaded hives with their files in the
 * registry key {@code hivelist}; an interrupted run shows itself there.
 */
final class LoadedHives {

    private static final String HIVE_LIST = "SYSTEM\\CurrentControlSet\\Control\\hivelist";
    private static final Pattern FILE = Pattern.compile("(\\\\Device\\\\[^\\\\]+)(\\\\.+)");

    private LoadedHives() {
    }

    static List<LoadedHive> find(WindowsCalls windows) throws ProbeException {
        try {
            var loaded = new ArrayList<LoadedHive>();
            for (String key : windows.subkeys("")) {
                if (key.startsWith(LoadedHive.PREFIX)) {
                    loaded.add(new LoadedHive(key, file(windows, key)));
                }
            }
            return List.copyOf(loaded);
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }

    private static FileRef file(WindowsCalls windows, String mount) throws WindowsException, ProbeException {
        List<String> texts = windows.registryTexts(HIVE_LIST, "\\REGISTRY\\MACHINE\\" + mount);
        Matcher file = FILE.matcher(texts.isEmpty() ? "" : texts.getFirst());
        if (!file.matches()) {
            throw unknown(mount, texts.isEmpty() ? "Windows names no file for it" : "its file is " + texts.getFirst());
        }
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
