package dev.bootmend.cli;

import picocli.CommandLine.Command;

/** {@code hive}. */
@Command(name = "hive", mixinStandardHelpOptions = true, subcommands = {HiveInfoCommand.class, HiveGetCommand.class},
        description = "Looks into a registry hive file.")
final class HiveCommand extends CommandGroup {
}
