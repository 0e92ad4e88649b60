package dev.bootmend.plan;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a disk says about a recipe: each piece of its evidence with the answer of the disk.
 *
 * @param answers in the order of the recipe
 */
public record Assessment(Recipe recipe, List<Answered> answers) {

    /** One piece of evidence and whether its condition holds. */
    public record Answered(Evidence evidence, Answer answer) {
    }

    /** How well a recipe fits a disk, best first. */
    public enum Fit {
        CONFIRMED,
        OPEN,
        CONTRADICTED
    }

    public Assessment {
        answers = List.copyOf(answers);
    }

    /** Asks the disk about every piece of evidence. */
    public static Assessment of(Recipe recipe, RepairTarget target, MachineSnapshot machine, Set<FindingId> facts) {
        var question = new ConditionCheck(target, machine, facts);
        var answers = new ArrayList<Answered>();
        recipe.evidence().forEach(item -> answers.add(new Answered(item, question.answer(item.condition()))));
        return new Assessment(recipe, answers);
    }

    /** Confirmed when anything confirms it, contradicted when only contradictions hold, else open. */
    public Fit fit() {
        if (!holding(EvidenceEffect.CONFIRMS).isEmpty()) {
            return Fit.CONFIRMED;
        }
        return holding(EvidenceEffect.CONTRADICTS).isEmpty() ? Fit.OPEN : Fit.CONTRADICTED;
    }

    /** The evidence of that effect whose condition holds. */
    public List<Evidence> holding(EvidenceEffect effect) {
        return answers.stream().filter(answered -> answered.answer() == Answer.YES).map(Answered::evidence)
                .filter(item -> item.effect() == effect).toList();
    }

    /** Whether something is left to do when the screen shows the fault though the disk contradicts it. */
    public boolean leavesSomething() {
        return fit() != Fit.CONTRADICTED || !holding(EvidenceEffect.REMAINS).isEmpty();
    }

    /** What a group can still do when the screen shows the fault and the disk does not. */
    List<String> remaining(GroupId group) {
        return texts(EvidenceEffect.REMAINS, group);
    }

    /** Why a group starts unticked; empty when nothing on the disk speaks against it. */
    List<String> unticking(GroupId group) {
        return texts(EvidenceEffect.UNTICKS, group);
    }

    private List<String> texts(EvidenceEffect effect, GroupId group) {
        return holding(effect).stream().filter(item -> item.group().filter(group::equals).isPresent())
                .map(Evidence::text).toList();
    }
}
