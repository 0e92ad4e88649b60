package dev.bootmend.recipe;

import java.util.Optional;

/**
 * What a fact on the disk says about a recipe.
 *
 * @param text the fact as a sentence, shown when the condition holds
 * @param group the group that starts unticked when the condition holds; only for {@link EvidenceEffect#UNTICKS}
 */
public record Evidence(EvidenceId id, Condition condition, EvidenceEffect effect, String text,
        Optional<GroupId> group) {
}
