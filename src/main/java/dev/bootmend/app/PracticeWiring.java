package dev.bootmend.app;

import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.RunIds;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Problem;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeException;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.practice.PracticeMachines;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.run.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes, opens and wires practice machines. */
final class PracticeWiring {

    private static final long SEED = 1;

    private PracticeWiring() {
    }

    /** Opens the practice machine in a folder; its runs are kept in the same folder. */
    static Workplace open(Path folder) throws WorkplaceException {
        Clock clock = Clock.systemUTC();
        try {
            PracticeMachine practice = PracticeMachine.open(
                    folder, () -> WindowsTime.of(clock.instant()), () -> new Guid(UUID.randomUUID()));
            var runs = new FileRunStore(practice.folder().resolve("bootmend"));
            var machine = new Machine(practice.machine(), practice, practice.tools(), practice, runs, clock);
            return new Workplace(machine, RecipeBook.shipped().recipes(), new StoredReports(runs),
                    new RunIds(clock, new SecureRandom()), Version.text(), readiness(practice));
        } catch (PracticeException e) {
            throw new WorkplaceException(e.problem(), e);
        }
    }

    private static List<Readiness> readiness(PracticeMachine practice) {
        boolean writable = Files.isWritable(practice.folder());
        return List.of(new Readiness(true, "Nothing here is a real disk: everything happens in " + practice.folder()),
                new Readiness(true, "bcdedit, reg, diskpart, bcdboot and chkdsk are carried out by BootMend itself"),
                new Readiness(writable, writable ? "Journals and backups can be written"
                        : "Journals and backups cannot be written to " + practice.folder()));
    }

    /** Makes a practice machine in a folder that is empty or not there. */
    static void create(String scenario, Path folder) throws WorkplaceException {
        PracticeScenario chosen = PracticeCatalogue.named(scenario).orElseThrow(() -> new WorkplaceException(new Problem(
                scenario, "There is no practice machine of that name.", "List them with 'bootmend practice list'."), null));
        try {
            PracticeMachines.create(chosen, SEED, folder);
        } catch (PracticeException e) {
            throw new WorkplaceException(e.problem(), e);
        }
    }

    /** Makes a practice machine anew in a folder that belongs to BootMend, and opens it. */
    static Workplace renew(String scenario, Path folder) throws WorkplaceException {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new WorkplaceException(new Problem(folder.toString(), "The old practice machine could not be removed: "
                    + e.getMessage(), "Close what uses it, or remove the folder yourself."), e);
        }
        create(scenario, folder);
        return open(folder);
    }

    /** Only a folder that holds a practice machine is removed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("machine.json"))) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
