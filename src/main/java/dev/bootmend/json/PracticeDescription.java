package dev.bootmend.json;

import dev.bootmend.model.LoadedHive;
import java.util.ArrayList;
import java.util.List;

/**
 * What a practice machine keeps beside its sectors and files.
 *
 * @param scenario the name of the fault it was made with
 * @param seed what its identities were made from; the same scenario and seed give the same machine
 * @param disks in ascending order of their numbers
 * @param loadedHives the hives that {@code reg load} has loaded and nobody has unloaded yet
 */
public record PracticeDescription(String scenario, long seed, List<PracticeDisk> disks,
        List<LoadedHive> loadedHives) {

    public PracticeDescription {
        disks = List.copyOf(disks);
        loadedHives = List.copyOf(loadedHives);
    }

    /** The same machine with {@code changed} in the place of the disk of that number. */
    public PracticeDescription withDisk(PracticeDisk changed) {
        var copy = new ArrayList<>(disks);
        copy.replaceAll(disk -> disk.number().equals(changed.number()) ? changed : disk);
        return new PracticeDescription(scenario, seed, copy, loadedHives);
    }

    /** The same machine with these hives loaded. */
    public PracticeDescription withLoadedHives(List<LoadedHive> hives) {
        return new PracticeDescription(scenario, seed, disks, hives);
    }
}
