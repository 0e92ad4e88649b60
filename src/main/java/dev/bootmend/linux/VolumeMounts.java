package dev.bootmend.linux;

import dev.bootmend.json.LsblkDevice;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The volumes that BootMend has mounted itself. Each stays mounted as it was first needed; it is mounted anew when it has
 * to be writable.
 */
final class VolumeMounts {

    private final Session session;
    private final Map<PartitionRef, Mounted> mounted = new HashMap<>();

    /** @param window the loop device that shows the partition, when the kernel has no node for it */
    private record Mounted(Path point, boolean writable, Optional<Path> window) {
    }

    VolumeMounts(Session session) {
        this.session = session;
    }

    /** The folder that the volume is mounted at, after mounting it when it is not yet. */
    synchronized Path mount(LinuxDisk disk, Partition partition, FileSystemDriver driver, boolean writable) throws IOException {
        var place = new PartitionRef(disk.number(), partition.start());
        Mounted present = mounted.get(place);
        if (present != null && has(disk, partition, writable)) {
            return present.point();
        }
        if (present != null) {
            unmount(place);
        }
        Optional<LsblkDevice> node = disk.node(partition);
        Optional<Path> window = node.isPresent() ? Optional.empty() : Optional.of(window(disk, partition, writable));
        Path device = node.map(known -> Path.of(known.path())).or(() -> window).orElseThrow();
        try {
            mounted.put(place, new Mounted(mount(device, driver, writable), writable, window));
        } catch (IOException refused) {
            if (window.isPresent()) {
                session.detach(window.get());
            }
            throw refused;
        }
        return mounted.get(place).point();
    }

    /** Whether the volume is mounted by us already as it has to be. */
    synchronized boolean has(LinuxDisk disk, Partition partition, boolean writable) {
        Mounted present = mounted.get(new PartitionRef(disk.number(), partition.start()));
        return present != null && (present.writable() || !writable);
    }

    /** Work on the block device of a partition. */
    interface DeviceWork<T> {
        T on(Path device) throws IOException;
    }

    /** Works on the block device of a partition after its volume has been unmounted; the device is gone afterwards. */
    synchronized <T> T onDevice(LinuxDisk disk, Partition partition, boolean writable, DeviceWork<T> work) throws IOException {
        var place = new PartitionRef(disk.number(), partition.start());
        if (mounted.containsKey(place)) {
            unmount(place);
        }
        Optional<LsblkDevice> node = disk.node(partition);
        if (node.isPresent()) {
            return work.on(Path.of(node.get().path()));
        }
        Path window = window(disk, partition, writable);
        try {
            return work.on(window);
        } finally {
            session.detach(window);
        }
    }

    private Path mount(Path device, FileSystemDriver driver, boolean writable) throws IOException {
        var arguments = new ArrayList<>(writable ? driver.writable() : driver.readOnly());
        arguments.add(device.toString());
        return session.mount(driver.program().orElseThrow(), arguments);
    }

    private Path window(LinuxDisk disk, Partition partition, boolean writable) throws IOException {
        var options = new ArrayList<>(List.of("--offset", partition.start().toString(),
                "--sizelimit", Long.toString(partition.size().bytes()), "--sector-size", disk.sectorSize().toString()));
        if (!writable) {
            options.add("--read-only");
        }
        return session.attachLoop(disk.path(), options);
    }

    /** Whether something is mounted at that folder by this or another BootMend. */
    boolean isOurs(Path point) {
        return session.isOfSessions(point);
    }

    private void unmount(PartitionRef place) throws IOException {
        Mounted present = mounted.get(place);
        session.unmount(present.point());
        mounted.remove(place);
        if (present.window().isPresent()) {
            session.detach(present.window().get());
        }
    }

    /** Unmounts everything. What cannot be unmounted does not keep the rest. */
    synchronized void unmountAll() throws IOException {
        var failures = new ArrayList<IOException>();
        for (PartitionRef place : List.copyOf(mounted.keySet())) {
            try {
                unmount(place);
            } catch (IOException busy) {
                failures.add(busy);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
