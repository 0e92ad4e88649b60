package dev.bootmend.disk.role;

import dev.bootmend.disk.role.Look.Mark;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionStyle;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what the partitions of one attached disk are for. The content decides; types, flags and labels only help. Every
 * volume of the disk should have been searched for {@link RoleFiles#WATCHED} before.
 */
public final class RoleFinder {

    private final Disk disk;
    private final List<Look> looks;
    private final List<WindowsInstallation> installations;

    private RoleFinder(Disk disk, List<WindowsInstallation> installations) {
        this.disk = disk;
        this.installations = installations;
        this.looks = disk.partitions().toOptional().orElse(List.of()).stream()
                .filter(RoleFinder::holdsSomething).map(partition -> new Look(disk.ref(partition), partition)).toList();
    }

    /** The roles, as far as files and types tell them. */
    public static DiskRoles find(Disk disk) {
        return find(disk, List.of());
    }

    /**
     * The roles, with what the hives of the installations say added to the score of the Windows partitions.
     *
     * @param installations those of any disk; the ones that lie elsewhere are ignored
     */
    public static DiskRoles find(Disk disk, List<WindowsInstallation> installations) {
        return new RoleFinder(disk, installations).roles();
    }

    /** The extended partition is a box for others and holds nothing itself. */
    private static boolean holdsSomething(Partition partition) {
        return !(partition.type() instanceof PartitionType.Mbr mbr && mbr.isExtended());
    }

    private DiskRoles roles() {
        PartitionStyle style = disk.identity().style();
        List<String> contradictions = contradictions(style);
        var claims = new Claims();
        new WindowsClaims(style, installations).addTo(claims, looks);
        new BootClaims(style, looks, contradictions).addTo(claims);
        new OtherClaims(looks).addTo(claims);
        return new DiskRoles(disk.number(), claims.sorted(), generation(style, contradictions));
    }

    private static Optional<Generation> generation(PartitionStyle style, List<String> contradictions) {
        if (!contradictions.isEmpty()) {
            return Optional.empty();
        }
        return switch (style) {
            case MBR -> Optional.of(Generation.GEN1);
            case GPT -> Optional.of(Generation.GEN2);
            case RAW -> Optional.empty();
        };
    }

    /** Why the disk may be of either generation; empty when it is clear. */
    private List<String> contradictions(PartitionStyle style) {
        var reasons = new ArrayList<String>();
        if (style == PartitionStyle.MBR && any(look -> look.isType(0xEF))) {
            reasons.add("contradiction: an EFI system partition on an MBR disk");
        }
        if (style == PartitionStyle.MBR && any(look -> look.isType(0xEE))) {
            reasons.add("contradiction: a GPT partition table beside the MBR");
        }
        if (any(look -> look.has(Mark.BIOS_STORE)) && any(look -> look.has(Mark.EFI_STORE))) {
            reasons.add("contradiction: both " + RoleFiles.BIOS_STORE + " and " + RoleFiles.EFI_STORE + " on the disk");
        }
        return List.copyOf(reasons);
    }

    private boolean any(Predicate<Look> condition) {
        return looks.stream().anyMatch(condition);
    }
}
