package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Sha256;
import java.util.Optional;

/**
 * A file that something else has changed since a run ended. Each digest is empty when there was no such file.
 *
 * @param before as it was before the run
 * @param left as the run left it
 * @param now as it is
 */
record ChangedSince(FileRef file, Optional<Sha256> before, Optional<Sha256> left, Optional<Sha256> now) {
}
