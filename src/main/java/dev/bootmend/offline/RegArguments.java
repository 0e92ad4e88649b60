package dev.bootmend.offline;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.VolumePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the argument list of {@code reg}. Switches and key names are taken without regard to case. */
final class RegArguments {

    /** Every failure of {@code reg} has this exit code (Microsoft Learn: reg add and others). */
    static final int FAILURE = 1;

    private static final Set<String> WITH_TEXT = Set.of("/v", "/t", "/d", "/s");

    private final String verb;
    private final List<String> plain = new ArrayList<>();
    private final Map<String, String> switches = new HashMap<>();

    private RegArguments(String verb) {
        this.verb = verb;
    }

    static RegCommand parse(List<String> arguments) throws ToolRefusal {
        if (arguments.isEmpty()) {
            throw new ToolRefusal(FAILURE, "ERROR: Invalid syntax.\nType \"REG /?\" for usage.");
        }
        var parsed = new RegArguments(arguments.getFirst().toUpperCase(Locale.ROOT));
        parsed.read(arguments.subList(1, arguments.size()));
        return parsed.command();
    }

    private void read(List<String> rest) throws ToolRefusal {
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i);
            if (!word.startsWith("/")) {
                plain.add(word);
                continue;
            }
            String name = word.toLowerCase(Locale.ROOT);
            boolean takesText = WITH_TEXT.contains(name) && !(name.equals("/s") && verb.equals("QUERY"));
            if (takesText && i + 1 == rest.size() || switches.containsKey(name)) {
                throw invalidSyntax();
            }
            switches.put(name, takesText ? rest.get(++i) : "");
        }
    }

    private RegCommand command() throws ToolRefusal {
        return switch (verb) {
            case "LOAD" -> load();
            case "UNLOAD" -> unload();
            case "QUERY" -> query();
            case "ADD" -> add();
            case "DELETE" -> delete();
            default -> throw new ToolRefusal(FAILURE, "ERROR: Invalid syntax.\nType \"REG /?\" for usage.");
        };
    }

    private RegCommand load() throws ToolRefusal {
        expect(2, Set.of());
        return new RegCommand.Load(mount(), file(plain.get(1)));
    }

    private RegCommand unload() throws ToolRefusal {
        expect(1, Set.of());
        return new RegCommand.Unload(mount());
    }

    private RegCommand query() throws ToolRefusal {
        expect(1, Set.of("/v", "/ve", "/s"));
        return new RegCommand.Query(key(), valueName(), switches.containsKey("/s"));
    }

    private RegCommand add() throws ToolRefusal {
        expect(1, Set.of("/v", "/ve", "/t", "/d", "/s", "/f"));
        Optional<String> name = valueName();
        if (name.isEmpty() && (switches.containsKey("/t") || switches.containsKey("/d"))) {
            throw invalidSyntax();
        }
        var data = new RegData(type(), Optional.ofNullable(switches.get("/d")), switches.getOrDefault("/s", "\\0"));
        return new RegCommand.Add(key(), name.isEmpty() ? Optional.empty()
                : Optional.of(data.value(name.get()).orElseThrow(this::invalidSyntax)), switches.containsKey("/f"));
    }

    private RegCommand delete() throws ToolRefusal {
        expect(1, Set.of("/v", "/ve", "/va", "/f"));
        boolean all = switches.containsKey("/va");
        if (all && valueName().isPresent()) {
            throw invalidSyntax();
        }
        return new RegCommand.Delete(key(), valueName(), all, switches.containsKey("/f"));
    }

    private void expect(int plainCount, Set<String> allowed) throws ToolRefusal {
        if (plain.size() != plainCount || !allowed.containsAll(switches.keySet())
                || switches.containsKey("/v") && switches.containsKey("/ve")) {
            throw invalidSyntax();
        }
    }

    private Optional<String> valueName() {
        return switches.containsKey("/ve") ? Optional.of("") : Optional.ofNullable(switches.get("/v"));
    }

    private RegistryType type() throws ToolRefusal {
        try {
            return RegistryType.named(switches.getOrDefault("/t", "REG_SZ"));
        } catch (IllegalArgumentException unknown) {
            throw invalidSyntax();
        }
    }

    private String mount() throws ToolRefusal {
        RegistryKeyPath key = key();
        if (key.segments().size() != 1) {
            throw invalidKey();
        }
        return key.name();
    }

    private RegistryKeyPath key() throws ToolRefusal {
        String text = plain.getFirst();
        int end = text.indexOf('\\');
        String root = (end < 0 ? text : text.substring(0, end)).toUpperCase(Locale.ROOT);
        if (!root.equals("HKLM") && !root.equals("HKEY_LOCAL_MACHINE")) {
            throw Set.of("HKU", "HKEY_USERS", "HKCU", "HKEY_CURRENT_USER", "HKCR", "HKEY_CLASSES_ROOT", "HKCC",
                    "HKEY_CURRENT_CONFIG").contains(root) ? LoadedHives.foreign(text) : invalidKey();
        }
        try {
            return end < 0 ? RegistryKeyPath.ROOT : RegistryKeyPath.of(withoutLastBackslash(text.substring(end + 1)));
        } catch (IllegalArgumentException malformed) {
            throw invalidKey();
        }
    }

    private static String withoutLastBackslash(String path) {
        return path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
    }

    private LetteredPath file(String text) throws ToolRefusal {
        if (!text.matches("[A-Za-z]:\\\\.+")) {
            throw new ToolRefusal(FAILURE, "ERROR: The system cannot find the path specified.\n"
                    + "A path with a drive letter is needed, such as W:\\Windows\\System32\\config\\SYSTEM.");
        }
        try {
            return new LetteredPath(new DriveLetter(text.charAt(0)), VolumePath.of(text.substring(2)));
        } catch (IllegalArgumentException malformed) {
            throw new ToolRefusal(FAILURE,
                    "ERROR: The filename, directory name, or volume label syntax is incorrect.");
        }
    }

    private ToolRefusal invalidSyntax() {
        return new ToolRefusal(FAILURE, "ERROR: Invalid syntax.\nType \"REG " + verb + " /?\" for usage.");
    }

    private ToolRefusal invalidKey() {
        return new ToolRefusal(FAILURE, "ERROR: Invalid key name.\nType \"REG " + verb + " /?\" for usage.");
    }
}
