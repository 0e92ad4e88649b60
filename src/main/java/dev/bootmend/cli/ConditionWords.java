package dev.bootmend.cli;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;

/** The conditions of a disk in words. */
final class ConditionWords {

    private ConditionWords() {
    }

    /** A condition of the disk {@code number}: Windows may say that there is a twin without saying which disk it is. */
    static String of(DiskNumber number, DiskCondition condition) {
        return switch (condition) {
            case DiskCondition.Offline(var reason) -> "offline: " + reason;
            case DiskCondition.ReadOnly() -> "read-only";
            case DiskCondition.IdentityCollision(var other) -> "has the same identity as "
                    + (other.equals(number) ? "another disk" : "disk " + other);
            case DiskCondition.TemporaryIdentity(var own, var run) -> "carries a temporary signature; its own is " + own
                    + " (give it back: bootmend undo " + run + ")";
            case DiskCondition.Dynamic() -> "dynamic disk";
            case DiskCondition.StorageSpaces() -> "Storage Spaces";
            case DiskCondition.DamagedTable(var problem) -> problem.toString();
        };
    }
}
