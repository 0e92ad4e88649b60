package dev.bootmend.flow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a command that the user fills with a name of his own, such as {@code <resource group>}.
 *
 * @param word as between the angle brackets
 */
public record GuidePlace(String word) {

    /** The group that the machine belongs to. */
    public static final GuidePlace RESOURCE_GROUP = new GuidePlace("resource group");
    /** The machine that does not start. */
    public static final GuidePlace MACHINE = new GuidePlace("machine");
    /** The repaired disk, by name or by its whole id. */
    public static final GuidePlace DISK = new GuidePlace("disk");

    private static final int LONGEST_GROUP = 90;
    private static final int LONGEST_MACHINE = 64;
    private static final int LONGEST_DISK = 80;
    private static final Pattern NOT_IN_A_GROUP = Pattern.compile("[^\\p{L}\\p{Nd}_().-]");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final Pattern DISK_ID = Pattern.compile("/subscriptions/[A-Za-z0-9_().-]+(/[A-Za-z0-9_().-]+)+");

    /**
     * Why {@code typed} cannot be the name; empty when it can, and while nothing is typed. Source of the rules:
     * Microsoft Learn, "Naming rules and restrictions for Azure resources"; a virtual machine's name of up to 64
     * characters is that of
     * the resource, not the computer name of the Windows in it.
     */
    public Optional<String> faultOf(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (word) {
            case "resource group" -> groupFault(name);
            case "machine" -> nameFault(name, LONGEST_MACHINE);
            case "disk" -> DISK_ID.matcher(name).matches() ? Optional.empty() : nameFault(name, LONGEST_DISK);
            default -> name.indexOf('"') < 0 ? Optional.empty() : Optional.of("It must not have quotation marks.");
        };
    }

    private static Optional<String> groupFault(String name) {
        var wrong = NOT_IN_A_GROUP.matcher(name);
        if (wrong.find()) {
            return Optional.of("Only letters, digits, and _ - . ( ); not " + shown(wrong.group()) + ".");
        }
        if (name.length() > LONGEST_GROUP) {
            return tooLong(name, LONGEST_GROUP);
        }
        return name.endsWith(".") ? Optional.of("It must not end with a dot.") : Optional.empty();
    }

    private static Optional<String> nameFault(String name, int longest) {
        var wrong = NOT_IN_A_NAME.matcher(name);
        if (wrong.find()) {
            return Optional.of("Only letters A to Z, digits, and _ - . ; not " + shown(wrong.group()) + ".");
        }
        if (name.length() > longest) {
            return tooLong(name, longest);
        }
        if (!Character.isLetterOrDigit(name.charAt(0))) {
            return Optional.of("It must begin with a letter or a digit.");
        }
        return name.endsWith(".") || name.endsWith("-") ? Optional.of("It must not end with a dot or a hyphen.")
                : Optional.empty();
    }

    private static Optional<String> tooLong(String name, int longest) {
        return Optional.of("At most " + longest + " characters; these are " + name.length() + ".");
    }

    private static String shown(String character) {
        return character.isBlank() ? "a space" : character;
    }

    @Override
    public String toString() {
        return word;
    }
}
