package dev.bootmend.run;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.PartitionTitle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts changes into words: for the preview, the journal and the report. */
public final class ChangeWords {

    private final ElementWording wording;

    public ChangeWords(ElementWording wording) {
        this.wording = wording;
    }

    /**
     * One change as what, before and after.
     *
     * @param machine tells which drive letters device elements are printed with
     */
    public ChangeLine line(Change change, MachineSnapshot machine) {
        return switch (change) {
            case Change.Element(var store, var object, var code, var before, var after) -> new ChangeLine(
                    store.path() + " › " + wording.object(object) + " " + object.id().braced() + " › "
                            + wording.name(object, code),
                    element(object, before, machine), element(object, after, machine));
            case Change.Entry(var store, var id, var before, var after) -> new ChangeLine(
                    store.path() + " › " + id.braced(), entry(before), entry(after));
            case Change.Store(var store, var before, var after) ->
                    new ChangeLine(store.path().toString(), before, after);
            case Change.Value(var hive, var key, var name, var before, var after, var keyCreated) -> new ChangeLine(
                    hive.path().name() + " › " + key + " › " + (name.isEmpty() ? "(default)" : name)
                            + (keyCreated ? " (the key will be created)" : ""),
                    value(before), value(after));
            case Change.Key(FileRef hive, var key, boolean added) -> new ChangeLine(hive.path().name() + " › " + key,
                    added ? ChangeLine.ABSENT : "key", added ? "key" : ChangeLine.ABSENT);
            case Change.ActiveFlag(var partition, boolean before, boolean after) ->
                    new ChangeLine("active flag of " + PartitionTitle.of(machine, partition), active(before), active(after));
            case Change.File(var file, var before, var after) ->
                    new ChangeLine(file.path().toString(), file(before), file(after));
            case Change.Letter(var partition, var before, var after) ->
                    new ChangeLine("drive letter of " + PartitionTitle.of(machine, partition), letter(before), letter(after));
            case Change.Mount(var hive, boolean loaded) -> new ChangeLine("HKLM\\" + hive.mount(),
                    loaded ? "not loaded" : "loaded", loaded ? "loaded" : "not loaded");
            case Change.Other(var ignored, var subject, var before, var after) ->
                    new ChangeLine(subject, before, after);
        };
    }

    /** Several changes as one sentence, the first three in full. */
    public String sentence(List<Change> changes, MachineSnapshot machine) {
        String first = changes.stream().limit(3).map(change -> line(change, machine))
                .map(line -> line.subject() + ": " + line.before() + " → " + line.after())
                .collect(Collectors.joining("; "));
        return changes.size() <= 3 ? first + "." : first + "; and " + (changes.size() - 3) + " more.";
    }

    private String element(BootObject object, Optional<BootElement> element, MachineSnapshot machine) {
        return element.map(present -> wording.value(object, present, machine)).orElse(ChangeLine.ABSENT);
    }

    private String entry(Optional<BootObject> object) {
        return object.map(present -> wording.object(present) + " (" + present.elements().size() + " elements)")
                .orElse(ChangeLine.ABSENT);
    }

    private static String value(Optional<RegistryValue> value) {
        return value.map(present -> present.type() + " " + data(present)).orElse(ChangeLine.ABSENT);
    }

    private static String data(RegistryValue value) {
        if (value.asDword().isPresent()) {
            return Integer.toUnsignedString(value.asDword().getAsInt());
        }
        boolean text = value.type().equals(RegistryType.SZ) || value.type().equals(RegistryType.EXPAND_SZ);
        return text ? value.asText() : bytes(value.data());
    }

    private static String bytes(Bytes data) {
        return data.toString();
    }

    private static String active(boolean set) {
        return set ? "active" : "not active";
    }

    private static String letter(Optional<DriveLetter> letter) {
        return letter.map(DriveLetter::withColon).orElse("none");
    }

    private static String file(Optional<FileFact> fact) {
        return fact.map(present -> present.size() + present.seal()
                .map(seal -> ", SHA-256 " + seal.hex().substring(0, 12) + "…").orElse("")).orElse(ChangeLine.ABSENT);
    }
}
