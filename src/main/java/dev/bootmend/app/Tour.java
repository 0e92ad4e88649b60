package dev.bootmend.app;

import dev.bootmend.cli.ExitCode;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.json.PlainJson;
import dev.bootmend.ui.kit.Theme;
import dev.bootmend.ui.tour.GuidedTour;
import dev.bootmend.ui.tour.TourException;
import dev.bootmend.ui.tour.TourOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The guided tour: the wizard repairs a new practice machine without a display. */
final class Tour {

    private Tour() {
    }

    /** Leaves the machine, the pictures and the report in {@code output}, and tells what happened. */
    static ExitCode run(Path output, String scenario, boolean dark, PrintWriter log) throws WorkplaceException {
        Path folder = output.toAbsolutePath();
        Workplace workplace = PracticeWiring.renew(scenario, folder.resolve("machine"));
        log.println("BootMend's wizard repairs the practice machine " + scenario + " without a display.");
        try {
            TourOutcome outcome = new GuidedTour(only(workplace), folder,
                    dark ? List.of(Theme.LIGHT, Theme.DARK) : List.of(Theme.LIGHT)).run();
            outcome.lines().forEach(line -> log.println("  " + line));
            for (Path report : outcome.reports()) {
                Files.copy(report, folder.resolve(report.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            log.println(outcome.pictures().size() + " pictures and the report are in " + folder);
            log.println(outcome.verified() ? "Every step is verified." : "NOT completed.");
            return outcome.verified() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IOException | TourException e) {
            log.println("The tour could not be completed: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static Workplaces only(Workplace workplace) {
        return new Workplaces() {
            @Override
            public Workplace initial() {
                return workplace;
            }

            @Override
            public String json(Object tree) {
                return PlainJson.of(tree);
            }

            @Override
            public List<PracticeChoice> practice() {
                return List.of();
            }

            @Override
            public Workplace practiceOn(PracticeChoice choice) {
                throw new IllegalStateException("a tour stays on its machine");
            }
        };
    }
}
