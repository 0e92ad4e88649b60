package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import java.util.Optional;

/**
 * The backups of earlier runs: the copy on the host or, when that one is gone or damaged, the second copy on the disk.
 * A copy counts only when its digest is the one in the journal.
 */
record KeptFiles(RunStore store, TargetFiles files) {

    /**
     * A file as it was before a run.
     *
     * @param remark why the second copy had to be used, empty when the first is whole
     */
    record Kept(byte[] content, String remark) {
    }

    /**
     * Reads a backup.
     *
     * @throws RunFailure when neither copy is whole; the message names both
     */
    Kept read(RunId run, FileRef file, Sha256 content) throws RunFailure {
        return switch (store.kept(run, file, content)) {
            case Reading.Known<byte[]>(var bytes) -> new Kept(bytes, "");
            case Reading.Absent<byte[]>() -> second(run, file, content, "it is not there any more");
            case Reading.Unreadable<byte[]>(var problem) -> second(run, file, content, problem.place() + ": " + problem.detail());
        };
    }

    private Kept second(RunId run, FileRef file, Sha256 content, String first) throws RunFailure {
        FileRef copy = TargetFiles.secondCopy(run, file);
        Optional<byte[]> bytes;
        try {
            bytes = files.read(copy);
        } catch (RunFailure e) {
            throw lost(file, first, e.getMessage());
        }
        if (bytes.isEmpty()) {
            throw lost(file, first, "there is no " + copy);
        }
        if (!Digests.of(bytes.get()).equals(content)) {
            throw lost(file, first, copy + " has the SHA-256 " + Digests.of(bytes.get()) + ", expected " + content);
        }
        return new Kept(bytes.get(), "The backup of " + file.path() + " on this machine cannot be used (" + first
                + "). The second copy, " + copy.path() + " on the disk, is whole and is used instead.");
    }

    private static RunFailure lost(FileRef file, String first, String second) {
        return new RunFailure("Neither backup of " + file + " can be used. On this machine: " + first
                + ". On the disk: " + second + ".");
    }
}
