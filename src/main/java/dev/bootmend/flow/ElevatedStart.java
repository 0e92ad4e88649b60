package dev.bootmend.flow;

import java.io.IOException;

/** Port to another start of BootMend, with the rights that attached disks need. */
public interface ElevatedStart {

    /** What came of asking for it. */
    enum Answer {
        /** The other BootMend is starting; this one should end. */
        STARTED,
        /** The user said no. */
        DECLINED
    }

    /** Why this one offers no attached disks, in a sentence. */
    String reason();

    /**
     * Starts it; the system asks the user.
     *
     * @throws IOException when it could not be started for another reason than a no
     */
    Answer start() throws IOException;
}
