package dev.bootmend.process;

import dev.bootmend.tool.ToolResult;
import java.time.Duration;

/**
 * What a program left behind when it ended by itself.
 *
 * @param output what it printed, decoded, line ends as printed
 * @param errors what it printed to the stream for errors; empty when that is in the output
 */
public record ProgramResult(int exitCode, String output, String errors, Duration duration) {

    /** The same for a Windows tool. */
    public ToolResult asToolResult() {
        return new ToolResult(exitCode, output, duration);
    }
}
