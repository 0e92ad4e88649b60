package dev.bootmend.plan;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Volume;
import java.util.List;
import java.util.Optional;

/**
 * Puts a set of backed-up files back, all together: a hive without the logs it had is another hive.
 *
 * @param run the run that made the backup
 * @param restored the file that matters first, its logs after it
 */
public record RestoreFiles(RunId run, List<RestoredFile> restored) implements Operation {

    /** @throws IllegalArgumentException when there is nothing to restore */
    public RestoreFiles {
        restored = List.copyOf(restored);
        if (restored.isEmpty()) {
            throw new IllegalArgumentException("no file to restore from the backup of run " + run);
        }
    }

    @Override
    public Target target() {
        return new Target.Files(restored.stream().map(RestoredFile::file).toList());
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        int more = restored.size() - 1;
        return "Put back " + restored.getFirst().file().path()
                + (more == 0 ? "" : " and " + more + (more == 1 ? " file" : " files") + " beside it")
                + " as before run " + run;
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return new Prediction.Exact(snapshot);
        }
        MachineSnapshot machine = snapshot;
        for (RestoredFile file : restored) {
            machine = withContent(TouchedFile.known(machine, file.file(), file.before()), file);
        }
        return new Prediction.Exact(machine);
    }

    private static MachineSnapshot withContent(MachineSnapshot machine, RestoredFile file) {
        return switch (file.content()) {
            case RestoredFile.Content.Plain() -> machine;
            case RestoredFile.Content.Store(var store) -> machine.withStore(file.file(), store);
            case RestoredFile.Content.SystemHive(var windows) -> machine.withInstallation(windows);
        };
    }

    /** The files as they are now are backed up first, like those of every other step. */
    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.FromBackup();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : restored.stream().map(this::action).toList();
    }

    private Action action(RestoredFile file) {
        return file.seal().<Action>map(seal -> new Action.RestoreFile(file.file(), run, seal))
                .orElseGet(() -> new Action.DeleteFile(file.file()));
    }

    /** When every file that was looked for is as before the run; one whose content is not known is not. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        List<RestoredFile> seen = restored.stream().filter(file -> found(snapshot, file).isPresent()).toList();
        return !seen.isEmpty() && seen.stream().allMatch(file -> found(snapshot, file).get().equals(file.before()));
    }

    private static Optional<Reading<FileFact>> found(MachineSnapshot snapshot, RestoredFile file) {
        return snapshot.volume(file.file().partition()).map(Volume::files)
                .map(files -> files.get(file.file().path()));
    }
}
