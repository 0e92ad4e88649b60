package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Sha256;
import java.util.Optional;

/** The digest of a file at one moment; empty when there is no such file. */
public record Seal(FileRef file, Optional<Sha256> content) {
}
