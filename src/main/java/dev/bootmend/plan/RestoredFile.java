package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.WindowsInstallation;
import java.util.Optional;

/**
 * A file as it was before a run, and what the snapshot will say of it when it is back.
 *
 * @param before the file with its seal, or absent when there was none: it is then deleted
 */
public record RestoredFile(FileRef file, Reading<FileFact> before, Content content) {

    /** What a file means beyond its bytes. */
    public sealed interface Content {

        /** Nothing that a snapshot holds, such as the log of a hive. */
        record Plain() implements Content {
        }

        /** A BCD store, with what was read of it before the run. */
        record Store(Reading<BootStore> store) implements Content {
        }

        /** The SYSTEM hive of an installation, with what was read of it before the run. */
        record SystemHive(WindowsInstallation windows) implements Content {
        }
    }

    /** @throws IllegalArgumentException when it is not known what was there before */
    public RestoredFile {
        if (before.isUnreadable() || before.isKnown() && before.toOptional().flatMap(FileFact::seal).isEmpty()) {
            throw new IllegalArgumentException("the content of " + file + " before the run is not known");
        }
    }

    /** The digest that the backup must have; empty when there was no file. */
    public Optional<Sha256> seal() {
        return before.toOptional().flatMap(FileFact::seal);
    }
}
