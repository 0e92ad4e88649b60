package dev.bootmend.practice;

import dev.bootmend.model.FindingId;
import java.util.List;
import java.util.Set;

/**
 * What the first repair of a practice machine leaves.
 *
 * @param repairs what has to follow, one after the other, each after a fresh look
 * @param findings those of the scenario that stand after the first repair
 */
public record PracticeRest(List<PracticeRepair> repairs, Set<FindingId> findings) {

    /** The first repair takes every fault away. */
    public static final PracticeRest NONE = new PracticeRest(List.of(), Set.of());

    public PracticeRest {
        repairs = List.copyOf(repairs);
        findings = Set.copyOf(findings);
    }
}
