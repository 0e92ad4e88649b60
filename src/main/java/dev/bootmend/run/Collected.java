package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Sha256;

/**
 * A file that was copied from a disk to this machine.
 *
 * @param place where the copy is, for display
 * @param content the digest of what was read, and of the copy when it was read back
 */
public record Collected(String place, ByteSize size, Sha256 content) {
}
