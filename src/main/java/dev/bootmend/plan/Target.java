package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import java.util.List;

/** What an operation touches. */
public sealed interface Target {

    /** A BCD store. */
    record Store(FileRef file) implements Target {
    }

    /** A registry hive. */
    record Hive(FileRef file) implements Target {
    }

    /** Files that are put back. */
    record Files(List<FileRef> files) implements Target {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** The drive letter of a partition, a matter of this machine alone: nothing on the disk changes. */
    record Letter(PartitionRef partition) implements Target {
    }

    /** The files to be backed up before and compared afterwards, without their logs. */
    default List<FileRef> files() {
        return switch (this) {
            case Store store -> List.of(store.file());
            case Hive hive -> List.of(hive.file());
            case Files restored -> restored.files();
            case Letter ignored -> List.of();
        };
    }
}
