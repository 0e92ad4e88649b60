package dev.bootmend.model;

/** How a disk is divided. */
public enum PartitionStyle {
    MBR,
    GPT,
    /** No partition table that Windows would recognise. */
    RAW
}
