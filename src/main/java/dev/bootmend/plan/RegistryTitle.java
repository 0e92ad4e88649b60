package dev.bootmend.plan;

import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.stream.Collectors;

/** The title of a group of registry edits, such as {@code Set ErrorControlPolicy = 0 in 2 keys of ControlSet001}. */
final class RegistryTitle {

    private RegistryTitle() {
    }

    static String of(List<RegistryEdit> edits) {
        List<String> phrases = edits.stream().map(RegistryTitle::phrase).distinct().toList();
        String sets = edits.stream().map(edit -> edit.key().segments().getFirst()).distinct()
                .collect(Collectors.joining(" and "));
        long keys = edits.stream().map(RegistryEdit::key).distinct().count();
        String where = keys == 1 ? " in " + edits.getFirst().key() : " in " + keys + " keys of " + sets;
        return phrases.size() == 1 ? phrases.getFirst() + where
                : "Change " + edits.size() + " registry values" + where;
    }

    private static String phrase(RegistryEdit edit) {
        return switch (edit) {
            case RegistryEdit.SetValue(var key, var value) -> "Set " + name(value.name()) + " = " + shown(value);
            case RegistryEdit.DeleteValue(var key, var name) -> "Delete " + name(name);
            case RegistryEdit.RemoveEmptyKey(var key) -> "Remove the key " + key.name();
        };
    }

    private static String name(String name) {
        return name.isEmpty() ? "(Default)" : name;
    }

    private static String shown(RegistryValue value) {
        if (value.asDword().isPresent()) {
            return Integer.toUnsignedString(value.asDword().getAsInt());
        }
        boolean text = value.type().equals(RegistryType.SZ) || value.type().equals(RegistryType.EXPAND_SZ);
        return text ? value.asText() : value.data().toString();
    }
}
