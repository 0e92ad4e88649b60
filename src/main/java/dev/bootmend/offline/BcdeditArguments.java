package dev.bootmend.offline;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.VolumePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The argument list of {@code bcdedit}, taken apart (Microsoft Learn: bcdedit command-line options).
 *
 * @param store the text behind {@code /store}; empty for the system store of the machine
 * @param command the command in lower case, {@code /enum} when there is none
 * @param words what stands behind the command, in order
 */
record BcdeditArguments(Optional<String> store, String command, List<String> words, boolean verbose) {

    /** Every failure of {@code bcdedit} has this exit code (seen in captures, no other was). */
    static final int FAILURE = 1;

    private static final String ASSISTANCE = "\nRun \"bcdedit /?\" for command line assistance.\n";

    BcdeditArguments {
        words = List.copyOf(words);
    }

    static BcdeditArguments parse(List<String> arguments) throws ToolRefusal {
        Optional<String> store = Optional.empty();
        Optional<String> command = Optional.empty();
        boolean verbose = false;
        var words = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i).toLowerCase(Locale.ROOT);
            if (word.equals("/store") && store.isEmpty()) {
                store = Optional.of(fileAfter(arguments, i));
                i++;
            } else if (word.equals("/v") && !verbose) {
                verbose = true;
            } else if (word.startsWith("/") && command.isEmpty()) {
                command = Optional.of(word);
            } else if (command.isEmpty()) {
                throw unknownSwitch(arguments.get(i));
            } else {
                words.add(arguments.get(i));
            }
        }
        return new BcdeditArguments(store, command.orElse("/enum"), words, verbose);
    }

    private static String fileAfter(List<String> arguments, int index) throws ToolRefusal {
        if (index + 1 == arguments.size()) {
            throw refusal("The store command specified is not valid." + ASSISTANCE + "The parameter is incorrect.");
        }
        return arguments.get(index + 1);
    }

    /**
     * Reads the name of a store.
     *
     * @throws ToolRefusal when it is no path with a drive letter; bcdedit would look below its own folder
     */
    static LetteredPath path(String text) throws ToolRefusal {
        try {
            if (text.matches("[A-Za-z]:\\\\.+")) {
                return new LetteredPath(new DriveLetter(text.charAt(0)), VolumePath.of(text.substring(2)));
            }
        } catch (IllegalArgumentException malformed) {
            throw notOpened("The filename, directory name, or volume label syntax is incorrect.");
        }
        throw notOpened("The system cannot find the file specified."
                + "\nA path with a drive letter is needed, such as S:\\Boot\\BCD.");
    }

    static ToolRefusal unknownSwitch(String word) {
        return refusal("Invalid command line switch: " + word + ASSISTANCE + "The parameter is incorrect.");
    }

    static ToolRefusal invalidCommand(String name) {
        return refusal("The " + name + " command specified is not valid." + ASSISTANCE + "The parameter is incorrect.");
    }

    static ToolRefusal notOpened(String reason) {
        return refusal("The boot configuration data store could not be opened.\n" + reason);
    }

    /** Wrong element for the entry, or an entry that is not there: the same message in captures. */
    static ToolRefusal elementNotRecognised() {
        return refusal("The element data type specified is not recognized, or does not apply to the specified entry."
                + ASSISTANCE + "Element not found.");
    }

    static ToolRefusal identifierNotValid() {
        return refusal("The specified entry identifier is not valid." + ASSISTANCE + "The parameter is incorrect.");
    }

    static ToolRefusal refusal(String message) {
        return new ToolRefusal(FAILURE, message);
    }
}
