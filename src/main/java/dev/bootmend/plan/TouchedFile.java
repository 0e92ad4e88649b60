package dev.bootmend.plan;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is known of the files around a hive after a tool has written to it, or after files were put back. */
final class TouchedFile {

    private static final List<String> LOGS = List.of(".LOG", ".LOG1", ".LOG2");

    private TouchedFile() {
    }

    /**
     * The hive is still there, but its seal is not known beforehand; of its logs nothing is known. The same snapshot
     * when that is already so.
     */
    static MachineSnapshot written(MachineSnapshot machine, FileRef hive) {
        return withFiles(machine, hive, files -> {
            Reading<FileFact> fact = files.get(hive.path());
            boolean sealed = fact != null && fact.toOptional().flatMap(FileFact::seal).isPresent();
            if (!sealed && files.keySet().stream().noneMatch(path -> isLog(path, hive.path()))) {
                return files;
            }
            var changed = new HashMap<>(files);
            changed.computeIfPresent(hive.path(), (path, before) -> before.map(FileFact::withoutSeal));
            changed.keySet().removeIf(path -> isLog(path, hive.path()));
            return changed;
        });
    }

    private static boolean isLog(VolumePath path, VolumePath hive) {
        int length = hive.name().length();
        return path.name().length() > length && path.name().regionMatches(true, 0, hive.name(), 0, length)
                && LOGS.contains(WindowsCase.upcase(path.name().substring(length))) && path.parent()
                .equals(hive.parent());
    }

    /** The file is known to be that; a file that nobody looked for stays unknown. */
    static MachineSnapshot known(MachineSnapshot machine, FileRef file, Reading<FileFact> fact) {
        return withFiles(machine, file, files -> {
            var changed = new HashMap<>(files);
            changed.computeIfPresent(file.path(), (path, before) -> fact);
            return changed;
        });
    }

    private static MachineSnapshot withFiles(MachineSnapshot machine, FileRef file,
            UnaryOperator<Map<VolumePath, Reading<FileFact>>> edit) {
        Partition partition = machine.partition(file.partition()).orElseThrow(() -> missing(file));
        Volume volume = partition.volume().toOptional().orElseThrow(() -> missing(file));
        Map<VolumePath, Reading<FileFact>> files = edit.apply(volume.files());
        return files == volume.files() || files.equals(volume.files()) ? machine
                : machine.withPartition(file.partition(), partition.withVolume(Reading.known(volume.withFiles(files))));
    }

    private static IllegalStateException missing(FileRef file) {
        return new IllegalStateException("there is no readable volume for " + file);
    }
}
