package dev.bootmend.diagnose;

import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.List;
import java.util.Set;

/**
 * Generation 2: the firmware reads the EFI system partition, which must have a FAT file system (UEFI specification,
 * 13.3).
 */
final class EfiPartitionCheck implements BootCheck {

    private static final Set<FileSystem> READABLE = Set.of(FileSystem.FAT32, FileSystem.FAT16);

    @Override
    public List<Finding> examine(Examined target) {
        if (target.isGen1()) {
            return List.of();
        }
        return List.of(switch (target.systemVolume()) {
            case Reading.Known<Volume>(Volume volume) -> READABLE.contains(volume.fileSystem()) ? good(target, volume)
                    : wrong(volume.fileSystem());
            case Reading.Absent<Volume>() -> wrong(FileSystem.RAW);
            case Reading.Unreadable<Volume>(var problem) ->
                    Finding.on(LinkKind.FIRMWARE, FindingIds.EFI_PARTITION_UNCHECKED,
                    Severity.UNCHECKED, "Could not check: EFI system partition",
                    "Whether the firmware can read it is not known.")
                    .brief("UEFI, ESP not read").with(Wording.of(problem));
        });
    }

    private static Finding good(Examined target, Volume volume) {
        return Finding.on(LinkKind.FIRMWARE, FindingIds.EFI_PARTITION_OK, Severity.OK,
                "The EFI system partition is there",
                        "The firmware can read it.")
                .implying(volume.fileSystem() == FileSystem.FAT32 ? Set.of()
                        : Set.of(FindingIds.EFI_PARTITION_NOT_FAT32))
                .brief("UEFI, ESP found").with(Wording.partition(target.systemPartition()) + ", "
                + volume.fileSystem());
    }

    private static Finding wrong(FileSystem found) {
        return Finding.on(LinkKind.FIRMWARE, FindingIds.EFI_PARTITION_WRONG, Severity.BROKEN,
                        "The EFI system partition has no FAT file system",
                        "The firmware reads only FAT. BootMend does not format partitions; restore the disk from a "
                        + "backup.")
                .brief("ESP is " + found).with("file system found: " + found)
                .shownAs(SymptomCatalogue.NO_OPERATING_SYSTEM);
    }
}
