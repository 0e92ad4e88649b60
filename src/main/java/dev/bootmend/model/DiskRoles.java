package dev.bootmend.model;

import java.util.List;
import java.util.Optional;

/**
 * The roles of the partitions of one attached disk. A single-partition disk has both the Windows and the System role
 * on the same partition.
 *
 * @param claims every claim, best first within each role
 * @param generation empty when the disk has no partition table or contradicts itself
 */
public record DiskRoles(DiskNumber disk, List<RoleClaim> claims, Optional<Generation> generation) {

    public DiskRoles {
        claims = List.copyOf(claims);
    }

    /** Every partition that may have the role, the most certain first. */
    public List<RoleClaim> candidates(Role role) {
        return claims.stream().filter(claim -> claim.role() == role).toList();
    }

    /** The partition with that role; empty when there is none or when two claims are equally good. */
    public Optional<RoleClaim> best(Role role) {
        List<RoleClaim> candidates = candidates(role);
        return isAmbiguous(role) || candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getFirst());
    }

    /** Whether at least two partitions claim the role equally well, so that the user must be asked. */
    public boolean isAmbiguous(Role role) {
        List<RoleClaim> candidates = candidates(role);
        return candidates.size() > 1 && candidates.get(0).score() == candidates.get(1).score();
    }

    /** The partition that holds the boot manager and the BCD store: the System or EFI system partition. */
    public Optional<RoleClaim> bootPartition() {
        return generation.flatMap(kind -> best(kind == Generation.GEN1 ? Role.SYSTEM : Role.EFI_SYSTEM));
    }
}
