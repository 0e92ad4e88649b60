package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.tool.Bcdboot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies the boot files of the Windows on the disk to its System partition and makes a new store there. A store that is
 * there is moved aside first, for bcdboot keeps one that it thinks valid.
 *
 * @param windows the Windows whose boot files are copied
 * @param device the Windows partition as boot entries name it
 * @param sketch what is certain of the new store, under identifiers that bcdboot will replace by its own
 * @param run names the old store when it is moved aside
 */
public record RebuildBootFiles(RepairTarget boot, WindowsInstallation windows, BootDevice device, BootStore sketch,
        RunId run) implements Operation {

    static final String UNKNOWN = "bcdboot chooses the identifiers of the new entries, and copies fonts, languages and"
            + " further settings from the Windows on the disk. Certain is what is expected below.";

    @Override
    public Target target() {
        return new Target.BootFiles(boot.store(), places());
    }

    private List<FileRef> places() {
        return (boot.generation() == Generation.GEN1 ? List.of("\\Boot", "\\bootmgr", "\\BOOTNXT")
                : List.of("\\EFI\\Microsoft\\Boot", "\\EFI\\Boot")).stream()
                .map(path -> new FileRef(boot.system(), VolumePath.of(path))).toList();
    }

    @Override
    public List<PartitionRef> lettered() {
        return List.of(boot.windows(), boot.system()).stream().distinct().toList();
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Build the boot files and the BCD store anew on " + PartitionTitle.of(snapshot, boot.system());
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return new Prediction.Exact(snapshot);
        }
        MachineSnapshot after = TouchedFile.written(snapshot.withStore(boot.store(), Reading.known(sketch)),
                boot.store());
        Reading<FileFact> source = snapshot.volume(boot.windows()).map(volume ->
                volume.file(BootFilePaths.source(windows.directory(), boot.generation()))).orElseGet(Reading::absent);
        if (source instanceof Reading.Known<FileFact>(FileFact fact)) {
            after = TouchedFile.known(after, manager(), Reading.known(fact.withoutSeal()));
        }
        return new Prediction.Partial(after, UNKNOWN, places(), expectations());
    }

    private FileRef manager() {
        return new FileRef(boot.system(), BootFilePaths.manager(boot.generation()));
    }

    private List<Expectation> expectations() {
        return List.of(new Expectation.FileThere(manager()), new Expectation.StartsWindows(boot.store(), device,
                BootFilePaths.loader(windows.directory(), boot.generation())));
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.FromBackup();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        if (isThere(snapshot)) {
            actions.add(new Action.SetAside(boot.store(), aside()));
        }
        var folder = new FileRef(boot.windows(), windows.directory());
        LetteredPath source = LetteredPaths.of(snapshot, folder);
        actions.add(new Action.RunTool(Bcdboot.build(source, LetteredPaths.letter(snapshot, boot.system()),
                boot.generation())));
        return actions;
    }

    private boolean isThere(MachineSnapshot snapshot) {
        Optional<Reading<FileFact>> file = snapshot.volume(boot.system())
                .map(volume -> volume.file(boot.store().path()));
        return file.filter(Reading::isKnown).isPresent() || snapshot.store(boot.store()).isKnown();
    }

    private FileRef aside() {
        VolumePath path = boot.store().path();
        return new FileRef(boot.system(), path.parent().child(path.name() + ".before-" + run));
    }

    /** When the boot files are there and the store starts this Windows already. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return expectations().stream().allMatch(expectation -> expectation.holds(snapshot));
    }
}
