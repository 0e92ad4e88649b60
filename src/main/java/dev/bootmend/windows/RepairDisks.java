package dev.bootmend.windows;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.disk.ioctl.DiskAttributes;
import dev.bootmend.disk.ioctl.DiskGeometry;
import dev.bootmend.disk.ioctl.DiskLength;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.disk.ioctl.ScsiAddress;
import dev.bootmend.disk.ioctl.StorageDescriptor;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The disks of this Windows. A disk of which any required answer is missing is shown, but its content counts as
 * unreadable: what is not known for certain is not repaired.
 */
final class RepairDisks implements DiskSource {

    private final WindowsCalls windows;
    private final Devices devices;
    private final IdentityGuard guard;

    RepairDisks(WindowsCalls windows, IdentityGuard guard) {
        this.windows = windows;
        this.devices = new Devices(windows);
        this.guard = guard;
    }

    @Override
    public String machine() {
        try {
            return "This Windows machine · " + windows.host().name();
        } catch (WindowsException unnamed) {
            return "This Windows machine";
        }
    }

    @Override
    public List<RawDisk> disks() throws ProbeException {
        Map<DiskNumber, DevicePath> found = DiskDevices.find(windows);
        try {
            VolumeTable volumes = VolumeTable.read(windows);
            Map<DiskNumber, HostUse> uses = HostUses.find(windows, volumes, found.keySet());
            Map<DiskNumber, DiskIdentityTuple> seen = new TreeMap<>();
            var disks = new ArrayList<RawDisk>();
            found.forEach((number, device) -> disks.add(new Look(number, device, volumes, seen)
                    .disk(Optional.ofNullable(uses.get(number)))));
            guard.saw(seen);
            return disks;
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }

    @Override
    public List<LoadedHive> loadedHives() throws ProbeException {
        return LoadedHives.find(windows);
    }

    @Override
    public Set<DriveLetter> lettersInUse() throws ProbeException {
        return LettersInUse.find(windows);
    }

    /** The look at one disk. */
    private final class Look {

        private final DiskNumber number;
        private final DevicePath device;
        private final VolumeTable volumes;
        private final Map<DiskNumber, DiskIdentityTuple> seen;
        private final Reading<DiskGeometry> geometry;
        private final Reading<DiskAttributes> attributes;
        private final Reading<DriveLayout> layout;

        Look(DiskNumber number, DevicePath device, VolumeTable volumes, Map<DiskNumber, DiskIdentityTuple> seen) {
            this.number = number;
            this.device = device;
            this.volumes = volumes;
            this.seen = seen;
            this.geometry = devices.geometry(device);
            this.attributes = devices.attributes(device);
            this.layout = devices.layout(device);
        }

        RawDisk disk(Optional<HostUse> use) {
            Reading<ByteSize> size = size();
            ByteSize known = size.toOptional().orElse(ByteSize.ZERO);
            layout.toOptional().ifPresent(read -> seen.put(number, DiskIdentityTuple.of(known, read)));
            Reading<ByteSource> sectors = sectors(size);
            return new RawDisk(number, model(), known, geometry.toOptional().map(DiskGeometry::sectorSize), lun(),
                    sectors, conditions(), use, sectors.toOptional().map(this::volumes).orElse(Map.of()));
        }

        /** The exact length needs the right to read; without it the geometry says as much. */
        private Reading<ByteSize> size() {
            Reading<ByteSize> exact = devices.length(device).map(DiskLength::size);
            return exact.isKnown() ? exact : geometry.map(DiskGeometry::size);
        }

        private String model() {
            return devices.descriptor(device).toOptional().map(StorageDescriptor::model).orElse("");
        }

        private Optional<Integer> lun() {
            return devices.address(device).toOptional().map(ScsiAddress::lun);
        }

        private Reading<ByteSource> sectors(Reading<ByteSize> size) {
            Optional<Problem> problem = Stream.of(size, geometry, attributes, layout).flatMap(Look::problem).findFirst();
            if (problem.isPresent()) {
                return Reading.unreadable(new Problem("disk " + number, problem.get().toString(), ""));
            }
            SectorSize sectorSize = geometry.toOptional().orElseThrow().sectorSize();
            var source = new DeviceSectors(windows, device, size.toOptional().orElseThrow(), sectorSize);
            return disagreement(PartitionTableReader.read(source, sectorSize)).<Reading<ByteSource>>map(Reading::unreadable)
                    .orElseGet(() -> Reading.known(source));
        }

        private static Stream<Problem> problem(Reading<?> answer) {
            return answer instanceof Reading.Unreadable<?>(Problem problem) ? Stream.of(problem) : Stream.empty();
        }

        /** diskpart goes by the numbers of Windows, the preview by the table: they must mean the same partitions. */
        private Optional<Problem> disagreement(PartitionTable table) {
            DriveLayout told = layout.toOptional().orElseThrow();
            if (told.identity() instanceof DiskIdentity.None || !table.partitions().isKnown()) {
                return Optional.empty();
            }
            Set<String> byWindows = lines(told.identity(), told.partitions());
            Set<String> byTable = lines(table.identity(), table.partitions().toOptional().orElseThrow());
            return byWindows.equals(byTable) ? Optional.empty() : Optional.of(new Problem("disk " + number,
                    "Windows has other partitions in mind (" + byWindows + ") than the disk holds (" + byTable + ").",
                    "Let Windows read the disk again (diskpart, rescan), then look again."));
        }

        private static Set<String> lines(DiskIdentity identity, List<Partition> partitions) {
            return partitions.stream().filter(partition -> partition.number().isPresent())
                    .map(partition -> identity + " " + partition.number().get() + ": " + partition.start() + "+"
                    + partition.size().bytes() + " " + partition.type() + " " + partition.identity())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<DiskCondition> conditions() {
            var conditions = new ArrayList<DiskCondition>();
            if (isOffline()) {
                conditions.add(new DiskCondition.Offline("Windows keeps it offline"));
            }
            boolean readOnly = attributes.toOptional().map(DiskAttributes::readOnly).orElse(false);
            boolean refusesWrites = !isOffline() && devices.writable(device).toOptional().map(yes -> !yes).orElse(false);
            if (readOnly || refusesWrites) {
                conditions.add(new DiskCondition.ReadOnly());
            }
            return conditions;
        }

        private boolean isOffline() {
            return attributes.toOptional().map(DiskAttributes::offline).orElse(false);
        }

        private Map<ByteOffset, Reading<RawVolume>> volumes(ByteSource sectors) {
            var look = new RepairVolumes(windows, volumes);
            var found = new HashMap<ByteOffset, Reading<RawVolume>>();
            for (Partition partition : layout.toOptional().orElseThrow().partitions()) {
                var place = new PartitionRef(number, partition.start());
                found.put(partition.start(), isOffline() ? Reading.unreadable(new Problem(place.toString(),
                        "The disk is offline, so Windows shows no volume.", "Bring it online only when no other disk has"
                        + " the same identity; otherwise use a repair machine made from another image."))
                        : look.on(place, partition, sectors));
            }
            return found;
        }
    }
}
