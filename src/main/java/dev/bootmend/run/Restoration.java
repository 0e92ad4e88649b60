package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.RestoreFiles;
import dev.bootmend.plan.RestoredFile;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.ProbeScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans how the files of a run are put back, predicted by a look at them as they will be. */
final class Restoration {

    private final Machine machine;
    private final ProbeScope scope;
    private final RunRecord run;
    private final TargetFiles files;

    Restoration(Machine machine, ProbeScope scope, RunRecord run) {
        this.machine = machine;
        this.scope = scope;
        this.run = run;
        this.files = new TargetFiles(machine.files());
    }

    /**
     * One operation for each store or hive with its logs.
     *
     * @param warnings is given what has to be known of a backup
     * @throws RunFailure when a backup cannot be read, or a file not be written
     */
    List<Operation> operations(UndoneFiles changed, List<String> warnings) throws RunFailure, ProbeException {
        Map<FileRef, Optional<byte[]>> contents = contents(changed, warnings);
        MachineSnapshot then = machine.probeOver(new OverlayFiles(machine.files(), contents)).look(scope);
        var operations = new ArrayList<Operation>();
        for (List<Seal> group : changed.groups()) {
            operations.add(new RestoreFiles(run.id(), group.stream().map(seal -> restored(seal, contents, then)).toList()));
        }
        return operations;
    }

    /** The files as they were, and no log that was not there. */
    private Map<FileRef, Optional<byte[]>> contents(UndoneFiles changed, List<String> warnings) throws RunFailure {
        Map<FileRef, Optional<byte[]>> contents = new HashMap<>();
        for (Seal before : changed.before()) {
            files.requireWritable(before.file());
            contents.put(before.file(), before.content().isEmpty() ? Optional.empty() : Optional.of(kept(before, warnings)));
        }
        changed.before().forEach(before -> TargetFiles.possibleLogs(before.file())
                .forEach(log -> contents.putIfAbsent(log, Optional.empty())));
        return contents;
    }

    private byte[] kept(Seal before, List<String> warnings) throws RunFailure {
        KeptFiles.Kept kept = new KeptFiles(machine.runs(), files)
                .read(run.id(), before.file(), before.content().orElseThrow());
        if (!kept.remark().isEmpty()) {
            warnings.add(kept.remark());
        }
        return kept.content();
    }

    private static RestoredFile restored(Seal before, Map<FileRef, Optional<byte[]>> contents, MachineSnapshot then) {
        Reading<FileFact> fact = contents.get(before.file())
                .map(bytes -> Reading.known(new FileFact(new ByteSize(bytes.length), before.content())))
                .orElseGet(Reading::absent);
        if (then.stores().containsKey(before.file())) {
            return new RestoredFile(before.file(), fact, new RestoredFile.Content.Store(then.store(before.file())));
        }
        Optional<WindowsInstallation> windows = then.installations().stream()
                .filter(installation -> installation.systemHiveFile().equals(before.file())).findFirst();
        return new RestoredFile(before.file(), fact, windows
                .<RestoredFile.Content>map(RestoredFile.Content.SystemHive::new)
                .orElseGet(RestoredFile.Content.Plain::new));
    }
}
