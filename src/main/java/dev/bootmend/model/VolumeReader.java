package dev.bootmend.model;

import java.io.IOException;
import java.util.List;

/**
 * Read access to the files of one volume of an attached disk.
 *
 * <p>Names are matched without regard to case. Links, junctions and mount points that lead off the volume are never
 * followed: what lies behind one is unreadable.
 */
public interface VolumeReader {

    /** Size of a regular file, without a seal. A folder is not a file: it is absent. */
    Reading<FileFact> file(VolumePath path);

    /** The names in a folder in their stored spelling, sorted; absent when there is no such folder. */
    Reading<List<String>> folder(VolumePath path);

    /** Opens a file for reading; the caller closes it. */
    Reading<OpenFile> open(VolumePath path);

    /** An open file. */
    interface OpenFile extends ByteSource, AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
