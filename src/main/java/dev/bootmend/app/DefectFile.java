package dev.bootmend.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/** What is known of a defect, for whoever mends it. */
final class DefectFile {

    private DefectFile() {
    }

    /** Writes a new file below {@code home}; it names versions and places in the program, nothing of a disk but what the message holds. */
    static Path write(Path home, Throwable defect, InstantSource clock) throws IOException {
        Path folder = Files.createDirectories(home.resolve("defects"));
        Path file = folder.resolve("defect-" + clock.instant().toString().replace(':', '-') + ".txt");
        var text = new StringWriter();
        var lines = new PrintWriter(text);
        lines.println("BootMend " + Version.text() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        defect.printStackTrace(lines);
        lines.flush();
        return Files.writeString(file, text.toString(), StandardOpenOption.CREATE_NEW);
    }
}
