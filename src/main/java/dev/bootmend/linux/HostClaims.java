package dev.bootmend.linux;

import dev.bootmend.json.LsblkDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out which disks this machine itself uses, and why. A disk is the machine's own when anything on it is mounted
 * that Windows would not mount, or mounted where the system lives; when it holds swap; when the device mapper or an
 * array lies on it; and when it holds a file that this program or another disk comes from.
 */
final class HostClaims {

    private static final Set<String> PLAIN_TYPES = Set.of("disk", "part", "loop", "rom");
    /** A mount there belongs to the system whatever file system it is, such as the EFI system partition at /boot/efi. */
    private static final List<Path> SYSTEM = List.of(Path.of("/boot"), Path.of("/efi"), Path.of("/usr"), Path.of("/var"),
            Path.of("/etc"), Path.of("/opt"), Path.of("/srv"), Path.of("/home"), Path.of("/root"), Path.of("/nix"));
    /** Where a running system may live without a disk: in memory, on the network, or on a layer above other mounts. */
    private static final Set<String> DISKLESS = Set.of("rootfs", "tmpfs", "ramfs", "overlay", "aufs", "nfs", "nfs4", "9p", "virtiofs");

    private final List<LsblkDevice> devices;
    private final MountTable mounts;
    private final MountTable mountsOfAll;
    private final Map<String, String> loops;
    private final Path ownMounts;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> claims = new TreeMap<>();

    private HostClaims(List<LsblkDevice> devices, MountTable mounts, MountTable mountsOfAll, Map<String, String> loops,
            Path ownMounts) {
        this.devices = devices;
        this.mounts = mounts;
        this.mountsOfAll = mountsOfAll;
        this.loops = loops;
        this.ownMounts = ownMounts;
    }

    /**
     * The disks of the machine itself, by the name of the device that lies on no other, with the reason.
     *
     * @param mounts what this program sees mounted
     * @param mountsOfAll what any program sees mounted
     * @param loops what is behind each loop device
     * @param ownMounts the folder below which BootMend mounts; what is mounted there is no use by the machine
     * @param shared devices that belong to a file system in use which lies on several, by their names
     * @param needed files and folders that this program runs from
     * @throws IOException when it is not certain where the system itself lives
     */
    static Map<String, String> of(List<LsblkDevice> devices, MountTable mounts, MountTable mountsOfAll,
            Map<String, String> loops, List<String> shared, Path ownMounts, List<Path> needed) throws IOException {
        var finder = new HostClaims(devices, mounts, mountsOfAll, loops, ownMounts);
        finder.findOwners();
        finder.requireKnownRoot();
        devices.forEach(top -> top.all().forEach(finder::judge));
        devices.stream().flatMap(LsblkDevice::all).filter(device -> shared.contains(device.name()))
                .forEach(device -> finder.claim(device, "holds a part of a btrfs file system in use on " + device.path()));
        loops.forEach((loop, file) -> finder.claimFor(Path.of(file), "the image behind /dev/" + loop));
        needed.forEach(path -> finder.claimFor(path, "which BootMend runs from or keeps its records in"));
        return finder.claims;
    }

    private void findOwners() {
        devices.forEach(top -> top.all().forEach(device -> owners.put(device.name(), top.name())));
        // a loop device over another device is a window onto it, and what uses the window uses the disk
        for (int depth = 0; depth < loops.size(); depth++) {
            loops.forEach((loop, file) -> deviceAt(file).ifPresent(behind ->
                    owners.replaceAll((name, owner) -> owner.equals(loop) ? owners.get(behind.name()) : owner)));
        }
    }

    private Optional<LsblkDevice> deviceAt(String path) {
        return devices.stream().flatMap(LsblkDevice::all).filter(device -> device.path().equals(path)).findFirst();
    }

    private Optional<LsblkDevice> deviceOf(MountTable.Mount mount) {
        return devices.stream().flatMap(LsblkDevice::all).filter(device -> device.number().equals(mount.number())
                || mount.number().startsWith("0:") && device.path().equals(mount.source())).findFirst();
    }

    private void requireKnownRoot() throws IOException {
        MountTable.Mount root = mounts.holding(Path.of("/")).orElseThrow(() ->
                new IOException("No file system is mounted at /, so it is not known which disk this system runs from."));
        boolean known = root.hasDevice() ? deviceOf(root).isPresent() : DISKLESS.contains(root.type());
        if (!known) {
            throw new IOException("The file system at / is " + root.type() + " on " + root.source()
                    + ", which is on none of the disks that lsblk lists, so it is not known which disk this system runs from.");
        }
    }

    private void judge(LsblkDevice device) {
        if (!PLAIN_TYPES.contains(device.type())) {
            claim(device, "is used by " + device.path() + " (" + device.type() + ")");
        }
        if (device.mountPoints().contains("[SWAP]")) {
            claim(device, "holds swap space in use on " + device.path());
        }
        for (MountTable.Mount mount : mountsOfAll.of(device.number(), device.path())) {
            boolean foreign = mount.isOfWindows() && !isSystem(mount.point());
            if (!mount.point().startsWith(ownMounts) && !foreign) {
                claim(device, "holds " + mount.point() + ", mounted from " + device.path() + " (" + mount.type() + ")");
            }
        }
        for (String point : device.mountPoints()) {
            boolean seen = mountsOfAll.mounts().stream().anyMatch(mount -> mount.point().equals(Path.of(point)));
            if (!seen && !point.equals("[SWAP]")) {
                claim(device, "holds " + point + ", mounted from " + device.path());
            }
        }
    }

    private static boolean isSystem(Path point) {
        return point.getNameCount() == 0 || SYSTEM.stream().anyMatch(point::startsWith);
    }

    private void claimFor(Path path, String what) {
        if (path.startsWith("/dev")) {
            return;
        }
        mounts.holding(path).flatMap(this::deviceOf).ifPresent(device -> claim(device, "holds " + path + ", " + what));
    }

    /** The first reason is the one that is shown. */
    private void claim(LsblkDevice device, String reason) {
        claims.putIfAbsent(owners.getOrDefault(device.name(), device.name()), reason);
    }
}
