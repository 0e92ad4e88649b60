package dev.bootmend.model;

/** A drive letter that a run gives to a partition for as long as it lasts. */
public record TemporaryLetter(PartitionRef partition, DriveLetter letter) {
}
