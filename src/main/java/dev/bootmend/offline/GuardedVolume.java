package dev.bootmend.offline;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsCase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A volume on which the file of a loaded hive, and its logs, cannot be opened by anybody but the registry, as on
 * Windows.
 *
 * @param hives the hives that are loaded at the moment of each call
 */
public record GuardedVolume(VolumeWriter files, PartitionRef partition, Hives hives) implements VolumeWriter {

    /** Tells which hives are loaded. */
    public interface Hives {

        /**
         * The hives that are loaded at present.
         *
         * @throws IOException when that cannot be found out; every file is then refused
         */
        List<LoadedHive> loaded() throws IOException;
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return files.file(path);
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return files.folder(path);
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        Optional<Problem> inUse = inUse(path);
        return inUse.isPresent() ? Reading.unreadable(inUse.get()) : files.open(path);
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        refuseInUse(path);
        files.write(path, content);
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        refuseInUse(path);
        files.delete(path);
    }

    private void refuseInUse(VolumePath path) throws IOException {
        Optional<Problem> inUse = inUse(path);
        if (inUse.isPresent()) {
            throw new IOException(inUse.get().toString());
        }
    }

    private Optional<Problem> inUse(VolumePath path) {
        try {
            return hives.loaded().stream()
                    .filter(hive -> hive.file().partition().equals(partition) && belongsTo(hive.file().path(), path))
                    .map(hive -> new Problem(path.toString(), "The process cannot access the file because it is being"
                            + " used by another process: it is loaded as HKLM\\" + hive.mount() + ".",
                            "Run reg unload HKLM\\" + hive.mount() + ", then look again."))
                    .findFirst();
        } catch (IOException unknown) {
            return Optional.of(new Problem(path.toString(), "It is not known which hives are loaded: "
                    + unknown.getMessage(), ""));
        }
    }

    private static boolean belongsTo(VolumePath hive, VolumePath path) {
        String file = WindowsCase.upcase(path.toString());
        String loaded = WindowsCase.upcase(hive.toString());
        return file.equals(loaded) || file.matches(Pattern.quote(loaded) + "\\.LOG[12]?");
    }
}
