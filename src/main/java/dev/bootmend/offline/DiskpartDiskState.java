package dev.bootmend.offline;

import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.io.IOException;
import java.util.function.Supplier;

/** The commands of diskpart on the state of a whole disk (Microsoft Learn: diskpart online, offline, attributes disk). */
final class DiskpartDiskState {

    private final OfflineHost host;
    private final Supplier<Guid> newIds;
    private final Transcript transcript;

    DiskpartDiskState(OfflineHost host, Supplier<Guid> newIds, Transcript transcript) {
        this.host = host;
        this.newIds = newIds;
        this.transcript = transcript;
    }

    /**
     * Puts a disk online or offline. One that has the identity of another online disk gets a new one, without a word, as
     * Windows does it (gce-rescue, pull request 149); its boot entries go on naming the old one.
     */
    void setOnline(OfflineDisk disk, boolean online) throws ToolRefusal, IOException {
        if (disk.online() == online) {
            throw DiskpartSession.failed("\nThis disk is already " + word(online) + ".");
        }
        if (online && collides(disk)) {
            giveNewIdentity(disk);
        }
        DiskpartSession.attempt(() -> host.setOnline(disk.number(), online));
        transcript.print("\nDiskPart successfully " + (online ? "onlined" : "offlined") + " the selected disk.");
    }

    private static String word(boolean online) {
        return online ? "online" : "offline";
    }

    private boolean collides(OfflineDisk disk) throws IOException {
        DiskIdentity own = identity(disk);
        for (OfflineDisk other : host.disks()) {
            if (other.online() && !other.number().equals(disk.number()) && identity(other).equals(own)
                    && !(own instanceof DiskIdentity.None)) {
                return true;
            }
        }
        return false;
    }

    private static DiskIdentity identity(OfflineDisk disk) {
        return PartitionTableReader.read(disk.content(), disk.sectorSize()).identity();
    }

    private void giveNewIdentity(OfflineDisk disk) throws ToolRefusal {
        Guid id = newIds.get();
        DiskIdentity fresh = identity(disk) instanceof DiskIdentity.Mbr
                ? new DiskIdentity.Mbr(new DiskSignature((int) (id.value().getMostSignificantBits() >>> 32)))
                : new DiskIdentity.Gpt(id);
        if (!(disk.writable() instanceof Reading.Known<WritableSectors>(WritableSectors sectors))) {
            throw DiskpartSession.failed("\nThe disk has the identity of another disk that is online, and is read-only.");
        }
        DiskpartSession.attempt(() -> DiskpartTableEdit.setIdentity(sectors, disk.sectorSize(), fresh));
    }

    void setReadOnly(OfflineDisk disk, boolean readOnly) throws ToolRefusal {
        DiskpartSession.attempt(() -> host.setReadOnly(disk.number(), readOnly));
        transcript.print("\nDisk attributes " + (readOnly ? "set" : "cleared") + " successfully.");
    }

    void show(OfflineDisk disk) {
        boolean readOnly = disk.writable() instanceof Reading.Unreadable<WritableSectors>(Problem reason);
        transcript.print("\nCurrent Read-only State : " + (readOnly ? "Yes" : "No")
                + "\nRead-only  : " + (readOnly ? "Yes" : "No"));
    }
}
