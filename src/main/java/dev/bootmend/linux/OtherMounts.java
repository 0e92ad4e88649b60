package dev.bootmend.linux;

import dev.bootmend.json.LsblkDevice;
import dev.bootmend.model.Partition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds where somebody else has a volume mounted that cannot be used from there: only a folder of it, in the mount
 * namespace of another process, or through another loop device that shows the same bytes. It must not be mounted twice.
 */
record OtherMounts(HostFiles host, VolumeMounts mounts) {

    /** @throws IOException with the place, when the volume is mounted where it cannot be used */
    void requireNone(LinuxDisk disk, Partition partition) throws IOException {
        MountTable all = host.mountsOfAll();
        Optional<LsblkDevice> node = Optional.ofNullable(disk.nodes().get(partition.start()));
        if (node.isPresent()) {
            requireNone(all, new Node(node.get().number(), node.get().path()));
        }
        for (var loop : host.loops().entrySet()) {
            if (!loop.getKey().equals(disk.device().name()) && showsTheSame(disk, loop.getValue())
                    && overlaps(disk, partition, loop.getKey())) {
                requireNone(all, loop.getKey());
            }
        }
    }

    /** The number and the path of a device. */
    private record Node(String number, String path) {
    }

    private void requireNone(MountTable all, String loop) throws IOException {
        requireNone(all, new Node(host.deviceNumber("sys/block/" + loop), "/dev/" + loop));
        for (String part : host.names("sys/block/" + loop)) {
            if (part.startsWith(loop + "p")) {
                requireNone(all, new Node(host.deviceNumber("sys/block/" + loop + "/" + part), "/dev/" + part));
            }
        }
    }

    private void requireNone(MountTable all, Node node) throws IOException {
        for (MountTable.Mount mount : all.of(node.number(), node.path())) {
            if (!mounts.isOurs(mount.point())) {
                throw new IOException("It is mounted at " + mount.point() + " from " + node.path() + (mount.root().equals("/") ? ""
                        : ", only its folder " + mount.root()) + (host.mounts().mounts().contains(mount) ? ""
                        : ", as another process sees it (in a mount namespace of its own)")
                        + ", and must not be mounted twice. Unmount it there, then look again.");
            }
        }
    }

    /** Whether a loop device lies on the disk, or on the file that the disk itself shows. */
    private boolean showsTheSame(LinuxDisk disk, String behind) throws IOException {
        if (behind.equals(disk.device().path())) {
            return true;
        }
        Optional<String> own = Optional.ofNullable(host.loops().get(disk.device().name()));
        return own.isPresent() && (own.get().equals(behind) || areOne(Path.of(own.get()), Path.of(behind)));
    }

    private static boolean areOne(Path first, Path second) throws IOException {
        return Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second);
    }

    /** Both count from the start of what is behind them; the disk itself may begin further on in its file. */
    private boolean overlaps(LinuxDisk disk, Partition partition, String loop) throws IOException {
        boolean beside = !disk.device().path().equals(host.loops().get(loop));
        long start = partition.start().bytes() + (beside ? host.loopOffset(disk.device().name()) : 0);
        long begin = host.loopOffset(loop);
        return begin < start + partition.size().bytes() && start < begin + host.size(loop);
    }
}
