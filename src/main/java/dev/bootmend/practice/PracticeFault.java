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
        PracticeRest rest, Set<FindingId> findings) {

    /** One whose repair, if it has any, takes every fault away. */
    PracticeFault(String name, String text, Set<PracticeTrait> traits, Optional<PracticeRepair> repair,
            Set<FindingId> findings) {
        this(name, text, traits, repair, PracticeRest.NONE, findings);
    }

    /** A fault that is named after its finding. */
    static PracticeFault named(String finding, String text, PracticeTrait... traits) {
        return new PracticeFault(finding, text, Set.of(traits), Optional.empty(), Set.of(new FindingId(finding)));
    }

    PracticeFault found(String... ids) {
        return new PracticeFault(name, text, traits, repair, rest, ids(ids));
    }

    PracticeFault repairedBy(String recipe, String... groups) {
        return new PracticeFault(name, text, traits, Optional.of(PracticeRepair.of(recipe, groups)), rest, findings);
    }

    /** After its first repair these findings are left, and no recipe takes them away. */
    PracticeFault leaving(String... ids) {
        return new PracticeFault(name, text, traits, repair, new PracticeRest(List.of(), ids(ids)), findings);
    }

    /** What its first repair leaves is repaired by that recipe. */
    PracticeFault then(String recipe, String... groups) {
        return new PracticeFault(name, text, traits, repair,
                new PracticeRest(List.of(PracticeRepair.of(recipe, groups)), rest.findings()), findings);
    }

    private static Set<FindingId> ids(String... ids) {
        return Arrays.stream(ids).map(FindingId::new).collect(Collectors.toSet());
    }

    PracticeScenario on(PracticeLayout layout) {
        return on(layout, layout.windows());
    }

    PracticeScenario on(PracticeLayout layout, PracticeWindows windows) {
        return new PracticeScenario(layout.prefix() + "-" + name, layout, windows, traits, text, repair, rest,
                findings);
    }

    List<PracticeScenario> onAll(List<PracticeLayout> layouts) {
        return layouts.stream().map(this::on).toList();
    }
}
