package dev.bootmend.model;

import java.util.Optional;

/**
 * What is known of one file without its content.
 *
 * <p>Where a seal is missing on one of two sides, nothing is known of whether the content differs.
 *
 * @param seal the digest of the content, present only for the files that a repair may change
 */
public record FileFact(ByteSize size, Optional<Sha256> seal) {

    /** The same file with a content that is not known beforehand. */
    public FileFact withoutSeal() {
        return new FileFact(size, Optional.empty());
    }
}
