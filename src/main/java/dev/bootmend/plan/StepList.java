package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.recipe.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the steps of a plan in order: letters are given, the repair is made, letters are taken back in reverse order.
 */
final class StepList {

    private final List<Step> steps = new ArrayList<>();

    private StepList() {
    }

    static List<Step> of(List<GroupOffer> offers, Map<PartitionRef, DriveLetter> letters) {
        var list = new StepList();
        letters.forEach((partition, letter) -> list.add("letter/assign/" + letter,
                new AssignLetter(partition, letter), Step.Purpose.PREPARE, Optional.empty()));
        for (GroupOffer offer : offers) {
            offer.chosen().forEach(candidate -> list.add(candidate.id().value(), candidate.operation(),
                    Step.Purpose.REPAIR, Optional.of(offer.group().id())));
        }
        new ArrayList<>(letters.entrySet()).reversed().forEach(given -> list.add("letter/release/" + given.getValue(),
                new ReleaseLetter(given.getKey(), given.getValue()), Step.Purpose.CLEAN_UP, Optional.empty()));
        return list.steps;
    }

    private void add(String id, Operation operation, Step.Purpose purpose, Optional<GroupId> group) {
        steps.add(new Step(steps.size(), new StepId(id), operation, purpose, group));
    }
}
