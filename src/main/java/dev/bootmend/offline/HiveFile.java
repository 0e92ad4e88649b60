package dev.bootmend.offline;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveFormatException;
import dev.bootmend.hive.HiveLog;
import dev.bootmend.hive.HiveState;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A hive on a volume as Windows would have it after loading: with its logs replayed. Changes are written as a whole, so
 * that the file holds the old hive or the new one at every moment; logs are left, because a clean hive ignores them.
 */
record HiveFile(VolumeWriter volume, VolumePath path, Hive hive) {

    /** Absent when there is no such file; unreadable when it is no hive or too damaged to be loaded. */
    static Reading<HiveFile> open(VolumeWriter volume, VolumePath path) {
        return switch (content(volume, path)) {
            case Reading.Known<byte[]>(byte[] bytes) -> parsed(volume, path, bytes);
            case Reading.Absent<byte[]>() -> Reading.absent();
            case Reading.Unreadable<byte[]>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<HiveFile> parsed(VolumeWriter volume, VolumePath path, byte[] bytes) {
        try {
            return Reading.known(new HiveFile(volume, path, Hive.open(ByteSource.of(bytes), logs(volume, path))));
        } catch (HiveFormatException damaged) {
            return Reading.unreadable(damaged.toProblem(path.toString()));
        } catch (IOException unreadable) {
            return Reading.unreadable(FolderLookup.problem(path, unreadable));
        }
    }

    private static List<HiveLog> logs(VolumeWriter volume, VolumePath path) throws IOException {
        var logs = new ArrayList<HiveLog>();
        for (String ending : List.of(".LOG", ".LOG1", ".LOG2")) {
            String name = path.name() + ending;
            switch (content(volume, path.parent().child(name))) {
                case Reading.Known<byte[]>(byte[] bytes) -> logs.add(new HiveLog(name, ByteSource.of(bytes)));
                case Reading.Absent<byte[]>() -> { }
                case Reading.Unreadable<byte[]>(Problem problem) -> throw new IOException(problem.toString());
            }
        }
        return logs;
    }

    /** The content of a whole file. */
    static Reading<byte[]> content(VolumeReader volume, VolumePath path) {
        return switch (volume.open(path)) {
            case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile file) -> read(file, path);
            case Reading.Absent<VolumeReader.OpenFile>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader.OpenFile>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<byte[]> read(VolumeReader.OpenFile file, VolumePath path) {
        try (file) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            file.read(0, ByteBuffer.wrap(bytes));
            return Reading.known(bytes);
        } catch (IOException failure) {
            return Reading.unreadable(FolderLookup.problem(path, failure));
        } catch (ArithmeticException tooLarge) {
            return Reading.unreadable(new Problem(path.toString(), "The file is larger than 2 GB.", "It is no hive."));
        }
    }

    /** Whether the last write was interrupted and its logs made the content whole again. */
    boolean wasRecovered() {
        return hive.state() == HiveState.RECOVERED || hive.state() == HiveState.REBUILT;
    }

    HiveEditor edit() throws IOException {
        return HiveEditor.of(hive);
    }

    /** Writes what the editor holds as the new content of the file. */
    void commit(HiveEditor editor) throws IOException {
        volume.write(path, editor.commit());
    }
}
