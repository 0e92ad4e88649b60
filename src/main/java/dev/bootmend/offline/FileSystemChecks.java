package dev.bootmend.offline;

import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import java.io.IOException;

/** Port to the file systems of a host, as far as {@code chkdsk} looks at them and repairs them. */
public interface FileSystemChecks {

    /** Whether the file system has errors that a repair would fix; unreadable when the volume cannot be looked at. */
    Reading<Boolean> hasErrors(PartitionRef volume);

    /**
     * Repairs the file system and clears its mark. Nothing changes when it has no errors.
     *
     * @throws IOException when the volume cannot be written
     */
    void repair(PartitionRef volume) throws IOException;
}
