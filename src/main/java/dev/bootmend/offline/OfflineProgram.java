package dev.bootmend.offline;

import dev.bootmend.tool.Invocation;
import java.io.IOException;

/** One tool carried out by ourselves. */
interface OfflineProgram {

    /**
     * Carries out one call; its exit code.
     *
     * @throws ToolRefusal to end with a message and an exit code other than 0
     * @throws IOException when a disk fails in the middle of it
     */
    int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException;
}
