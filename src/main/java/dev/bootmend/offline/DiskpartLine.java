package dev.bootmend.offline;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a diskpart script, understood.
 *
 * @param goOnAfterError the line ends in {@code noerr}
 */
record DiskpartLine(DiskpartCommand command, boolean goOnAfterError) {

    /** Exit code of {@code diskpart /s} for a line that is no command (Microsoft Learn: diskpart scripts). */
    static final int SYNTAX_ERROR = 5;

    /**
     * Understands one line. Keywords may be in upper or lower case and cut to three letters, as diskpart allows.
     *
     * @throws ToolRefusal with the code for a wrong syntax
     */
    static DiskpartLine of(String line) throws ToolRefusal {
        List<String> words = words(line);
        boolean goOn = !words.isEmpty() && words.getLast().equals("noerr");
        if (goOn) {
            words.removeLast();
        }
        return new DiskpartLine(command(words, line), goOn);
    }

    private static List<String> words(String line) {
        // "select disk=1" and "select disk 1" mean the same; "letter = S" is accepted, too
        String spaced = line.replace("=", " = ").toLowerCase(Locale.ROOT).strip();
        return spaced.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(spaced.split("\\s+")));
    }

    private static DiskpartCommand command(List<String> words, String line) throws ToolRefusal {
        if (words.isEmpty() || words.getFirst().equals("rem")) {
            return new DiskpartCommand.Nothing();
        }
        String verb = words.getFirst();
        var rest = words.subList(1, words.size());
        if (is(verb, "select")) {
            return select(rest, line);
        }
        if (is(verb, "list") || is(verb, "detail")) {
            return show(is(verb, "list"), rest, line);
        }
        if (is(verb, "assign") || is(verb, "remove")) {
            return letter(is(verb, "assign"), rest, line);
        }
        if (is(verb, "uniqueid")) {
            return uniqueId(rest, line);
        }
        if (is(verb, "attributes")) {
            return attributes(rest, line);
        }
        if (is(verb, "online") || is(verb, "offline")) {
            return online(is(verb, "online"), rest, line);
        }
        if (!rest.isEmpty()) {
            throw invalid(line);
        }
        return single(verb, line);
    }

    private static DiskpartCommand single(String verb, String line) throws ToolRefusal {
        if (is(verb, "active")) {
            return new DiskpartCommand.SetActive(true);
        }
        if (is(verb, "inactive")) {
            return new DiskpartCommand.SetActive(false);
        }
        if (is(verb, "rescan")) {
            return new DiskpartCommand.Rescan();
        }
        if (is(verb, "exit")) {
            return new DiskpartCommand.Exit();
        }
        throw invalid(line);
    }

    private static DiskpartCommand select(List<String> rest, String line) throws ToolRefusal {
        List<String> plain = rest.stream().filter(word -> !word.equals("=")).toList();
        if (plain.size() != 2 || !plain.get(1).matches("\\d{1,9}")) {
            throw invalid(line);
        }
        int number = Integer.parseInt(plain.get(1));
        if (is(plain.getFirst(), "disk")) {
            return new DiskpartCommand.SelectDisk(new DiskNumber(number));
        }
        if (is(plain.getFirst(), "partition") && number > 0) {
            return new DiskpartCommand.SelectPartition(new PartitionNumber(number));
        }
        throw invalid(line);
    }

    private static DiskpartCommand show(boolean list, List<String> rest, String line) throws ToolRefusal {
        if (rest.size() != 1) {
            throw invalid(line);
        }
        if (is(rest.getFirst(), "disk")) {
            return list ? new DiskpartCommand.ListDisk() : new DiskpartCommand.DetailDisk();
        }
        if (is(rest.getFirst(), "partition")) {
            return list ? new DiskpartCommand.ListPartition() : new DiskpartCommand.DetailPartition();
        }
        throw invalid(line);
    }

    private static DiskpartCommand letter(boolean assign, List<String> rest, String line) throws ToolRefusal {
        Optional<DriveLetter> letter = Optional.empty();
        if (!rest.isEmpty()) {
            if (rest.size() != 3 || !is(rest.getFirst(), "letter") || !rest.get(2).matches("[a-z]:?")) {
                throw invalid(line);
            }
            letter = Optional.of(new DriveLetter(rest.get(2).charAt(0)));
        }
        return assign ? new DiskpartCommand.Assign(letter) : new DiskpartCommand.Remove(letter);
    }

    /** Volumes have attributes and states of their own, which nobody needs here. */
    private static DiskpartCommand online(boolean online, List<String> rest, String line) throws ToolRefusal {
        if (rest.size() != 1 || !is(rest.getFirst(), "disk")) {
            throw invalid(line);
        }
        return new DiskpartCommand.SetOnline(online);
    }

    private static DiskpartCommand attributes(List<String> rest, String line) throws ToolRefusal {
        if (rest.size() == 1 && is(rest.getFirst(), "disk")) {
            return new DiskpartCommand.ShowAttributes();
        }
        boolean set = rest.size() == 3 && rest.get(1).equals("set");
        boolean known = rest.size() == 3 && is(rest.getFirst(), "disk") && (set || is(rest.get(1), "clear"))
                && is(rest.get(2), "readonly");
        if (!known) {
            throw invalid(line);
        }
        return new DiskpartCommand.SetReadOnly(set);
    }

    private static DiskpartCommand uniqueId(List<String> rest, String line) throws ToolRefusal {
        if (rest.size() == 1 && is(rest.getFirst(), "disk")) {
            return new DiskpartCommand.UniqueId(Optional.empty());
        }
        if (rest.size() != 4 || !is(rest.getFirst(), "disk") || !rest.get(1).equals("id")) {
            throw invalid(line);
        }
        return new DiskpartCommand.UniqueId(Optional.of(identity(rest.get(3), line)));
    }

    private static DiskIdentity identity(String text, String line) throws ToolRefusal {
        if (text.matches("[0-9a-f]{1,8}")) {
            return new DiskIdentity.Mbr(new DiskSignature(Integer.parseUnsignedInt(text, 16)));
        }
        if (Guid.isGuid(text)) {
            return new DiskIdentity.Gpt(Guid.of(text));
        }
        throw invalid(line);
    }

    /** Whether a word is that keyword, or its first three or more letters. */
    private static boolean is(String word, String keyword) {
        return word.length() >= 3 && keyword.startsWith(word);
    }

    private static ToolRefusal invalid(String line) {
        return new ToolRefusal(SYNTAX_ERROR, "\nThe arguments specified for this command are not valid.\n"
                + "For more information on the command type: HELP " + line.strip().toUpperCase(Locale.ROOT));
    }
}
