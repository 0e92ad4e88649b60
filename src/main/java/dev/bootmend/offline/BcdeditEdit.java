package dev.bootmend.offline;

import dev.bootmend.bcd.Aliases;
import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.ElementCatalogue;
import dev.bootmend.bcd.ElementDefinition;
import dev.bootmend.bcd.ElementParser;
import dev.bootmend.bcd.ListChange;
import dev.bootmend.bcd.ObjectIdentifier;
import dev.bootmend.bcd.ParsedValue;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands of bcdedit that change a store. Each changes one element or one entry and nothing beside it. */
final class BcdeditEdit {

    private static final Guid EMS_SETTINGS = WellKnownObject.EMSSETTINGS.id();

    private final OfflineStore store;
    private final ElementParser parser;
    private final Supplier<Guid> newIds;

    BcdeditEdit(OfflineStore store, PartitionNames partitions, Supplier<Guid> newIds) {
        this.store = store;
        this.parser = new ElementParser(partitions);
        this.newIds = newIds;
    }

    /** Changes the store in memory; the message to print, empty for the usual one. */
    Optional<String> apply(BcdeditArguments arguments) throws ToolRefusal, IOException {
        List<String> words = arguments.words();
        switch (arguments.command()) {
            case "/set" -> set(words);
            case "/deletevalue" -> deleteValue(words);
            case "/ems" -> flag("ems", BootElements.EMS, words);
            case "/bootems" -> flag("bootems", BootElements.BOOT_EMS, words);
            case "/emssettings" -> emsSettings(words);
            case "/timeout" -> ofBootManager("timeout", BootElements.TIMEOUT, words, 1);
            case "/default" -> ofBootManager("default", BootElements.DEFAULT, words, 1);
            case "/displayorder" -> list("displayorder", words);
            case "/toolsdisplayorder" -> list("toolsdisplayorder", words);
            case "/bootsequence" -> list("bootsequence", words);
            case "/create" -> {
                return Optional.of(new BcdeditEntries(store, newIds).create(words));
            }
            case "/delete" -> new BcdeditEntries(store, newIds).delete(words, this::object);
            case "/export", "/import", "/copy", "/mirror", "/sysstore", "/dbgsettings", "/hypervisorsettings",
                    "/eventsettings", "/bootdebug", "/debug", "/event", "/?", "/help" ->
                    throw BcdeditArguments.refusal(arguments.command() + " is not carried out on this machine."
                            + "\nThe request is not supported.");
            default -> throw BcdeditArguments.unknownSwitch(arguments.command());
        }
        return Optional.empty();
    }

    private void set(List<String> words) throws ToolRefusal, IOException {
        boolean named = !words.isEmpty() && words.getFirst().startsWith("{");
        List<String> rest = named ? words.subList(1, words.size()) : words;
        if (rest.size() < 2) {
            throw BcdeditArguments.invalidCommand("set");
        }
        BootObject object = object(named ? words.getFirst() : "{current}");
        set(object, definition(object, rest.getFirst()), rest.subList(1, rest.size()));
    }

    private void set(BootObject object, ElementDefinition element, List<String> words) throws ToolRefusal, IOException {
        Optional<ListChange> change = BcdeditLists.change(words.getLast());
        List<String> values = change.isPresent() ? words.subList(0, words.size() - 1) : words;
        BootValue value = switch (parser.parse(element, values)) {
            case ParsedValue.Accepted(BootValue accepted) -> accepted;
            case ParsedValue.Refused refused -> throw refusal(refused);
        };
        if (change.isPresent()) {
            value = BcdeditLists.merged(object.element(element.code()), value, change.get())
                    .orElseThrow(() -> BcdeditArguments.invalidCommand("set"));
        }
        store.set(object.id(), element.code(), value);
    }

    private static ToolRefusal refusal(ParsedValue.Refused refused) {
        return switch (refused.refusal()) {
            case DEVICE_NOT_VALID -> invalidData("The device is not valid as specified.");
            case INTEGER_NOT_VALID -> invalidData("The integer data is not valid as specified.");
            case BOOLEAN_NOT_VALID -> invalidData("The boolean data is not valid as specified.");
            case IDENTIFIER_NOT_VALID, ALIAS_NOT_ALLOWED -> BcdeditArguments.identifierNotValid();
            case WRONG_NUMBER_OF_VALUES, FORMAT_NOT_KNOWN -> BcdeditArguments.invalidCommand("set");
        };
    }

    private static ToolRefusal invalidData(String message) {
        return BcdeditArguments.refusal(message + "\nRun \"bcdedit /?\" for command line assistance."
                + "\nThe parameter is incorrect.");
    }

    private void deleteValue(List<String> words) throws ToolRefusal, IOException {
        if (words.isEmpty() || words.size() > 2 || words.size() == 2 && !words.getFirst().startsWith("{")) {
            throw BcdeditArguments.invalidCommand("deletevalue");
        }
        BootObject object = object(words.size() == 2 ? words.getFirst() : "{current}");
        ElementCode code = definition(object, words.getLast()).code();
        if (object.element(code).isEmpty()) {
            throw BcdeditArguments.refusal("An error occurred while attempting to delete the specified data element."
                    + "\nElement not found.");
        }
        store.delete(object.id(), code);
    }

    private void flag(String command, ElementCode code, List<String> words) throws ToolRefusal, IOException {
        if (words.isEmpty() || words.size() > 2) {
            throw BcdeditArguments.invalidCommand(command);
        }
        BootObject object = object(words.size() == 2 ? words.getFirst() : "{current}");
        set(object, ElementCatalogue.definition(object, code), List.of(words.getLast()));
    }

    /** {@code BIOS} takes both values away: the firmware then tells port and rate (Microsoft Learn: bcdedit /emssettings). */
    private void emsSettings(List<String> words) throws ToolRefusal, IOException {
        BootObject settings = store.content().object(EMS_SETTINGS).orElseThrow(BcdeditArguments::elementNotRecognised);
        if (words.size() == 1 && words.getFirst().equalsIgnoreCase("BIOS")) {
            for (ElementCode code : List.of(BootElements.EMS_PORT, BootElements.EMS_BAUD_RATE)) {
                if (settings.element(code).isPresent()) {
                    store.delete(EMS_SETTINGS, code);
                }
            }
            return;
        }
        Map<String, String> given = BcdeditLists.settings(words, "emssettings");
        if (!given.containsKey("EMSPORT") || given.size() != words.size()) {
            throw BcdeditArguments.invalidCommand("emssettings");
        }
        set(settings, ElementCatalogue.definition(settings, BootElements.EMS_PORT), List.of(given.get("EMSPORT")));
        if (given.containsKey("EMSBAUDRATE")) {
            set(settings, ElementCatalogue.definition(settings, BootElements.EMS_BAUD_RATE),
                    List.of(given.get("EMSBAUDRATE")));
        }
    }

    private void ofBootManager(String command, ElementCode code, List<String> words, int count)
            throws ToolRefusal, IOException {
        if (words.size() != count) {
            throw BcdeditArguments.invalidCommand(command);
        }
        BootObject manager = bootManager();
        set(manager, ElementCatalogue.definition(manager, code), words);
    }

    private void list(String name, List<String> words) throws ToolRefusal, IOException {
        if (words.isEmpty()) {
            throw BcdeditArguments.invalidCommand(name);
        }
        BootObject manager = bootManager();
        set(manager, definition(manager, name), words);
    }

    private BootObject bootManager() throws ToolRefusal, IOException {
        return store.content().bootManager().orElseThrow(BcdeditArguments::elementNotRecognised);
    }

    private static ElementDefinition definition(BootObject object, String name) throws ToolRefusal {
        return ElementCatalogue.named(object.type(), name).orElseThrow(BcdeditArguments::elementNotRecognised);
    }

    /** The entry a word names; {@code {current}} means an entry of the running machine and is never in the store. */
    private BootObject object(String word) throws ToolRefusal, IOException {
        BootStore content = store.content();
        Optional<Guid> id = switch (ObjectIdentifier.of(word)) {
            case ObjectIdentifier.Fixed(Guid fixed) -> Optional.of(fixed);
            case ObjectIdentifier.DefaultEntry() -> Aliases.defaultEntry(content);
            case ObjectIdentifier.CurrentEntry() -> Optional.empty();
            case ObjectIdentifier.Invalid ignored -> throw BcdeditArguments.identifierNotValid();
        };
        return id.flatMap(content::object).orElseThrow(BcdeditArguments::elementNotRecognised);
    }
}
