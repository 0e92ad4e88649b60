package dev.bootmend.practice;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes practice machines. The same scenario and seed give the same bytes in every file, at any time and place. */
public final class PracticeMachines {

    private PracticeMachines() {
    }

    /**
     * Makes a practice machine.
     *
     * @param folder must be empty or not be there; the folders above it are created
     * @throws PracticeException when it cannot be made; what was begun is removed again
     */
    public static void create(PracticeScenario scenario, long seed, Path folder) throws PracticeException {
        Path root = folder.toAbsolutePath().normalize();
        boolean existed = Files.exists(root);
        if (existed) {
            requireEmpty(root);
        }
        Path begun = existed ? root : topmostMissing(root);
        try {
            Files.createDirectories(root);
            write(scenario, seed, new PracticeFolder(root));
        } catch (IOException failure) {
            var problem = new PracticeException(new Problem(root.toString(),
                    "The practice machine could not be created: " + reason(failure) + ".",
                    "Choose a folder that this user may write, on a disk with at least 5 MB free."), failure);
            remove(begun, existed, problem);
            throw problem;
        }
    }

    private static void requireEmpty(Path root) throws PracticeException {
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new PracticeException(new Problem(
                        root.toString(), "The folder is not empty.", "Choose an empty folder or a new name."));
            }
        } catch (PracticeException notEmpty) {
            throw notEmpty;
        } catch (IOException failure) {
            throw new PracticeException(new Problem(root.toString(), "It cannot be used as a folder: "
                    + reason(failure) + ".", "Choose an empty folder or a new name."), failure);
        }
    }

    private static Path topmostMissing(Path root) {
        Path missing = root;
        while (missing.getParent() != null && !Files.exists(missing.getParent())) {
            missing = missing.getParent();
        }
        return missing;
    }

    private static void write(PracticeScenario scenario, long seed, PracticeFolder folder) throws IOException {
        var ids = new SeededIds(scenario.name(), seed);
        var host = new SeededIds(scenario.name() + " host", seed);
        List<NewDisk> disks = List.of(
                HostDisks.own(scenario, host), AttachedDisk.make(scenario, ids, host), HostDisks.temporary(host));
        for (NewDisk disk : disks) {
            disk.writeTo(folder);
        }
        // last, so that a folder without it is one that was never finished
        folder.create(new PracticeDescription(scenario.name(), seed,
                disks.stream().map(NewDisk::description).toList(), List.of()));
    }

    private static void remove(Path begun, boolean keepTop, PracticeException problem) {
        try (Stream<Path> entries = Files.exists(begun) ? Files.walk(begun) : Stream.empty()) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                if (!keepTop || !entry.equals(begun)) {
                    Files.delete(entry);
                }
            }
        } catch (IOException left) {
            problem.addSuppressed(left);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileSystemException described when described.getReason() != null ->
                    described.getFile() + ": " + described.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
