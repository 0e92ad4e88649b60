package dev.bootmend.model;

/** What tells a disk from every other and what boot entries name it by. */
public sealed interface DiskIdentity {

    record Mbr(DiskSignature signature) implements DiskIdentity {
        @Override
        public String toString() {
            return "MBR " + signature;
        }
    }

    record Gpt(Guid diskGuid) implements DiskIdentity {
        @Override
        public String toString() {
            return "GPT " + diskGuid.braced();
        }
    }

    /** A disk without a partition table. */
    record None() implements DiskIdentity {
        @Override
        public String toString() {
            return "no partition table";
        }
    }

    default PartitionStyle style() {
        return switch (this) {
            case Mbr ignored -> PartitionStyle.MBR;
            case Gpt ignored -> PartitionStyle.GPT;
            case None ignored -> PartitionStyle.RAW;
        };
    }
}
