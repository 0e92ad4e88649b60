package dev.bootmend.run;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a run may have changed: as they were before it, as it left them, and as they are. */
final class UndoneFiles {

    private final List<Seal> before = new ArrayList<>();
    private final Map<FileRef, Optional<Seal>> now = new LinkedHashMap<>();
    private final List<Seal> left;
    private final DiskNumber disk;
    private final List<FileRef> places;

    /**
     * Reads the files as they are.
     *
     * @param inUse the hives that the run has left loaded; nobody can read them until they are unloaded
     */
    UndoneFiles(RunRecord run, TargetFiles files, DiskNumber disk, Collection<FileRef> inUse) throws RunFailure {
        this.disk = disk;
        for (Backup backup : run.backups()) {
            before.add(new Seal(onDisk(backup.file()), backup.content()));
        }
        places = run.survey().map(JournalEvent.Surveyed::places).orElse(List.of()).stream().map(this::onDisk).toList();
        addNewLogs(files);
        addNewFiles(files);
        for (Seal file : before) {
            boolean hidden = inUse.stream().anyMatch(hive -> hive.equals(file.file())
                    || TargetFiles.isLogOf(file.file(), hive));
            now.put(file.file(), hidden ? Optional.empty() : Optional.of(files.seal(file.file())));
        }
        left = run.finished().map(JournalEvent.Finished::seals).orElse(List.of()).stream()
                .map(seal -> new Seal(onDisk(seal.file()), seal.content())).toList();
    }

    /** A log that appeared since is part of the hive and has to go with it. */
    private void addNewLogs(TargetFiles files) throws RunFailure {
        for (Seal hive : List.copyOf(before)) {
            for (FileRef log : files.logsOf(hive.file())) {
                if (before.stream().noneMatch(known -> known.file().equals(log))) {
                    before.add(new Seal(log, Optional.empty()));
                }
            }
        }
    }

    /** A file that appeared since where the run may create some was not there before. */
    private void addNewFiles(TargetFiles files) throws RunFailure {
        for (FileRef place : places) {
            for (FileRef file : files.within(place)) {
                if (before.stream().noneMatch(known -> known.file().equals(file))) {
                    before.add(new Seal(file, Optional.empty()));
                }
            }
        }
    }

    private boolean isInPlaces(Seal file) {
        return places.stream().anyMatch(place -> place.partition().equals(file.file().partition())
                && file.file().path().isWithin(place.path()));
    }

    private FileRef onDisk(FileRef file) {
        return new FileRef(new PartitionRef(disk, file.partition().start()), file.path());
    }

    List<Seal> before() {
        return List.copyOf(before);
    }

    boolean isAsBefore() {
        return before.stream().allMatch(file -> now.get(file.file()).filter(file::equals).isPresent());
    }

    /** Each store or hive with its logs after it; the boot files of a System partition with their store all together. */
    List<List<Seal>> groups() {
        var groups = new ArrayList<List<Seal>>();
        List<Seal> boot = before.stream().filter(this::isInPlaces).toList();
        if (!boot.isEmpty()) {
            groups.add(boot);
        }
        List<Seal> others = before.stream().filter(file -> !isInPlaces(file)).toList();
        for (Seal file : others) {
            if (others.stream().noneMatch(other -> TargetFiles.isLogOf(file.file(), other.file()))) {
                groups.add(others.stream().filter(other -> other.equals(file)
                        || TargetFiles.isLogOf(other.file(), file.file()))
                        .sorted((a, b) -> a.file().compareTo(b.file())).toList());
            }
        }
        return groups;
    }

    /** The files that are neither as before the run nor as the run left them, as far as it is known how it left them. */
    List<ChangedSince> conflicts() {
        return now.values().stream().flatMap(Optional::stream)
                .filter(file -> !before.contains(file) && !left.contains(file)).filter(file -> isKnownAfterwards(file.file()))
                .map(file -> new ChangedSince(file.file(), content(before, file.file()), content(left, file.file()), file.content()))
                .toList();
    }

    private static Optional<Sha256> content(List<Seal> seals, FileRef file) {
        return seals.stream().filter(seal -> seal.file().equals(file)).findFirst().flatMap(Seal::content);
    }

    /** Whether the run has said how it left the file, or that it left no such log. */
    private boolean isKnownAfterwards(FileRef file) {
        return left.stream().anyMatch(known -> known.file().equals(file) || TargetFiles.isLogOf(file, known.file()));
    }

    /** Whether the run has not said of every file how it left it. */
    boolean leavesDoubt() {
        return before.stream().anyMatch(file -> !isKnownAfterwards(file.file()));
    }
}
