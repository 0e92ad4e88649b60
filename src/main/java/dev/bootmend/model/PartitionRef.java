package dev.bootmend.model;

/**
 * Names one partition of one machine at one moment: the disk and the byte at which the partition starts. This is the
 * key that joins partition tables, volumes and boot entries; a drive letter is not.
 */
public record PartitionRef(DiskNumber disk, ByteOffset start) implements Comparable<PartitionRef> {

    @Override
    public int compareTo(PartitionRef other) {
        int byDisk = disk.compareTo(other.disk);
        return byDisk != 0 ? byDisk : start.compareTo(other.start);
    }

    @Override
    public String toString() {
        return "disk " + disk + ", partition at byte " + start;
    }
}
