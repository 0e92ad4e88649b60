package dev.bootmend.recipe;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the broken machine is called in the cloud, as the user has typed it; nothing on the disk tells.
 *
 * <p>Names are put into commands that the user copies into a shell, so only what the cloud allows in names is allowed
 * here (Microsoft Learn: naming rules and restrictions for Azure resources).
 *
 * @param resourceGroup empty as long as it is not known
 * @param machine empty as long as it is not known
 */
public record MachineNames(Optional<String> resourceGroup, Optional<String> machine) {

    public static final MachineNames NONE = new MachineNames(Optional.empty(), Optional.empty());

    /** What commands have for the resource group. */
    public static final String RESOURCE_GROUP = "<resource group>";
    /** What commands have for the virtual machine. */
    public static final String MACHINE = "<machine>";

    private static final Pattern GROUP_FORM = Pattern.compile("[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]");
    private static final Pattern MACHINE_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9_]|[A-Za-z0-9]");

    /** @throws IllegalArgumentException when a name is none */
    public MachineNames {
        resourceGroup.flatMap(MachineNames::faultOfResourceGroup).ifPresent(MachineNames::refuse);
        machine.flatMap(MachineNames::faultOfMachine).ifPresent(MachineNames::refuse);
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }

    /** Why that is no name of a resource group; empty when it is one. */
    public static Optional<String> faultOfResourceGroup(String text) {
        return GROUP_FORM.matcher(text).matches() ? Optional.empty() : Optional.of("The name of a resource group has 1 to"
                + " 90 letters, digits, underscores, hyphens, full stops and parentheses, and no full stop at its end.");
    }

    /** Why that is no name of a virtual machine; empty when it is one. */
    public static Optional<String> faultOfMachine(String text) {
        return MACHINE_FORM.matcher(text).matches() ? Optional.empty() : Optional.of("The name of a machine has 1 to 64"
                + " letters, digits, underscores, hyphens and full stops, and begins with a letter or a digit.");
    }

    /** The command with the names that are known in their places; in quotes where a shell would misread them. */
    public String filledInto(String command) {
        String filled = resourceGroup.map(name -> command.replace(RESOURCE_GROUP, quoted(name))).orElse(command);
        return machine.map(name -> filled.replace(MACHINE, quoted(name))).orElse(filled);
    }

    private static String quoted(String name) {
        return name.contains("(") || name.contains(")") ? '"' + name + '"' : name;
    }
}
