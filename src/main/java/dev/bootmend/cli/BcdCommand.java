package dev.bootmend.cli;

import picocli.CommandLine.Command;

/** {@code bcd}. */
@Command(name = "bcd", mixinStandardHelpOptions = true, subcommands = BcdListCommand.class,
        description = "Looks into a BCD store file.")
final class BcdCommand extends CommandGroup {
}
