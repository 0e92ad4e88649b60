package dev.bootmend.practice;

import dev.bootmend.json.JsonFileException;
import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeMachineFile;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.VolumePath;
import dev.bootmend.offline.FolderVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The folder of a practice machine: where what lies in it. The description is read anew whenever it is asked for. */
final class PracticeFolder {

    private static final VolumePath DESCRIPTION = VolumePath.ROOT.child(PracticeMachineFile.NAME);

    private static final String SECTORS = "sectors";

    private final Path root;
    private final FolderVolume files;

    PracticeFolder(Path root) {
        this.root = root;
        this.files = new FolderVolume(root);
    }

    Path root() {
        return root;
    }

    FolderVolume files() {
        return files;
    }

    /** @throws PracticeException when there is no description, or none that can be understood */
    PracticeDescription description() throws PracticeException {
        Path file = root.resolve(PracticeMachineFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new PracticeException(new Problem(root.toString(), "It holds no " + PracticeMachineFile.NAME
                    + ", so it is no practice machine.", "Choose the folder of a practice machine, or create one."));
        }
        try {
            return PracticeMachineFile.read(Files.readAllBytes(file), file.toString());
        } catch (JsonFileException damaged) {
            throw new PracticeException(damaged.problem(), damaged);
        } catch (IOException unreadable) {
            throw new PracticeException(new Problem(file.toString(), "It could not be read: " + unreadable.getMessage()
                    + ".", "Check the folder and the rights of this user."), unreadable);
        }
    }

    /** Reads the description, changes it and writes it, as one step for this process. */
    synchronized void update(UnaryOperator<PracticeDescription> change) throws IOException {
        files.write(DESCRIPTION, PracticeMachineFile.write(change.apply(description())));
    }

    /** Writes the description of a machine that is being made. */
    void create(PracticeDescription description) throws IOException {
        files.write(DESCRIPTION, PracticeMachineFile.write(description));
    }

    SectorFolder sectors(PracticeDisk disk) {
        return new SectorFolder(files, VolumePath.ROOT.child(name(disk.number())).child(SECTORS), disk.size(),
                disk.sectorSize());
    }

    Path sectorFolder(DiskNumber disk) {
        return root.resolve(name(disk)).resolve(SECTORS);
    }

    FolderVolume volume(PracticeDisk disk, PracticeVolume volume) {
        return new FolderVolume(volumeFolder(disk.number(), volume.number()));
    }

    Path volumeFolder(DiskNumber disk, PartitionNumber volume) {
        return root.resolve(name(disk)).resolve("volume" + volume);
    }

    private static String name(DiskNumber disk) {
        return "disk" + disk;
    }
}
