package dev.bootmend.probe;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystemRepair;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.StrayHive;
import java.util.List;
import java.util.Set;

/** Port to the disks and volumes of a machine; each platform has one. Reads only, and never brings a disk online. */
public interface DiskSource {

    /** How the machine is called in the window, such as {@code Practice machine · gen2-imc}. */
    String machine();

    /**
     * Every disk, in ascending order of the numbers, those of the host included.
     *
     * @throws ProbeException when the disks cannot be listed, or when it cannot be established which belong to the host
     */
    List<RawDisk> disks() throws ProbeException;

    /** The hives of attached disks that are loaded in this machine's registry under a name of ours. */
    List<LoadedHive> loadedHives() throws ProbeException;

    /** The hives that are loaded under a name of ours and whose disks are gone. They stand in no repair's way. */
    default List<StrayHive> strayHives() throws ProbeException {
        return List.of();
    }

    /**
     * Every drive letter that stands for anything on this machine, be it no disk at all. None where letters are made up,
     * as on a practice machine and on Linux: there only the letters of the disks count.
     */
    default Set<DriveLetter> lettersInUse() throws ProbeException {
        return Set.of();
    }

    /** What this machine has to repair file systems with. */
    default FileSystemRepair fileSystemRepair() {
        return FileSystemRepair.CHKDSK;
    }
}
