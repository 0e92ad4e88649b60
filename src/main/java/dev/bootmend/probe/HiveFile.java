package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveLog;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A hive file on a volume, opened together with the transaction logs beside it. The volume compares names without
 * regard to case, so {@code bcd.LOG} is found as well as {@code BCD.LOG}.
 */
final class HiveFile {

    private static final List<String> LOG_ENDINGS = List.of(".LOG", ".LOG1", ".LOG2");

    private HiveFile() {
    }

    /** What is done with an open hive. */
    @FunctionalInterface
    interface Use<T> {
        T of(Hive hive) throws IOException;
    }

    /** Where the logs of that hive may be. */
    static List<VolumePath> logs(VolumePath hive) {
        return LOG_ENDINGS.stream().map(ending -> hive.parent().child(hive.name() + ending)).toList();
    }

    /**
     * Opens the hive, uses it and closes it with its logs. Damage, a log that cannot be opened included, is the answer.
     */
    static <T> Reading<T> read(VolumeReader volume, VolumePath path, Use<T> use) {
        return switch (volume.open(path)) {
            case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile file) -> use(volume, path, file, use);
            case Reading.Absent<VolumeReader.OpenFile>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader.OpenFile>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static <T> Reading<T> use(VolumeReader volume, VolumePath path, VolumeReader.OpenFile opened, Use<T> use) {
        var logs = new ArrayList<VolumeReader.OpenFile>();
        try (VolumeReader.OpenFile file = opened) {
            if (file.size() == 0) {
                return Reading.unreadable(ReadProblem.empty(path.toString()));
            }
            return Reading.known(use.of(Hive.open(file, openLogs(volume, path, logs))));
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(path.toString(), met));
        } finally {
            logs.forEach(HiveFile::close);
        }
    }

    private static List<HiveLog> openLogs(VolumeReader volume, VolumePath hive,
            List<VolumeReader.OpenFile> opened) throws IOException {
        var logs = new ArrayList<HiveLog>();
        for (VolumePath path : logs(hive)) {
            switch (volume.open(path)) {
                case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile file) -> {
                    opened.add(file);
                    logs.add(new HiveLog(path.name(), file));
                }
                case Reading.Absent<VolumeReader.OpenFile>() -> { }
                case Reading.Unreadable<VolumeReader.OpenFile>(Problem problem) ->
                        throw new IOException("its log " + problem);
            }
        }
        return logs;
    }

    private static void close(VolumeReader.OpenFile log) {
        try {
            log.close();
        } catch (IOException harmless) {
            // a log that was only read has nothing to lose
            return;
        }
    }
}
