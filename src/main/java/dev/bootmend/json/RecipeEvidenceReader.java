package dev.bootmend.json;

import dev.bootmend.recipe.Condition;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.recipe.EvidenceId;
import dev.bootmend.recipe.GroupId;
import java.util.List;
import java.util.Optional;

/** Reads the evidence of a recipe. */
final class RecipeEvidenceReader {

    private final RecipeFaults faults;
    private final RecipeConditionReader conditions;

    RecipeEvidenceReader(RecipeFaults faults) {
        this.faults = faults;
        this.conditions = new RecipeConditionReader(faults);
    }

    Optional<Evidence> evidence(RecipeNode node) {
        return RecipeReader.object(node, faults).flatMap(fields -> {
            Optional<EvidenceId> id = fields.word("id", RecipeEvidenceReader::id,
                    "an evidence id (lower-case words joined by -)");
            Optional<EvidenceEffect> effect = fields.word("effect", EvidenceEffect::named,
                    RecipeReader.oneOf(List.of(EvidenceEffect.values())));
            String text = fields.text("text");
            Optional<GroupId> group = fields.optionalWord("group", RecipeGroupReader::id, "a group id");
            Optional<Condition> condition = conditions.condition(fields);
            fields.rejectOthers();
            return id.isPresent() && effect.isPresent() && condition.isPresent()
                    ? Optional.of(new Evidence(id.get(), condition.get(), effect.get(), text, group))
                    : Optional.empty();
        });
    }

    private static Optional<EvidenceId> id(String text) {
        return EvidenceId.isEvidenceId(text) ? Optional.of(new EvidenceId(text)) : Optional.empty();
    }
}
