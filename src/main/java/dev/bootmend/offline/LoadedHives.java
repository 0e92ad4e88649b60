package dev.bootmend.offline;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** The hives below {@code HKEY_LOCAL_MACHINE} that {@code reg load} has put there; all that {@code reg} can reach here. */
record LoadedHives(OfflineHost host) {

    /** A key inside a loaded hive. */
    record Location(HiveFile file, RegistryKeyPath key) {
    }

    /** @param mount the name below {@code HKEY_LOCAL_MACHINE}, in any case */
    Optional<LoadedHive> mountedAt(String mount) throws IOException {
        String wanted = WindowsCase.upcase(mount);
        return host.loadedHives().stream().filter(hive -> WindowsCase.upcase(hive.mount()).equals(wanted)).findFirst();
    }

    boolean isLoaded(FileRef file) throws IOException {
        return host.loadedHives().stream().anyMatch(hive -> hive.file().equals(file));
    }

    void add(LoadedHive hive) throws IOException {
        var hives = new ArrayList<>(host.loadedHives());
        hives.add(hive);
        host.recordLoadedHives(hives);
    }

    void remove(LoadedHive hive) throws IOException {
        var hives = new ArrayList<>(host.loadedHives());
        hives.remove(hive);
        host.recordLoadedHives(hives);
    }

    /**
     * Opens the loaded hive that holds a key.
     *
     * @throws ToolRefusal when the key is not inside a loaded hive, or its file cannot be read any more
     */
    Location locate(RegistryKeyPath key) throws ToolRefusal, IOException {
        LoadedHive loaded = key.segments().isEmpty() ? null
                : mountedAt(key.segments().getFirst()).orElse(null);
        if (loaded == null) {
            throw foreign("HKEY_LOCAL_MACHINE\\" + key);
        }
        var inside = new RegistryKeyPath(key.segments().subList(1, key.segments().size()));
        return new Location(open(loaded), inside);
    }

    private HiveFile open(LoadedHive loaded) throws ToolRefusal {
        VolumeWriter volume = switch (host.volume(loaded.file().partition())) {
            case Reading.Known<VolumeWriter>(VolumeWriter known) -> known;
            case Reading.Absent<VolumeWriter>() -> throw gone("The volume of " + loaded.file() + " is gone.");
            case Reading.Unreadable<VolumeWriter>(Problem problem) -> throw gone(problem.toString());
        };
        return switch (HiveFile.open(volume, loaded.file().path())) {
            case Reading.Known<HiveFile>(HiveFile file) -> file;
            case Reading.Absent<HiveFile>() -> throw gone(loaded.file() + " is gone.");
            case Reading.Unreadable<HiveFile>(Problem problem) -> throw gone(problem.toString());
        };
    }

    private static ToolRefusal gone(String detail) {
        return new ToolRefusal(RegArguments.FAILURE, "ERROR: An I/O operation initiated by the registry failed"
                + " unrecoverably.\n" + detail);
    }

    /** The refusal of a key that belongs to the registry of the machine itself. */
    static ToolRefusal foreign(String key) {
        return new ToolRefusal(RegArguments.FAILURE, "ERROR: Access is denied.\n" + key
                + " is not inside a hive that was loaded with reg load; the registry of this machine is never touched.");
    }
}
