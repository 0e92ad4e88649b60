package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of practice machine that can be made. */
public final class PracticeCatalogue {

    private static final List<PracticeScenario> HEALTHY =
            Stream.of(Set.<PracticeTrait>of(), Set.of(PracticeTrait.SECTORS_OF_4096)).flatMap(traits ->
                    Stream.of(GEN1, GEN1_SINGLE, GEN2).map(layout -> healthy(layout, traits))).toList();

    private static final List<PracticeScenario> ALL = Stream.of(HEALTHY, ImcScenarios.all(), BootFailureScenarios.all(),
            ConsoleScenarios.all(), DriverScenarios.all(), ConfigureScenarios.all(),
            SuccessiveScenarios.all(), ReportedScenarios.all(), RefusedScenarios.all(), PreparationScenarios.all())
            .flatMap(List::stream).toList();

    private PracticeCatalogue() {
    }

    /** Every scenario, healthy ones first, then by what repairs them, those that are not repaired last. */
    public static List<PracticeScenario> all() {
        return ALL;
    }

    /** The scenario of that name. */
    public static Optional<PracticeScenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    private static PracticeScenario healthy(PracticeLayout layout, Set<PracticeTrait> traits) {
        String name = layout.prefix() + (traits.isEmpty() ? "" : "-healthy-4k");
        return new PracticeScenario(name, layout, layout.windows(), traits, "", Optional.empty(), Set.of());
    }
}
