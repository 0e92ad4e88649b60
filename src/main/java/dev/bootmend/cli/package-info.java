/**
 * The command line: the same flow as the window, for a terminal and for scripts.
 *
 * <p>Entry point: {@link dev.bootmend.cli.CommandLineProgram}. The exit codes are in {@link dev.bootmend.cli.ExitCode}; the JSON
 * forms are built as plain trees by the {@code *Tree} classes and documented in {@code src/docs/command-line.md}. May import:
 * everything but {@code json}, {@code hive}, {@code process}, {@code linux}, {@code windows}, {@code ui} and {@code app}; it alone
 * imports picocli.
 */
package dev.bootmend.cli;
