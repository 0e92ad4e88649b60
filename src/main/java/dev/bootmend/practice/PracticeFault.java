package dev.bootmend.practice;

import dev.bootmend.model.FindingId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fault that machines of several layouts can have.
 *
 * @param name the end of the scenario's name
 * @param text what is wrong, for the person who practises
 */
record PracticeFault(String name, String text, Set<PracticeTrait> traits, Optional<PracticeRepair> repair,
        Set<FindingId> findings) {

    /** A fault that is named after its finding. */
    static PracticeFault named(String finding, String text, PracticeTrait... traits) {
        return new PracticeFault(finding, text, Set.of(traits), Optional.empty(), Set.of(new FindingId(finding)));
    }

    PracticeFault found(String... ids) {
        Set<FindingId> all = Arrays.stream(ids).map(FindingId::new).collect(Collectors.toSet());
        return new PracticeFault(name, text, traits, repair, all);
    }

    PracticeFault repairedBy(String recipe, String... groups) {
        return new PracticeFault(name, text, traits, Optional.of(PracticeRepair.of(recipe, groups)), findings);
    }

    PracticeScenario on(PracticeLayout layout) {
        return on(layout, layout.windows());
    }

    PracticeScenario on(PracticeLayout layout, PracticeWindows windows) {
        return new PracticeScenario(layout.prefix() + "-" + name, layout, windows, traits, text, repair, findings);
    }

    List<PracticeScenario> onAll(List<PracticeLayout> layouts) {
        return layouts.stream().map(this::on).toList();
    }
}
