package dev.bootmend.model;

import java.util.Optional;

/**
 * What is known of one file without its content.
 *
 * @param seal the digest of the content, present only for the files that a repair may change
 */
public record FileFact(ByteSize size, Optional<Sha256> seal) {
}
