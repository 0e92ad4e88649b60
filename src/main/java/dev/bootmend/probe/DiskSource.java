package dev.bootmend.probe;

import dev.bootmend.model.LoadedHive;
import java.util.List;

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
}
