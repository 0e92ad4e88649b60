package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.RecipeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that a check has to say.
 *
 * @param id the same on every machine; all ids are listed in {@link FindingIds}
 * @param implied further ids that this finding states, such as {@code imc-hive-missing} inside {@code imc-in-bcd}
 * @param title one line in the user's words
 * @param brief the same in a few words, for the link of the boot chain, such as {@code bootmgfw.efi}
 * @param evidence what was read, one short fact each
 * @param meaning what that means, in whole sentences
 * @param link the link of the boot chain it belongs to, empty for what is beside the chain
 * @param recipes the recipes that address it, best first
 * @param symptom what the screen shows when this is the reason, empty when nothing typical is known
 */
public record Finding(FindingId id, Set<FindingId> implied, Severity severity, String title, String brief,
        List<String> evidence, String meaning, Optional<LinkKind> link, List<RecipeId> recipes,
        Optional<Symptom> symptom) {

    public Finding {
        implied = Set.copyOf(implied);
        evidence = List.copyOf(evidence);
        recipes = List.copyOf(recipes);
    }

    /** A finding on one link of the boot chain, to which the rest is added with the methods below. */
    static Finding on(LinkKind link, FindingId id, Severity severity, String title, String meaning) {
        return new Finding(id, Set.of(), severity, title, "", List.of(), meaning, Optional.of(link), List.of(),
                Optional.empty());
    }

    /** A finding that is beside the boot chain. */
    static Finding beside(FindingId id, Severity severity, String title, String meaning) {
        return new Finding(id, Set.of(), severity, title, "", List.of(), meaning, Optional.empty(), List.of(),
                Optional.empty());
    }

    Finding brief(String words) {
        return new Finding(id, implied, severity, title, words, evidence, meaning, link, recipes, symptom);
    }

    Finding with(List<String> facts) {
        return new Finding(id, implied, severity, title, brief, facts, meaning, link, recipes, symptom);
    }

    Finding with(String... facts) {
        return with(List.of(facts));
    }

    Finding implying(Set<FindingId> ids) {
        return new Finding(id, ids, severity, title, brief, evidence, meaning, link, recipes, symptom);
    }

    /** The same, stating further ids beside those it states already. */
    Finding alsoImplying(FindingId... ids) {
        return implying(Stream.concat(implied.stream(), Stream.of(ids)).collect(Collectors.toSet()));
    }

    Finding addressedBy(RecipeId... ids) {
        return new Finding(id, implied, severity, title, brief, evidence, meaning, link, List.of(ids), symptom);
    }

    Finding shownAs(Symptom shown) {
        return new Finding(id, implied, severity, title, brief, evidence, meaning, link, recipes, Optional.of(shown));
    }

    /** Whether it states that fact, by its own id or by an implied one. */
    public boolean states(FindingId fact) {
        return id.equals(fact) || implied.contains(fact);
    }
}
