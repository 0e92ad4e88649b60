package dev.bootmend.ui;

import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.PlanScript;
import dev.bootmend.plan.ScriptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Saves what the user wants to keep or to send into a folder of his choice. */
public final class FileExport {

    private FileExport() {
    }

    /**
     * Writes the plan as a command file with its diskpart scripts, and as {@code plan.json}, into a folder of its own
     * below {@code parent}.
     *
     * @param json the plan as JSON
     * @return the new folder
     * @throws IOException when it cannot be written, or is there already
     */
    public static Path plan(ConfirmedPlan plan, String json, Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("bootmend-plan-" + plan.plan().run()));
        for (ScriptFile file : PlanScript.of(plan)) {
            Files.write(folder.resolve(file.name()), file.content().getBytes(StandardCharsets.US_ASCII));
        }
        Files.writeString(folder.resolve("plan.json"), json.endsWith("\n") ? json : json + "\n");
        return folder;
    }

    /**
     * Copies files of a run into a folder of its own below {@code parent}.
     *
     * @return the new folder
     * @throws IOException when one cannot be read or written
     */
    public static Path files(List<Path> files, String name, Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        List<IOException> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.size() + " of " + files.size() + " files could not be copied to " + folder
                    + ": " + failures.getFirst(), failures.getFirst());
        }
        return folder;
    }
}
