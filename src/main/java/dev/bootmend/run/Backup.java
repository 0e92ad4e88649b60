package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Sha256;
import java.util.Optional;

/**
 * One file as it was before a run.
 *
 * @param content the digest; empty when there was no such file
 * @param onHost where the copy on the host is kept, empty when there was no such file
 * @param onDisk where the second copy on the same volume is kept, empty when there was no such file
 */
public record Backup(FileRef file, Optional<Sha256> content, ByteSize size, String onHost, String onDisk) {
}
