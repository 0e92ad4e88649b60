package dev.bootmend.flow;

import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.StrayHive;
import dev.bootmend.model.TemporaryLetter;
import dev.bootmend.tool.HiveMount;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStore;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what earlier runs have left on this machine: loaded hives and temporary letters. What lies on an attached disk is
 * taken away by the undo of its run, with its preview; only a hive whose disk is gone can be unloaded at once.
 */
public final class LeftOvers {

    private static final String LOOK_AGAIN = "Look at the disks; whatever is in the way is named there.";

    private final Machine machine;

    public LeftOvers(Machine machine) {
        this.machine = machine;
    }

    /** What is there at this moment; what could not be looked for is among it, with the reason. */
    public List<LeftOver> find(RunHistory history) {
        var found = new ArrayList<LeftOver>();
        if (history.busy()) {
            return found; // it belongs to the run that is under way
        }
        try {
            machine.disks().strayHives().forEach(hive -> found.add(stray(hive)));
            machine.disks().loadedHives().forEach(hive -> found.add(loaded(hive, history)));
            found.addAll(letters(history));
        } catch (ProbeException failed) {
            found.add(new LeftOver("Whether an earlier run has left anything on this machine could not be seen. "
                    + failed.problem(), LOOK_AGAIN, Optional.empty()));
        }
        return List.copyOf(found);
    }

    private static LeftOver stray(StrayHive hive) {
        return new LeftOver("HKLM\\" + hive.mount() + " holds the hive " + hive.path()
                + " of a disk that is not attached any more.", "Unload it; nothing is written to any disk.", Optional.of(hive));
    }

    private static LeftOver loaded(LoadedHive hive, RunHistory history) {
        Optional<RunRecord> run = runs(history).stream()
                .filter(candidate -> new HiveMount(candidate.id()).name().equals(hive.mount())).findFirst();
        return new LeftOver("HKLM\\" + hive.mount() + " holds " + hive.file().path() + " of " + hive.file().partition() + ".",
                run.map(record -> "The undo of run " + record.id() + " unloads it.")
                        .orElse("No run here knows it. Unload it: reg unload HKLM\\" + hive.mount()), Optional.empty());
    }

    private List<LeftOver> letters(RunHistory history) throws ProbeException {
        List<RunRecord> runs = runs(history).stream().filter(run -> !run.cleanedUp() && !run.started().letters().isEmpty())
                .filter(run -> !run.settled() && !history.isUndone(run.id())).toList();
        var found = new ArrayList<LeftOver>();
        List<RawDisk> disks = runs.isEmpty() ? List.of() : machine.disks().disks();
        for (RunRecord run : runs) {
            run.started().letters().stream().filter(given -> isStillGiven(given, disks)).forEach(given -> found.add(
                    new LeftOver("Drive letter " + given.letter().withColon() + " still leads to " + given.partition() + ".",
                            "The undo of run " + run.id() + " takes it away.", Optional.empty())));
        }
        return found;
    }

    /** The undo itself makes sure that it is the very disk of the run. */
    private static boolean isStillGiven(TemporaryLetter given, List<RawDisk> disks) {
        return disks.stream().filter(disk -> disk.number().equals(given.partition().disk()) && disk.hostUse().isEmpty())
                .flatMap(disk -> Optional.ofNullable(disk.volumes().get(given.partition().start())).stream())
                .flatMap(volume -> volume.toOptional().stream()).flatMap(volume -> volume.letter().stream())
                .anyMatch(given.letter()::equals);
    }

    private static List<RunRecord> runs(RunHistory history) {
        return history.entries().stream().flatMap(entry -> entry.record().toOptional().stream()).toList();
    }

    /**
     * Unloads a hive whose disk is gone, if it still is what was found.
     *
     * @return what came of it, in a sentence, read from the machine again
     */
    public String unload(StrayHive hive) throws ProbeException, IOException, ToolUnavailableException, InterruptedException {
        Optional<RunStore.Lock> lock = machine.runs().lock();
        if (lock.isEmpty()) {
            return "Another BootMend is working on this machine; nothing was done.";
        }
        try (var held = lock.get()) {
            if (!machine.disks().strayHives().contains(hive)) {
                return "HKLM\\" + hive.mount() + " is not there any more, or its disk is attached again; nothing was done.";
            }
            ToolResult result = machine.tools().run(Invocation.of(Tool.REG, "unload", "HKLM\\" + hive.mount()), line -> { });
            return machine.disks().strayHives().contains(hive) ? "HKLM\\" + hive.mount() + " is still loaded. "
                    + result.output().strip() : "HKLM\\" + hive.mount() + " is unloaded.";
        }
    }
}
