package dev.bootmend.offline;

import dev.bootmend.tool.Invocation;
import java.io.IOException;

/** One tool carried out by ourselves. */
interface OfflineProgram {

    /**
     * Carries out one call; returning means exit code 0.
     *
     * @throws ToolRefusal to end with another exit code
     * @throws IOException when a disk fails in the middle of it
     */
    void run(Invocation call, Transcript transcript) throws ToolRefusal, IOException;
}
