package dev.bootmend.offline;

import dev.bootmend.hive.HiveEditor;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.tool.Invocation;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code reg load, unload, query, add, delete} on loaded hives (Microsoft Learn: reg commands).
 *
 * <p>Every change goes to the hive file at once, as a whole: a crash at any moment, before {@code reg unload} too,
 * leaves a clean hive with all changes that were reported as done. Loading a hive whose last write was interrupted
 * writes the recovered content, as Windows does. Unlike Windows, {@code reg load} refuses a missing file instead of
 * creating an empty hive there (Microsoft Learn: RegLoadKey).
 */
final class RegProgram implements OfflineProgram {

    private static final String DONE = "The operation completed successfully.";

    private final OfflineHost host;
    private final Supplier<WindowsTime> clock;
    private final LoadedHives hives;

    RegProgram(OfflineHost host, Supplier<WindowsTime> clock) {
        this.host = host;
        this.clock = clock;
        this.hives = new LoadedHives(host);
    }

    @Override
    public int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException {
        switch (RegArguments.parse(call.arguments())) {
            case RegCommand.Load(String mount, LetteredPath file) -> load(mount, file);
            case RegCommand.Unload(String mount) -> unload(mount);
            case RegCommand.Query query -> {
                new RegListing(transcript).print(hives.locate(query.key()), query);
                return 0;
            }
            case RegCommand.Add add -> addWithinLimits(add);
            case RegCommand.Delete delete -> delete(delete);
        }
        transcript.print(DONE);
        return 0;
    }

    private void load(String mount, LetteredPath path) throws ToolRefusal, IOException {
        LetteredFiles.Place place = place(path);
        if (hives.mountedAt(mount).isPresent() || hives.isLoaded(place.file())) {
            throw error("The process cannot access the file because it is being used by another process.");
        }
        HiveFile file = switch (HiveFile.open(place.volume(), path.path())) {
            case Reading.Known<HiveFile>(HiveFile found) -> found;
            case Reading.Absent<HiveFile>() -> throw error("The system cannot find the file specified.\n"
                    + "Windows would create an empty hive at " + path + "; that is refused here.");
            case Reading.Unreadable<HiveFile>(Problem problem) ->
                    throw error("The configuration registry database is corrupt.\n" + problem);
        };
        recover(file);
        hives.add(new LoadedHive(mount, place.file()));
    }

    private LetteredFiles.Place place(LetteredPath path) throws ToolRefusal, IOException {
        return switch (new LetteredFiles(host).find(path)) {
            case Reading.Known<LetteredFiles.Place>(LetteredFiles.Place found) -> found;
            case Reading.Absent<LetteredFiles.Place>() -> throw error("The system cannot find the path specified.");
            case Reading.Unreadable<LetteredFiles.Place>(Problem problem) ->
                    throw error("Access is denied.\n" + problem);
        };
    }

    private static void recover(HiveFile file) throws ToolRefusal, IOException {
        if (!file.hive().state().isReliable()) {
            throw error("The registry is corrupted. The structure of one of the files that contains registry data is"
                    + " corrupted, or the system's memory image of the file is corrupted, or the file could not be"
                    + " recovered because the alternate copy or log was absent or corrupted.");
        }
        if (file.wasRecovered()) {
            file.commit(file.edit());
        }
    }

    private void unload(String mount) throws ToolRefusal, IOException {
        Optional<LoadedHive> loaded = hives.mountedAt(mount);
        hives.remove(loaded.orElseThrow(() -> error("The parameter is incorrect.")));
    }

    private void addWithinLimits(RegCommand.Add add) throws ToolRefusal, IOException {
        try {
            add(add);
        } catch (IllegalArgumentException tooLong) {
            throw error("The parameter is incorrect.\n" + tooLong.getMessage());
        }
    }

    private void add(RegCommand.Add add) throws ToolRefusal, IOException {
        LoadedHives.Location place = hives.locate(add.key());
        WindowsTime now = clock.get();
        HiveEditor editor = place.file().edit();
        boolean changed = editor.createKey(place.key(), now);
        if (add.value().isPresent()) {
            RegistryValue value = add.value().get();
            if (!add.force() && editor.find(place.key()).orElseThrow().value(value.name()).isPresent()) {
                throw question("Value " + value.name() + " exists, overwrite(Yes/No)?");
            }
            editor.setValue(place.key(), value.name(), value.type(), value.data(), now);
            changed = true;
        }
        if (changed) {
            place.file().commit(editor);
        }
    }

    private void delete(RegCommand.Delete delete) throws ToolRefusal, IOException {
        LoadedHives.Location place = hives.locate(delete.key());
        HiveEditor editor = place.file().edit();
        if (editor.find(place.key()).isEmpty()) {
            throw notFound();
        }
        if (!delete.force()) {
            throw question("Permanently delete the registry " + (delete.value().isPresent() ? "value " : "key ")
                    + delete.value().orElse("HKEY_LOCAL_MACHINE\\" + delete.key()) + " (Yes/No)?");
        }
        if (delete.value().isPresent()) {
            deleteValue(editor, place, delete.value().get());
        } else if (delete.allValues()) {
            deleteValues(editor, place);
        } else {
            deleteKey(editor, place);
        }
        place.file().commit(editor);
    }

    private void deleteValue(HiveEditor editor, LoadedHives.Location place, String name)
            throws ToolRefusal, IOException {
        if (!editor.deleteValue(place.key(), name, clock.get())) {
            throw notFound();
        }
    }

    private void deleteValues(HiveEditor editor, LoadedHives.Location place) throws IOException {
        var names = editor.find(place.key()).orElseThrow().values().stream().map(value -> value.name()).toList();
        for (String name : names) {
            editor.deleteValue(place.key(), name, clock.get());
        }
    }

    private void deleteKey(HiveEditor editor, LoadedHives.Location place) throws ToolRefusal, IOException {
        if (place.key().segments().isEmpty()) {
            throw error("Access is denied.\nA loaded hive is taken away with reg unload.");
        }
        editor.deleteKey(place.key(), clock.get());
    }

    static ToolRefusal notFound() {
        return error("The system was unable to find the specified registry key or value.");
    }

    private static ToolRefusal question(String text) {
        return new ToolRefusal(RegArguments.FAILURE, text + "\nNobody can answer here: nothing was changed. Use /f.");
    }

    private static ToolRefusal error(String message) {
        return new ToolRefusal(RegArguments.FAILURE, "ERROR: " + message);
    }
}
