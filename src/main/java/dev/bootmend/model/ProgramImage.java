package dev.bootmend.model;

/**
 * What the headers of a program or driver say.
 *
 * @param needed the bytes that its headers and sections take in the file
 * @param size of the file that was looked at
 */
public record ProgramImage(ProcessorType processor, ByteSize needed, ByteSize size) {

    /** Whether the file ends before its sections do. */
    public boolean isTruncated() {
        return size.compareTo(needed) < 0;
    }
}
