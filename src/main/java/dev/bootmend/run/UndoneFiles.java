package dev.bootmend.run;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.WindowsCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that a run may have changed: as they were before it, as it left them, and as they are. */
final class UndoneFiles {

    private final RunRecord run;
    private final List<Seal> before;
    private final List<Seal> now;
    private final DiskNumber disk;

    UndoneFiles(RunRecord run, TargetFiles files, DiskNumber disk) throws RunFailure {
        this.run = run;
        this.disk = disk;
        this.before = new ArrayList<>();
        this.now = new ArrayList<>();
        for (Backup backup : run.backups()) {
            before.add(new Seal(onDisk(backup.file()), backup.content()));
        }
        addNewLogs(files);
        for (Seal file : before) {
            now.add(files.seal(file.file()));
        }
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

    private FileRef onDisk(FileRef file) {
        return new FileRef(new PartitionRef(disk, file.partition().start()), file.path());
    }

    List<Seal> before() {
        return List.copyOf(before);
    }

    boolean isAsBefore() {
        return before.equals(now);
    }

    /** Each store or hive with its logs after it. */
    List<List<Seal>> groups() {
        var groups = new ArrayList<List<Seal>>();
        for (Seal file : before) {
            if (before.stream().noneMatch(other -> isLogOf(file.file(), other.file()))) {
                groups.add(before.stream().filter(other -> other.equals(file) || isLogOf(other.file(), file.file()))
                        .sorted((a, b) -> a.file().compareTo(b.file())).toList());
            }
        }
        return groups;
    }

    private static boolean isLogOf(FileRef log, FileRef hive) {
        return log.partition().equals(hive.partition()) && WindowsCase.upcase(log.path().toString())
                .matches(Pattern.quote(WindowsCase.upcase(hive.path().toString())) + "\\.LOG[12]?");
    }

    /** Why the files may not be put back: one is neither as before nor as the run left it. */
    Optional<String> conflict() {
        if (run.finished().isEmpty()) {
            return Optional.empty();
        }
        List<Seal> left = run.finished().get().seals().stream()
                .map(seal -> new Seal(onDisk(seal.file()), seal.content())).toList();
        return now.stream().filter(file -> !before.contains(file) && !left.contains(file))
                .filter(file -> left.stream().anyMatch(known -> known.file().equals(file.file())))
                .findFirst()
                .map(file -> file.file() + " has changed since the run ended. Undo would take that change back, too.");
    }
}
