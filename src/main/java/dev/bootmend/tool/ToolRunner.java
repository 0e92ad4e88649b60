package dev.bootmend.tool;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Port to the programs of this machine. */
public interface ToolRunner {

    /**
     * Runs one tool to its end.
     *
     * @param liveOutput is given each line while the tool runs
     * @throws ToolUnavailableException when the program is not there or may not be started
     * @throws IOException when its output could not be read; it may have run
     * @throws InterruptedException when the waiting thread was interrupted; the tool has been ended
     */
    ToolResult run(Invocation invocation, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException;

    /** The programs that are not on this machine, so that this can be said before anything runs. */
    default Set<Tool> missing() {
        return Set.of();
    }

    /** Whether disks can be brought online or made writable here; a Linux host leaves that to its own programs. */
    default boolean preparesDisks() {
        return true;
    }
}
