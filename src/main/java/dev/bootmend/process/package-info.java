/**
 * Starts the programs of the operating system; nothing else in BootMend does.
 *
 * <p>Entry point: {@link dev.bootmend.process.ProgramRunner}. May import: {@code tool}, {@code model}.
 */
package dev.bootmend.process;
