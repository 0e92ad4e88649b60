package dev.bootmend.model;

/** A state of a disk that limits what may be done to it. */
public sealed interface DiskCondition {

    /** @param reason why Windows keeps it offline, in the user's terms */
    record Offline(String reason) implements DiskCondition {
    }

    record ReadOnly() implements DiskCondition {
    }

    /**
     * Another attached disk has the same signature or GUID: bringing this one online would change its identity.
     *
     * @param other that disk; the disk itself when Windows says that there is another and none of those in sight is it
     */
    record IdentityCollision(DiskNumber other) implements DiskCondition {
    }

    /**
     * BootMend has given it another identity for the time of a repair. Its boot entries name its own; it gets that back
     * before it is detached.
     *
     * @param own the identity it had before
     * @param run the run that gave it the temporary one; its undo gives the own one back
     */
    record TemporaryIdentity(DiskIdentity own, RunId run) implements DiskCondition {
    }

    /** Managed by the Logical Disk Manager; its volumes are not its partitions. */
    record Dynamic() implements DiskCondition {
    }

    record StorageSpaces() implements DiskCondition {
    }

    /** One of the two GPT copies is damaged or missing, or a checksum is wrong; which one is said in the problem. */
    record DamagedTable(Problem problem) implements DiskCondition {
    }
}
