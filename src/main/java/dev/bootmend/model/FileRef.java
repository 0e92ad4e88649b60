package dev.bootmend.model;

/** Names one file of one machine: a partition and the path on its volume. */
public record FileRef(PartitionRef partition, VolumePath path) implements Comparable<FileRef> {

    @Override
    public int compareTo(FileRef other) {
        int byPartition = partition.compareTo(other.partition);
        return byPartition != 0 ? byPartition : path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path + " (" + partition + ")";
    }
}
