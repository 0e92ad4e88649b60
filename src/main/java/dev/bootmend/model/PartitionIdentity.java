package dev.bootmend.model;

/** What boot entries name a partition by, together with the identity of its disk. */
public sealed interface PartitionIdentity {

    /** An MBR partition is named by the byte at which it starts. */
    record Mbr(ByteOffset start) implements PartitionIdentity {
    }

    record Gpt(Guid uniqueGuid) implements PartitionIdentity {
    }
}
