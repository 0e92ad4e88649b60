package dev.bootmend.practice;

import dev.bootmend.disk.DiskExtent;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A disk of a practice machine that is being made.
 *
 * @param table the sectors of its partition table
 */
record NewDisk(PracticeDisk description, List<DiskExtent> table, List<NewVolume> volumes) {

    NewDisk {
        table = List.copyOf(table);
        volumes = List.copyOf(volumes);
    }

    /** Writes sectors and files; nothing of them may be there yet. */
    void writeTo(PracticeFolder folder) throws IOException {
        Path sectors = Files.createDirectories(folder.sectorFolder(description.number()));
        for (DiskExtent extent : extents()) {
            Files.write(sectors.resolve(SectorFolder.name(extent.at())), extent.content().toArray(),
                    StandardOpenOption.CREATE_NEW);
        }
        for (NewVolume volume : volumes) {
            Path root = folder.volumeFolder(description.number(), volume.description().number());
            Files.createDirectories(root);
            for (Map.Entry<VolumePath, Bytes> file : volume.files().files().entrySet()) {
                write(root, file.getKey(), file.getValue());
            }
        }
    }

    private static void write(Path root, VolumePath path, Bytes content) throws IOException {
        Path place = root;
        for (String segment : path.segments()) {
            place = place.resolve(segment);
        }
        Files.createDirectories(place.getParent());
        Files.write(place, content.toArray(), StandardOpenOption.CREATE_NEW);
    }

    private List<DiskExtent> extents() {
        var extents = new ArrayList<>(table);
        for (NewVolume volume : volumes) {
            extents.add(new DiskExtent(volume.description().start(), volume.bootSector()));
        }
        return extents;
    }
}
