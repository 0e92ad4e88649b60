package dev.bootmend.model;

/** Gives access to the files of the volumes of attached disks. */
public interface VolumeFiles {

    /** The files of one volume, for reading; unreadable when there is no volume, or it is locked. */
    Reading<VolumeReader> reader(PartitionRef partition);

    /** The files of one volume, for writing; unreadable also when the disk belongs to the host or is read-only. */
    Reading<VolumeWriter> writer(PartitionRef partition);
}
