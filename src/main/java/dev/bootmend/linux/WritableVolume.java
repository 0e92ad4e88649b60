package dev.bootmend.linux;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.util.List;

/**
 * A volume that may be written: it is opened for reading until the first change, and every change asks anew whether the
 * disk may be written at this moment.
 */
record WritableVolume(Access access) implements VolumeWriter {

    /** Opens the volume as it is at the moment of each call. */
    interface Access {

        VolumeWriter open(boolean write) throws IOException;

        /** A failure to open, in the words of a look. */
        <T> Reading<T> refused(IOException failure);
    }

    /** A look at an open volume. */
    private interface Look<T> {
        Reading<T> at(VolumeWriter volume);
    }

    private <T> Reading<T> look(Look<T> look) {
        try {
            return look.at(access.open(false));
        } catch (IOException failure) {
            return access.refused(failure);
        }
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return look(volume -> volume.file(path));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return look(volume -> volume.folder(path));
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return look(volume -> volume.open(path));
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        access.open(true).write(path, content);
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        access.open(true).delete(path);
    }
}
