package dev.bootmend.diagnose;

import dev.bootmend.model.Disk;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Partition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generation 1: the BIOS starts the active partition, so exactly one must be active, and it must be the System
 * partition.
 */
final class ActiveFlagCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        if (!target.isGen1()) {
            return List.of();
        }
        List<Partition> active = partitions(target).filter(Partition::active).toList();
        boolean right = active.size() == 1 && active.getFirst().start().equals(target.systemPartition().start());
        return List.of(right ? good(target) : wrong(target, active));
    }

    private static Stream<Partition> partitions(Examined target) {
        return target.disk().map(Disk::partitions).stream()
                .flatMap(partitions -> partitions.toOptional().stream()).flatMap(List::stream);
    }

    private static Finding good(Examined target) {
        return Finding.on(LinkKind.FIRMWARE, FindingIds.ACTIVE_FLAG_OK, Severity.OK, "The System partition is active",
                        "The BIOS starts the active partition, and that is the one with the boot manager.")
                .brief("BIOS, active flag set").with(Wording.partition(target.systemPartition()) + " is active");
    }

    private static Finding wrong(Examined target, List<Partition> active) {
        String system = Wording.partition(target.systemPartition());
        return Finding.on(LinkKind.FIRMWARE, FindingIds.ACTIVE_FLAG_WRONG, Severity.BROKEN, title(active),
                        "The BIOS starts the active partition. Exactly one must be active: " + system
                        + ", the System partition.")
                .brief(brief(active))
                .with(Stream.concat(active.stream().map(partition -> Wording.partition(partition) + " is active"),
                        Stream.of("the System partition is " + system)).toList())
                .implying(Set.of(kind(active)))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE)
                .shownAs(SymptomCatalogue.BOOT_FAILURE);
    }

    private static FindingId kind(List<Partition> active) {
        return switch (active.size()) {
            case 0 -> FindingIds.ACTIVE_FLAG_NONE;
            case 1 -> FindingIds.ACTIVE_FLAG_OTHER;
            default -> FindingIds.ACTIVE_FLAG_SEVERAL;
        };
    }

    private static String title(List<Partition> active) {
        return switch (active.size()) {
            case 0 -> "No partition is active";
            case 1 -> "Another partition than the System partition is active";
            default -> active.size() + " partitions are active";
        };
    }

    private static String brief(List<Partition> active) {
        return switch (active.size()) {
            case 0 -> "no active partition";
            case 1 -> "wrong partition active";
            default -> active.size() + " active partitions";
        };
    }
}
