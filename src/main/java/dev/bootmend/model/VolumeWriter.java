package dev.bootmend.model;

import java.io.IOException;

/**
 * Write access to the files of one volume of an attached disk.
 *
 * <p>Every change is flushed to the disk before the call returns. Nothing outside the volume can be reached.
 */
public interface VolumeWriter extends VolumeReader {

    /**
     * Replaces the content of a file, or creates it with the folders above it. Either the old or the new content is
     * there afterwards, also after a crash.
     */
    void write(VolumePath path, byte[] content) throws IOException;

    /** Deletes a file; it is no error when it is not there. Folders are left. */
    void delete(VolumePath path) throws IOException;
}
