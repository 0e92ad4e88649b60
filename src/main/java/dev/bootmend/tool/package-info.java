/**
 * The Windows tools as data: argument lists, the meaning of exit codes, and the port through which they are run.
 *
 * <p>Entry point: {@link dev.bootmend.tool.Invocation}. May import: {@code model}.
 */
package dev.bootmend.tool;
