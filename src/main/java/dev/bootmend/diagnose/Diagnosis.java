package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.RepairTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the examination of one target came to.
 *
 * @param findings what was broken first, in the order of the boot chain, then what could not be checked, notes, and
 *     what is good
 * @param headline the answer in the user's words, such as {@code It stops at the boot entry}
 * @param explanation what that means, one to three sentences
 */
public record Diagnosis(RepairTarget target, BootChain chain, List<Finding> findings, String headline,
        String explanation) {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.link().map(Enum::ordinal).orElse(LinkKind.values().length));

    public Diagnosis {
        findings = findings.stream().sorted(WORST_FIRST).toList();
    }

    /** Whether any finding states that fact, whatever its severity. */
    public boolean states(FindingId fact) {
        return findings.stream().anyMatch(finding -> finding.states(fact));
    }

    /** The finding that states that fact. */
    public Optional<Finding> finding(FindingId fact) {
        return findings.stream().filter(finding -> finding.states(fact)).findFirst();
    }

    /** The findings of that severity, in the order of the boot chain. */
    public List<Finding> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** Every fact that is stated, in alphabetical order; what recipes are weighed by. */
    public Set<FindingId> facts() {
        var facts = new TreeSet<FindingId>();
        findings.forEach(finding -> {
            facts.add(finding.id());
            facts.addAll(finding.implied());
        });
        return facts;
    }
}
