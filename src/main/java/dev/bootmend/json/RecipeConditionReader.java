package dev.bootmend.json;

import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.VolumePath;
import dev.bootmend.recipe.Condition;
import dev.bootmend.recipe.ControlSetKey;
import dev.bootmend.recipe.EntryChoice;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a piece of evidence: its kind, and the fields that the kind has. */
final class RecipeConditionReader {

    private static final List<String> KINDS = List.of("finding.present", "finding.absent", "bcd.elementPresent",
            "bcd.elementAbsent", "bcd.objectPresent", "bcd.objectAbsent", "file.present", "file.absent",
            "registry.valueEquals", "registry.valuePresent", "registry.valueAbsent", "generation");

    private final RecipeFaults faults;
    private final RecipeElements elements;
    private final RecipeRegistryReader registry;

    RecipeConditionReader(RecipeFaults faults) {
        this.faults = faults;
        this.elements = new RecipeElements(faults);
        this.registry = new RecipeRegistryReader(faults);
    }

    Optional<Condition> condition(RecipeFields fields) {
        Optional<String> kind = fields.word("kind", text -> Optional.of(text).filter(KINDS::contains),
                RecipeReader.oneOf(KINDS));
        return kind.flatMap(known -> switch (known) {
            case "finding.present", "finding.absent" -> finding(fields, isPresent(known));
            case "bcd.elementPresent", "bcd.elementAbsent" -> element(fields, isPresent(known));
            case "bcd.objectPresent", "bcd.objectAbsent" ->
                    elements.entries(fields).map(entries -> new Condition.EntryPresent(entries, isPresent(known)));
            case "file.present", "file.absent" -> file(fields, isPresent(known));
            case "registry.valueEquals" -> valueEquals(fields);
            case "registry.valuePresent", "registry.valueAbsent" -> value(fields, isPresent(known));
            default -> fields.number("generation", 1, 2)
                    .map(number -> new Condition.OnGeneration(Generation.values()[number.intValue() - 1]));
        });
    }

    private static boolean isPresent(String kind) {
        return kind.endsWith("resent");
    }

    private static Optional<Condition> finding(RecipeFields fields, boolean present) {
        return fields.word("finding", RecipeConditionReader::known, "a finding that the diagnosis makes")
                .map(finding -> new Condition.Finding(finding, present));
    }

    /** The finding of that id. */
    static Optional<FindingId> known(String text) {
        return FindingIds.ALL.stream().filter(finding -> finding.value().equals(text)).findFirst();
    }

    private Optional<Condition> element(RecipeFields fields, boolean present) {
        Optional<EntryChoice> entries = elements.entries(fields);
        if (entries.isEmpty()) {
            fields.required("elements");
            return Optional.empty();
        }
        List<NamedElement> named = fields.list("elements", node -> elements.element(entries.get(), node, fields));
        return Optional.of(new Condition.ElementPresent(entries.get(), named, present));
    }

    private Optional<Condition> file(RecipeFields fields, boolean present) {
        return fields.required("path").flatMap(node -> fields.text(node).flatMap(text -> {
            try {
                return Optional.of(new Condition.FilePresent(VolumePath.of(text), present));
            } catch (IllegalArgumentException odd) {
                faults.add(node.place(), odd.getMessage());
                return Optional.empty();
            }
        }));
    }

    private Optional<Condition> valueEquals(RecipeFields fields) {
        Optional<ControlSetKey> key = registry.key(fields);
        var value = registry.value(fields);
        return key.flatMap(known -> value.map(wanted -> new Condition.ValueEquals(known, wanted)));
    }

    private Optional<Condition> value(RecipeFields fields, boolean present) {
        String name = fields.text("name");
        return registry.key(fields).map(key -> new Condition.ValuePresent(key, name, present));
    }
}
