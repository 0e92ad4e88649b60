package dev.bootmend.run;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import java.time.Instant;

/** One line of what this machine knows of the identities of attached disks; lines are added and never changed. */
public sealed interface IdentityNote {

    /** When it was written. */
    Instant at();

    /**
     * The identity of a disk when it was looked at for the first time.
     *
     * @param disk what the disk is told by, whatever identity it carries
     */
    record FirstSight(Instant at, Sha256 disk, DiskIdentity identity) implements IdentityNote {
    }

    /** A run is about to give a disk an identity that is not its own. */
    record Lent(Instant at, RunId run, DiskIdentity own, DiskIdentity temporary) implements IdentityNote {
    }
}
