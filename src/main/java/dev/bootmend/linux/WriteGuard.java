package dev.bootmend.linux;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides right before every write whether a disk may be written: only while a run holds the lock, only an attached disk,
 * and only the very disk with the very identity that the run has seen first.
 */
final class WriteGuard {

    /** Lists the disks as they are at this moment. */
    interface Listing {
        List<LinuxDisk> list() throws IOException;
    }

    private record Seen(String attachment, DiskIdentity identity) {
    }

    private final Map<DiskNumber, Seen> seen = new HashMap<>();
    private Listing listing = List::of;
    private boolean open;

    /** @param disks where to look; until then every disk is unknown and refused */
    void watch(Listing disks) {
        this.listing = disks;
    }

    /** Begins a run: what is listed from now on is remembered as what the run has confirmed. */
    synchronized void open() {
        seen.clear();
        open = true;
    }

    synchronized void close() {
        open = false;
        seen.clear();
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Remembers disks as they are; the first look of a run counts. */
    synchronized void remember(List<LinuxDisk> disks) {
        if (open) {
            disks.forEach(disk -> seen.putIfAbsent(disk.number(), new Seen(disk.attachment(), disk.table().identity())));
        }
    }

    /**
     * The disk of that number, when it may be written.
     *
     * @throws IOException with the reason when it may not
     */
    synchronized LinuxDisk require(DiskNumber number) throws IOException {
        if (!open) {
            throw new IOException("Disk " + number + " is written only while a run is under way.");
        }
        LinuxDisk disk = listing.list().stream().filter(found -> found.number().equals(number)).findFirst()
                .orElseThrow(() -> new IOException("Disk " + number + " is not attached any more."));
        if (disk.use().isPresent()) {
            throw new IOException("Disk " + number + " (" + disk.path() + ") " + disk.use().get().reason()
                    + ". It belongs to this machine and is never written.");
        }
        if (disk.device().readOnly()) {
            throw new IOException("Disk " + number + " (" + disk.path() + ") is read-only.");
        }
        Seen first = seen.get(number);
        if (first == null || !first.attachment().equals(disk.attachment())
                || !first.identity().equals(disk.table().identity())) {
            throw new IOException("Disk " + number + " (" + disk.path() + ") is not the disk that the run began with; "
                    + "nothing is written to it.");
        }
        return disk;
    }

    /** The permission of one disk, asked at every write of its sectors. */
    DeviceSectors.Permission of(DiskNumber number, String attachment) {
        return new DeviceSectors.Permission() {

            private LinuxDisk allowed;

            @Override
            public void require() throws IOException {
                allowed = WriteGuard.this.require(number);
                if (!allowed.attachment().equals(attachment)) {
                    throw new IOException("Disk " + number + " was attached anew meanwhile; nothing is written to it.");
                }
            }

            @Override
            public void written() {
                // a write of ours may be the one that gives the disk another identity
                remembered(number, new Seen(attachment, allowed.table().identity()));
            }
        };
    }

    private synchronized void remembered(DiskNumber number, Seen now) {
        seen.put(number, now);
    }
}
