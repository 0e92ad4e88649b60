package dev.bootmend.json;

import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.RecipeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the groups of a recipe. */
final class RecipeGroupReader {

    private static final List<Guard> GUARDS = List.of(Guard.values());

    private final RecipeFaults faults;
    private final RecipeStepReader steps;

    RecipeGroupReader(RecipeFaults faults) {
        this.faults = faults;
        this.steps = new RecipeStepReader(faults);
    }

    Optional<RecipeGroup> group(RecipeNode node) {
        return RecipeReader.object(node, faults).flatMap(fields -> {
            Optional<GroupId> id = fields.word("id", RecipeGroupReader::id,
                    "a group id (lower-case words joined by -)");
            GroupKind kind = fields.word("kind", RecipeGroupReader::kind,
                    RecipeReader.oneOf(List.of(GroupKind.values()))).orElse(GroupKind.REPAIR);
            String title = fields.text("title");
            String text = fields.text("text");
            boolean ticked = fields.flag("default");
            List<GroupId> insteadOf = fields.optionalList("insteadOf", other -> group(other, fields));
            List<Guard> guards = fields.list("guards", guard -> guard(guard, fields));
            var ops = fields.list("ops", steps::step);
            fields.rejectOthers();
            return id.map(known -> new RecipeGroup(known, kind, title, text, ticked, insteadOf, guards, ops));
        });
    }

    private Optional<GroupId> group(RecipeNode node, RecipeFields fields) {
        return fields.text(node).flatMap(text -> {
            Optional<GroupId> known = id(text);
            if (known.isEmpty()) {
                faults.add(node.place(), "\"" + text + "\" is not a group id");
            }
            return known;
        });
    }

    static Optional<GroupId> id(String text) {
        return GroupId.isGroupId(text) ? Optional.of(new GroupId(text)) : Optional.empty();
    }

    private static Optional<GroupKind> kind(String text) {
        return Arrays.stream(GroupKind.values()).filter(kind -> kind.toString().equals(text)).findFirst();
    }

    private Optional<Guard> guard(RecipeNode node, RecipeFields fields) {
        return fields.text(node).flatMap(word -> {
            Optional<Guard> guard = Guard.named(word);
            if (guard.isEmpty()) {
                faults.add(node.place(), "unknown guard \"" + word + "\"; expected " + RecipeReader.oneOf(GUARDS));
            }
            return guard;
        });
    }
}
