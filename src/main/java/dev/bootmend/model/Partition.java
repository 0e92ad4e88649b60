package dev.bootmend.model;

import java.util.Optional;

/**
 * One entry of a partition table.
 *
 * @param number the number diskpart shows, empty for an entry that has none (an extended container)
 * @param active the active flag of an MBR entry; false on GPT
 * @param attributes the GPT attribute bits; 0 on MBR
 * @param name the name in the GPT entry, empty on MBR
 * @param firstSector unreadable also when nobody has looked
 */
public record Partition(
        Optional<PartitionNumber> number,
        ByteOffset start,
        ByteSize size,
        PartitionType type,
        PartitionIdentity identity,
        boolean active,
        long attributes,
        String name,
        Reading<Volume> volume,
        Reading<FirstSector> firstSector) {

    /** GPT attribute: the volume refuses writes (Microsoft: GPT_BASIC_DATA_ATTRIBUTE_READ_ONLY). */
    public static final long GPT_READ_ONLY = 0x1000000000000000L;

    private static final Problem NOT_LOOKED =
            new Problem("first sector", "It was not looked at.", "Look at the disk again.");

    /** A partition whose first sector nobody has looked at. */
    public Partition(Optional<PartitionNumber> number, ByteOffset start, ByteSize size, PartitionType type,
            PartitionIdentity identity, boolean active, long attributes, String name, Reading<Volume> volume) {
        this(number, start, size, type, identity, active, attributes, name, volume, Reading.unreadable(NOT_LOOKED));
    }

    /** The same partition with the number that Windows gives it. */
    public Partition withNumber(Optional<PartitionNumber> other) {
        return new Partition(other, start, size, type, identity, active, attributes, name, volume, firstSector);
    }

    /** The same partition with or without the active flag. */
    public Partition withActive(boolean flag) {
        return new Partition(number, start, size, type, identity, flag, attributes, name, volume, firstSector);
    }

    /** The same partition with something else on it. */
    public Partition withVolume(Reading<Volume> other) {
        return new Partition(number, start, size, type, identity, active, attributes, name, other, firstSector);
    }

    /** The same partition with what was seen of its first sector. */
    public Partition withFirstSector(Reading<FirstSector> other) {
        return new Partition(number, start, size, type, identity, active, attributes, name, volume, other);
    }

    /** The letter of the volume, empty when it has none or there is no volume. */
    public Optional<DriveLetter> letter() {
        return volume.toOptional().flatMap(Volume::letter);
    }
}
