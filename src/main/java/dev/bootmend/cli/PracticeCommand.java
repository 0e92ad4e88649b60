package dev.bootmend.cli;

import picocli.CommandLine.Command;

/** {@code practice}. */
@Command(name = "practice", mixinStandardHelpOptions = true,
        subcommands = {PracticeListCommand.class, PracticeCreateCommand.class},
        description = "Practice machines: folders with real partition tables, stores and hives, and one documented fault.")
final class PracticeCommand extends CommandGroup {
}
