package dev.bootmend.offline;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The argument list of {@code bcdboot}, taken apart (Microsoft Learn: BCDBoot command-line options).
 *
 * @param source the folder of the Windows
 * @param system the letter behind {@code /s}
 * @param firmware what {@code /f} names; {@code ALL} is both
 * @param locale what {@code /l} names
 * @param merge {@code /m}: an entry that is there keeps the values that a new one would not have
 * @param merged the entry behind {@code /m}
 * @param keepDefault {@code /d}
 */
record BcdbootArguments(LetteredPath source, DriveLetter system, SortedSet<Generation> firmware,
        Optional<String> locale, boolean verbose, boolean merge, Optional<Guid> merged, boolean keepDefault) {

    /** Only 0, success, is documented; what every other exit code means is not, so here it is always this one. */
    static final int FAILURE = 1;

    private static final String LOCALE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    static BcdbootArguments parse(List<String> arguments) throws ToolRefusal {
        return new Parser(arguments).parse();
    }

    /** Goes through the words from left to right. */
    private static final class Parser {

        private final List<String> words;
        private int next;
        private Optional<DriveLetter> system = Optional.empty();
        private final SortedSet<Generation> firmware = new TreeSet<>();
        private Optional<String> locale = Optional.empty();
        private boolean verbose;
        private boolean merge;
        private Optional<Guid> merged = Optional.empty();
        private boolean keepDefault;

        Parser(List<String> words) {
            this.words = words;
        }

        BcdbootArguments parse() throws ToolRefusal {
            LetteredPath source = source();
            while (next < words.size()) {
                option(words.get(next++));
            }
            DriveLetter volume = system.orElseThrow(() -> refusal("Without /s bcdboot changes the machine it runs on."
                    + "\nName the System partition of the attached disk."));
            if (firmware.isEmpty()) {
                throw refusal("Without /f bcdboot uses the firmware type of the machine it runs on."
                        + "\nName that of the attached disk: BIOS, UEFI or ALL.");
            }
            return new BcdbootArguments(source, volume, firmware, locale, verbose, merge, merged, keepDefault);
        }

        private LetteredPath source() throws ToolRefusal {
            String text = value("The source path was not specified.");
            if (!text.matches("[A-Za-z]:\\\\.+")) {
                throw refusal("The source path \"" + text + "\" is not a Windows folder such as C:\\Windows.");
            }
            try {
                return new LetteredPath(new DriveLetter(text.charAt(0)), VolumePath.of(text.substring(2)));
            } catch (IllegalArgumentException malformed) {
                throw refusal("The source path \"" + text + "\" is not valid.");
            }
        }

        private void option(String word) throws ToolRefusal {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "/s" -> system = Optional.of(letter(value("/s needs the letter of a volume.")));
                case "/f" -> firmware.addAll(type(value("/f needs a firmware type.")));
                case "/l" -> locale = Optional.of(locale(value("/l needs a locale.")));
                case "/v" -> verbose = true;
                case "/m" -> merge();
                case "/d" -> keepDefault = true;
                // the order of the firmware's own entries; a disk that is attached to another machine has none
                case "/addlast" -> { }
                default -> throw refusal("Invalid command line argument: " + word);
            }
        }

        private String value(String missing) throws ToolRefusal {
            if (next >= words.size()) {
                throw refusal(missing);
            }
            return words.get(next++);
        }

        private static DriveLetter letter(String text) throws ToolRefusal {
            if (!text.matches("[A-Za-z]:\\\\?")) {
                throw refusal("/s needs the letter of a volume such as S:, not \"" + text + "\".");
            }
            return new DriveLetter(text.charAt(0));
        }

        private static Set<Generation> type(String text) throws ToolRefusal {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "BIOS" -> Set.of(Generation.GEN1);
                case "UEFI" -> Set.of(Generation.GEN2);
                case "ALL" -> Set.of(Generation.GEN1, Generation.GEN2);
                default -> throw refusal("The firmware type has to be BIOS, UEFI or ALL, not \"" + text + "\".");
            };
        }

        private static String locale(String text) throws ToolRefusal {
            if (!text.matches(LOCALE)) {
                throw refusal("\"" + text + "\" is not a locale such as en-US.");
            }
            return text;
        }

        private void merge() throws ToolRefusal {
            merge = true;
            if (next < words.size() && words.get(next).startsWith("{")) {
                String text = words.get(next++);
                if (!Guid.isGuid(text)) {
                    throw refusal("/m needs the identifier of a boot entry, not \"" + text + "\".");
                }
                merged = Optional.of(Guid.of(text));
            }
        }
    }

    static ToolRefusal refusal(String message) {
        return new ToolRefusal(FAILURE, message);
    }
}
