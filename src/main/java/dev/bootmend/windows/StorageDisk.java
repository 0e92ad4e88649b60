package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;

/**
 * One disk as the storage service of Windows sees it (Microsoft Learn: MSFT_Disk). Its word can lock a disk, and never
 * frees one: a disk that is offline is neither boot nor system disk to it.
 *
 * @param offlineReason why it is offline, as a number; 0 when it is not
 * @param boot holds the running Windows
 * @param system holds the system partition of this machine
 * @param bootFrom is the disk that the firmware started from
 */
public record StorageDisk(DiskNumber number, int offlineReason, boolean boot, boolean system, boolean bootFrom) {

    private static final int COLLISION = 4;

    /** Whether this machine needs it. */
    boolean isOwn() {
        return boot || system || bootFrom;
    }

    /** Whether Windows keeps it offline because another disk has the same identity. */
    boolean collides() {
        return offlineReason == COLLISION;
    }

    /** Why it is offline, in the user's terms (Microsoft Learn: MSFT_Disk, OfflineReason; VDS_DISK_OFFLINE_REASON). */
    String reason() {
        return switch (offlineReason) {
            case 1 -> "by the policy of this machine for new disks (SAN policy)";
            case 2 -> "because it is reached by a second path";
            case 3 -> "because it is a snapshot";
            case COLLISION -> "because another disk, or a partition, has the same identity";
            case 5 -> "because Windows ran out of resources";
            case 6 -> "because writing to it failed";
            case 7 -> "because it has to be scanned for damage first";
            case 8 -> "because it may have lost data";
            default -> "for a reason that Windows gives as " + offlineReason;
        };
    }
}
