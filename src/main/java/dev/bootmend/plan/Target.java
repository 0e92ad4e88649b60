package dev.bootmend.plan;

import dev.bootmend.model.DiskNumber;
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

    /**
     * The boot files and the store of one System partition.
     *
     * @param places files, and folders with everything below; whatever lies there may change, appear or vanish
     */
    record BootFiles(FileRef store, List<FileRef> places) implements Target {
        public BootFiles {
            places = List.copyOf(places);
        }
    }

    /** The active flags in the partition table of an MBR disk. */
    record ActiveFlags(DiskNumber disk) implements Target {
    }

    /** A whole disk as this machine uses it: online or offline, its read-only attribute, its identity. */
    record DiskState(DiskNumber disk) implements Target {
    }

    /** A file system as a whole. */
    record FileSystemOf(PartitionRef partition) implements Target {
    }

    /** A file that is only read; nothing on the disk changes. */
    record Source(FileRef file) implements Target {
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
            case BootFiles boot -> List.of(boot.store());
            case ActiveFlags ignored -> List.of();
            case DiskState ignored -> List.of();
            case FileSystemOf ignored -> List.of();
            case Source ignored -> List.of();
            case Letter ignored -> List.of();
        };
    }

    /** Where further files may change, appear or vanish; all that is there is backed up, too. */
    default List<FileRef> places() {
        return this instanceof BootFiles boot ? boot.places() : List.of();
    }
}
