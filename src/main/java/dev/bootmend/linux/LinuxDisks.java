package dev.bootmend.linux;

import dev.bootmend.json.JsonFileException;
import dev.bootmend.json.LsblkDevice;
import dev.bootmend.json.LsblkListing;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The disks of this machine. A disk keeps its number as long as this program runs. */
final class LinuxDisks {

    private final Programs programs;
    private final HostFiles host;
    private final Path home;
    private final Optional<DiskImage> image;
    private final WriteGuard guard;
    private final SectorWriter writer;
    private final Map<String, DiskNumber> numbers = new HashMap<>();
    private List<LinuxDisk> latest = List.of();

    /**
     * @param home the folder of BootMend
     * @param image the one disk that is asked for; every other is then locked
     */
    LinuxDisks(Programs programs, HostFiles host, Path home, Optional<DiskImage> image, WriteGuard guard,
            SectorWriter writer) {
        this.programs = programs;
        this.host = host;
        this.home = home;
        this.image = image;
        this.guard = guard;
        this.writer = writer;
    }

    /**
     * Every disk in ascending order of the numbers.
     *
     * @throws IOException when the answer of the machine is not understood, or when it is not certain which disks are
     *         its own; nothing may then be offered
     */
    synchronized List<LinuxDisk> list() throws IOException {
        if (host.isContainer()) {
            throw new IOException("This is a container. From inside it cannot be seen what the machine around it uses its "
                    + "disks for; start BootMend on that machine itself.");
        }
        List<LsblkDevice> devices = devices();
        Map<String, String> loops = host.loops();
        Map<String, String> claims = HostClaims.of(devices, host.mounts(), host.mountsOfAll(), loops, host.btrfsDevices(),
                home, needed());
        var disks = new ArrayList<LinuxDisk>();
        Set<String> paths = devices.stream().flatMap(LsblkDevice::all).map(LsblkDevice::path).collect(Collectors.toSet());
        for (LsblkDevice device : devices) {
            boolean window = paths.contains(loops.getOrDefault(device.name(), ""));
            if (!window && isDisk(device)) {
                disks.add(disk(device, claims));
            }
        }
        latest = disks.stream().sorted(Comparator.comparing(LinuxDisk::number)).toList();
        return latest;
    }

    /** The disks as they were listed last, for reading; whatever writes lists them anew. */
    synchronized List<LinuxDisk> latest() throws IOException {
        return latest.isEmpty() ? list() : latest;
    }

    /** Forgets what was listed, because a disk has been attached anew. */
    synchronized void forget() {
        latest = List.of();
    }

    private List<LsblkDevice> devices() throws IOException {
        String answer = programs.output("lsblk", "--json", "--bytes", "--output", LsblkListing.COLUMNS);
        try {
            return LsblkListing.read(answer).stream().sorted(Comparator.comparing(LinuxDisks::order)).toList();
        } catch (JsonFileException notUnderstood) {
            throw new IOException(notUnderstood.problem().toString(), notUnderstood);
        }
    }

    /** By major and minor number, which stay in the order in which disks were attached. */
    private static String order(LsblkDevice device) {
        String[] parts = device.number().split(":");
        return parts.length == 2 && parts[0].matches("\\d{1,6}") && parts[1].matches("\\d{1,8}")
                ? "%06d:%08d".formatted(Integer.valueOf(parts[0]), Integer.valueOf(parts[1])) : device.number();
    }

    private List<Path> needed() {
        var needed = new ArrayList<>(List.of(Path.of(System.getProperty("java.home")), home.toAbsolutePath()));
        image.ifPresent(file -> needed.add(file.file()));
        return needed;
    }

    /** Memory and optical drives are none; neither are windows onto other disks. */
    private static boolean isDisk(LsblkDevice device) {
        boolean memory = device.name().matches("(zram|ram)\\d+");
        return device.size().bytes() > 0 && !memory
                && (device.type().equals("disk") || device.type().equals("loop"));
    }

    private LinuxDisk disk(LsblkDevice device, Map<String, String> claims) throws IOException {
        boolean asked = image.isPresent() && image.get().isShownBy(device.path());
        String attachment = device.number() + " " + host.sequence(device.name()) + " " + device.size().bytes()
                + " " + device.serial();
        DiskNumber number = number(asked ? "the image" : device.name() + " " + attachment);
        SectorSize sectorSize = sectorSize(device);
        var sectors = new DeviceSectors(Path.of(device.path()), device.size().bytes(), sectorSize.bytes(),
                guard.of(number, attachment), writer);
        // an image is attached read-only until a run needs it writable, which says nothing about the file
        boolean writeProtected = asked ? !Files.isWritable(image.get().file()) : device.readOnly();
        return new LinuxDisk(number, device, sectorSize, nodes(device), use(device, claims, asked), writeProtected,
                attachment, sectors, asked ? image.map(DiskImage::file) : Optional.empty());
    }

    private DiskNumber number(String key) {
        return numbers.computeIfAbsent(key, unused -> new DiskNumber(numbers.size()));
    }

    private static SectorSize sectorSize(LsblkDevice device) throws IOException {
        try {
            return new SectorSize(device.sectorSize());
        } catch (IllegalArgumentException unknown) {
            throw new IOException(device.path() + ": " + unknown.getMessage() + ".", unknown);
        }
    }

    private Optional<HostUse> use(LsblkDevice device, Map<String, String> claims, boolean asked) {
        Optional<String> claim = Optional.ofNullable(claims.get(device.name()));
        if (claim.isPresent()) {
            return claim.map(HostUse::new);
        }
        return image.isPresent() && !asked
                ? Optional.of(new HostUse("is not the image that BootMend was started for")) : Optional.empty();
    }

    private Map<ByteOffset, LsblkDevice> nodes(LsblkDevice disk) throws IOException {
        var nodes = new HashMap<ByteOffset, LsblkDevice>();
        for (LsblkDevice child : disk.children()) {
            Optional<Long> start = child.type().equals("part") ? host.start(child.name()) : Optional.empty();
            start.ifPresent(known -> nodes.put(new ByteOffset(known), child));
        }
        return nodes;
    }
}
