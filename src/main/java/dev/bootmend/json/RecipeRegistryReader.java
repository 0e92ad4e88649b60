package dev.bootmend.json;

import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.recipe.ControlSetKey;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.recipe.ValueData;
import java.util.List;
import java.util.Optional;

/** Reads keys and values of the SYSTEM hive. */
final class RecipeRegistryReader {

    private static final List<RegistryType> TYPES = List.of(RegistryType.DWORD, RegistryType.SZ,
            RegistryType.EXPAND_SZ);

    private final RecipeFaults faults;

    RecipeRegistryReader(RecipeFaults faults) {
        this.faults = faults;
    }

    Optional<RecipeStep> setValue(RecipeFields fields) {
        fields.word("hive", text -> Optional.of(text).filter("SYSTEM"::equals),
                "SYSTEM, the only hive that recipes change");
        Optional<ControlSetKey> key = key(fields);
        Optional<ValueData> value = fields.optional("dataOption").isPresent() ? chosen(fields)
                : value(fields).map(ValueData.Fixed::new);
        return key.isPresent() && value.isPresent()
                ? Optional.of(new RecipeStep.SetValue(key.get(), value.get())) : Optional.empty();
    }

    /** The fields {@code name}, {@code type} and {@code dataOption}. */
    private static Optional<ValueData> chosen(RecipeFields fields) {
        String name = fields.text("name");
        Optional<RegistryType> type = fields.word("type", RecipeRegistryReader::type, RecipeReader.oneOf(TYPES));
        Optional<OptionId> option = fields.word("dataOption", text -> OptionId.isOptionId(text)
                ? Optional.of(new OptionId(text)) : Optional.empty(), "an option id");
        return type.flatMap(known -> option.map(id -> new ValueData.FromOption(name, known, id)));
    }

    /** The field {@code key}, which begins with the placeholder of the control set. */
    Optional<ControlSetKey> key(RecipeFields fields) {
        return fields.required("key").flatMap(node -> fields.text(node).flatMap(text -> {
            try {
                return Optional.of(ControlSetKey.of(text));
            } catch (IllegalArgumentException odd) {
                faults.add(node.place(), odd.getMessage());
                return Optional.empty();
            }
        }));
    }

    /** The fields {@code name}, {@code type} and {@code data}. */
    Optional<RegistryValue> value(RecipeFields fields) {
        String name = fields.text("name");
        Optional<RegistryType> type = fields.word("type", RecipeRegistryReader::type, RecipeReader.oneOf(TYPES));
        Optional<RecipeNode> data = fields.required("data");
        if (type.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        return type.get().equals(RegistryType.DWORD)
                ? fields.number("data", 0, 0xFFFF_FFFFL).map(number -> RegistryValue.dword(name, number.intValue()))
                : fields.text(data.get()).map(text -> RegistryValue.text(name, type.get(), text));
    }

    private static Optional<RegistryType> type(String text) {
        return TYPES.stream().filter(type -> type.toString().equals(text)).findFirst();
    }
}
