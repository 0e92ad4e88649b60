package dev.bootmend.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Port to what lies around the window: other programs, and the user's answers to questions of the system. */
public interface Desktop {

    /**
     * Opens a file with the program that the user has chosen for its kind.
     *
     * @throws IOException when it cannot be opened, with the reason
     */
    void open(Path file) throws IOException;

    /** Asks for a folder to save to; empty when the user decides against it. */
    Optional<Path> askForFolder(String title);

    /** Asks whether to close although a run is under way. */
    boolean mayCloseDuringARun();
}
