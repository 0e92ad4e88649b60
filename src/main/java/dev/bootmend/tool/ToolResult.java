package dev.bootmend.tool;

import java.time.Duration;

/**
 * What a tool left behind. The exit code alone is never success: the state has to be read again.
 *
 * @param output everything it printed, both streams, decoded
 */
public record ToolResult(int exitCode, String output, Duration duration) {
}
