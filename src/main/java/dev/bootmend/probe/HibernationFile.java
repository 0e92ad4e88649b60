package dev.bootmend.probe;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The file in which a suspended Windows keeps its memory. */
final class HibernationFile {

    static final VolumePath PATH = VolumePath.of("\\hiberfil.sys");

    private static final String SIGNATURE = "hibr";

    private HibernationFile() {
    }

    /**
     * Whether it holds a suspended Windows: its signature is then "hibr", in either case (libyal, libhibr). A file that
     * is too short for a signature holds none.
     */
    static Reading<Boolean> isSuspended(VolumeReader volume) {
        return switch (volume.open(PATH)) {
            case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile file) -> signature(file);
            case Reading.Absent<VolumeReader.OpenFile>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader.OpenFile>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<Boolean> signature(VolumeReader.OpenFile opened) {
        byte[] start = new byte[SIGNATURE.length()];
        try (VolumeReader.OpenFile file = opened) {
            if (file.size() < start.length) {
                return Reading.known(false);
            }
            file.read(0, ByteBuffer.wrap(start));
            return Reading.known(new String(start, StandardCharsets.ISO_8859_1).equalsIgnoreCase(SIGNATURE));
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(PATH.toString(), met));
        }
    }
}
