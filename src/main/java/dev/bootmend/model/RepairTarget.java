package dev.bootmend.model;

/**
 * What a repair is for: one Windows on one attached disk.
 *
 * @param identity the identity of the disk as it was when the user confirmed it
 * @param windows the Windows partition
 * @param system the System or EFI system partition; the Windows partition itself on a single-partition disk
 * @param store where the BCD store is or has to be
 */
public record RepairTarget(
        DiskNumber disk,
        DiskIdentity identity,
        Generation generation,
        PartitionRef windows,
        PartitionRef system,
        FileRef store) {

    /** Where the store lies on the System or EFI system partition. */
    public static VolumePath storePath(Generation generation) {
        return VolumePath.of(generation == Generation.GEN1 ? "\\Boot\\BCD" : "\\EFI\\Microsoft\\Boot\\BCD");
    }

    /** Whether Windows and its boot files are on one partition. */
    public boolean singlePartition() {
        return windows.equals(system);
    }
}
