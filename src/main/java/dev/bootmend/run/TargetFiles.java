package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsCase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and writes the files of attached disks for backups and undo, with one clear sentence for each failure. */
record TargetFiles(VolumeFiles volumes) {

    private static final long LARGEST = 1L << 30;
    /** Boot files are at most a few folders deep. */
    private static final int DEPTH = 8;
    private static final List<String> LOG_ENDINGS = List.of(".LOG", ".LOG1", ".LOG2");

    /** Whether a file is a transaction log of that hive (regf specification, msuhanov: transaction log files). */
    static boolean isLogOf(FileRef log, FileRef hive) {
        return log.partition().equals(hive.partition()) && LOG_ENDINGS.stream().anyMatch(ending ->
                WindowsCase.upcase(log.path().toString()).equals(WindowsCase.upcase(hive.path() + ending)));
    }

    /** Where the logs of a hive would be. */
    static List<FileRef> possibleLogs(FileRef hive) {
        return LOG_ENDINGS.stream().map(ending -> new FileRef(hive.partition(),
                hive.path().parent().child(hive.path().name() + ending))).toList();
    }

    /** The transaction logs that lie beside a hive, in the spelling of the disk. */
    List<FileRef> logsOf(FileRef hive) throws RunFailure {
        return switch (reader(hive).folder(hive.path().parent())) {
            case Reading.Known<List<String>>(var names) -> names.stream()
                    .filter(name -> LOG_ENDINGS.stream().anyMatch(ending ->
                            WindowsCase.upcase(name).equals(WindowsCase.upcase(hive.path().name() + ending))))
                    .map(name -> new FileRef(hive.partition(), hive.path().parent().child(name))).toList();
            case Reading.Absent<List<String>>() -> List.of();
            case Reading.Unreadable<List<String>>(var problem) -> throw new RunFailure(problem.toString());
        };
    }

    /** The files at or below a place, which need not be there. */
    List<FileRef> within(FileRef place) throws RunFailure {
        return within(place, DEPTH);
    }

    private List<FileRef> within(FileRef place, int depth) throws RunFailure {
        return switch (reader(place).folder(place.path())) {
            case Reading.Known<List<String>>(var names) when depth > 0 -> {
                var files = new ArrayList<FileRef>();
                for (String name : names) {
                    files.addAll(within(new FileRef(place.partition(), place.path().child(name)), depth - 1));
                }
                yield files;
            }
            case Reading.Known<List<String>> ignored ->
                    throw new RunFailure(place + " is nested too deeply to be backed up.");
            case Reading.Absent<List<String>>() -> reader(place).file(place.path()).isKnown() ? List.of(place) : List.of();
            case Reading.Unreadable<List<String>>(var problem) -> throw new RunFailure(problem.toString());
        };
    }

    /** Reads a file piece by piece; the caller closes it. */
    VolumeReader.OpenFile open(FileRef file) throws RunFailure {
        return switch (reader(file).open(file.path())) {
            case Reading.Known<VolumeReader.OpenFile>(var open) -> open;
            case Reading.Absent<VolumeReader.OpenFile>() -> throw new RunFailure("There is no " + file + " any more.");
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> throw new RunFailure(problem.toString());
        };
    }

    /** Moves a file by copying it, reading the copy back, and deleting the original. */
    void move(FileRef from, FileRef to) throws RunFailure {
        byte[] content = read(from).orElseThrow(() -> new RunFailure("There is no " + from + " any more."));
        write(to, content);
        if (read(to).filter(copy -> Arrays.equals(copy, content)).isEmpty()) {
            throw new RunFailure(to + " does not read back equal to " + from + ", which is left as it is.");
        }
        delete(from);
    }

    /** The whole content; empty when there is no such file. */
    Optional<byte[]> read(FileRef file) throws RunFailure {
        return switch (reader(file).open(file.path())) {
            case Reading.Known<VolumeReader.OpenFile>(var open) -> Optional.of(readAll(file, open));
            case Reading.Absent<VolumeReader.OpenFile>() -> Optional.empty();
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> throw new RunFailure(problem.toString());
        };
    }

    void write(FileRef file, byte[] content) throws RunFailure {
        try {
            writer(file).write(file.path(), content);
        } catch (IOException e) {
            throw new RunFailure("Could not write " + file + ": " + e.getMessage(), e);
        }
    }

    void delete(FileRef file) throws RunFailure {
        try {
            writer(file).delete(file.path());
        } catch (IOException e) {
            throw new RunFailure("Could not delete " + file + ": " + e.getMessage(), e);
        }
    }

    Seal seal(FileRef file) throws RunFailure {
        return new Seal(file, read(file).map(Digests::of));
    }

    private static byte[] readAll(FileRef file, VolumeReader.OpenFile open) throws RunFailure {
        try (open) {
            if (open.size() > LARGEST) {
                throw new RunFailure(file + " has " + open.size() + " bytes; a store or hive never has so many.");
            }
            var buffer = ByteBuffer.allocate((int) open.size());
            open.read(0, buffer);
            return buffer.array();
        } catch (IOException e) {
            throw new RunFailure("Could not read " + file + ": " + e.getMessage(), e);
        }
    }

    private VolumeReader reader(FileRef file) throws RunFailure {
        return required(file, volumes.reader(file.partition()));
    }

    private VolumeWriter writer(FileRef file) throws RunFailure {
        return required(file, volumes.writer(file.partition()));
    }

    private static <T> T required(FileRef file, Reading<T> access) throws RunFailure {
        return switch (access) {
            case Reading.Known<T>(T known) -> known;
            case Reading.Absent<T>() -> throw new RunFailure("There is no volume on " + file.partition() + ".");
            case Reading.Unreadable<T>(var problem) -> throw new RunFailure(problem.toString());
        };
    }

    /** @throws RunFailure when the files of the partition cannot be written, and why */
    void requireWritable(FileRef file) throws RunFailure {
        writer(file);
    }

    /** The folder on a volume for what a run keeps there. */
    static VolumePath folder(RunId run) {
        return VolumePath.ROOT.child("BootMend").child(run.value());
    }

    /** The second copy of a backed-up file: the same path below the folder of the run, so that no two files collide. */
    static FileRef secondCopy(RunId run, FileRef file) {
        VolumePath place = folder(run).child("files");
        for (String segment : file.path().segments()) {
            place = place.child(segment);
        }
        return new FileRef(file.partition(), place);
    }
}
