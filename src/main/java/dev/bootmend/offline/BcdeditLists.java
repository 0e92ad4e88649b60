package dev.bootmend.offline;

import dev.bootmend.bcd.ListChange;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of bcdedit that come in lists. */
final class BcdeditLists {

    private BcdeditLists() {
    }

    /**
     * A list of entries with others put first, put last or taken out.
     *
     * @return empty when the element holds no list of entries
     */
    static Optional<BootValue> merged(Optional<BootElement> present, BootValue given, ListChange how) {
        if (!(given instanceof BootValue.ObjectList(List<Guid> ids))) {
            return Optional.empty();
        }
        List<Guid> before = List.of();
        if (present.isPresent()) {
            if (!(present.get().value() instanceof BootValue.ObjectList(List<Guid> stored))) {
                return Optional.empty();
            }
            before = stored;
        }
        return Optional.of(new BootValue.ObjectList(how.apply(before, ids)));
    }

    /** The switch behind a list, empty when the word is none. */
    static Optional<ListChange> change(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "/addfirst" -> Optional.of(ListChange.ADD_FIRST);
            case "/addlast" -> Optional.of(ListChange.ADD_LAST);
            case "/remove" -> Optional.of(ListChange.REMOVE);
            default -> Optional.empty();
        };
    }

    /** Reads {@code NAME:value} words, names in upper case. */
    static Map<String, String> settings(List<String> words, String command) throws ToolRefusal {
        var settings = new HashMap<String, String>();
        for (String word : words) {
            int colon = word.indexOf(':');
            if (colon < 1) {
                throw BcdeditArguments.invalidCommand(command);
            }
            String name = word.substring(0, colon).toUpperCase(Locale.ROOT);
            if (!List.of("EMSPORT", "EMSBAUDRATE").contains(name)) {
                throw BcdeditArguments.invalidCommand(command);
            }
            settings.put(name, word.substring(colon + 1));
        }
        return settings;
    }
}
