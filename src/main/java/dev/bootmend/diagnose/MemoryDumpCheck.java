package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Optional;

/**
 * The memory dump that the last crash left, at the place that {@code CrashControl\DumpFile} names. {@code %SystemRoot%}
 * and the letter {@code C:} are those of the broken machine: its Windows partition.
 */
final class MemoryDumpCheck implements BootCheck {

    private static final String ROOT_VARIABLE = "%SYSTEMROOT%";

    @Override
    public List<Finding> examine(Examined target) {
        Optional<WindowsInstallation> windows = target.installation();
        return windows.map(found -> List.of(answer(target, named(found)))).orElse(List.of());
    }

    private static Finding answer(Examined target, Optional<String> named) {
        if (named.isEmpty()) {
            return look(target, WatchedFiles.dump(target.windowsFolder()));
        }
        return onWindowsPartition(target, named.get()).map(path -> look(target, path))
                .orElseGet(() -> unchecked(new Problem("CrashControl",
                "DumpFile names " + named.get()
                + "; that was another disk of the virtual machine, most likely its temporary disk, and is not "
                + "attached.", "")));
    }

    private static Finding look(Examined target, VolumePath path) {
        return switch (target.onWindows(path)) {
            case Reading.Known<FileFact>(FileFact fact) ->
                    Finding.beside(FindingIds.MEMORY_DUMP_FOUND, Severity.NOTE, "There is a memory dump",
                    "A crash left it. It can be collected for support.").with(path + ", " + fact.size())
                    .addressedBy(Recipes.CONFIGURE);
            case Reading.Absent<FileFact>() -> Finding.beside(FindingIds.MEMORY_DUMP_NONE, Severity.OK,
                    "There is no memory dump",
                    "Either nothing crashed, or no dump was written.").with("no " + path);
            case Reading.Unreadable<FileFact>(Problem problem) -> unchecked(problem);
        };
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.MEMORY_DUMP_UNCHECKED, Severity.UNCHECKED, "Could not check: memory dump",
                "Whether the last crash left a dump is not known.").with(Wording.of(problem))
                .addressedBy(Recipes.CONFIGURE);
    }

    private static Optional<String> named(WindowsInstallation windows) {
        return windows.nextControlSet().flatMap(set -> windows.system().toOptional().flatMap(system -> dumpFile(system,
                set.key().resolve(WatchedFiles.CRASH_CONTROL))));
    }

    private static Optional<String> dumpFile(RegistryExcerpt system, RegistryKeyPath key) {
        return system.value(key, "DumpFile").toOptional().map(RegistryValue::asText).filter(text -> !text.isBlank());
    }

    private static Optional<VolumePath> onWindowsPartition(Examined target, String text) {
        String folded = WindowsCase.upcase(text);
        if (folded.startsWith(ROOT_VARIABLE + "\\")) {
            return parsed(target.windowsFolder() + text.substring(ROOT_VARIABLE.length()));
        }
        return folded.startsWith("C:\\") ? parsed(text.substring(2)) : Optional.empty();
    }

    private static Optional<VolumePath> parsed(String path) {
        try {
            return Optional.of(VolumePath.of(path));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }
}
