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
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The look at one disk: what can be asked of it at once, and what comes of it. */
final class RepairDisk {

    private final WindowsCalls windows;
    private final Devices devices;
    private final DiskNumber number;
    private final DevicePath device;
    private final VolumeTable volumes;
    private final Reading<DiskGeometry> geometry;
    private final Reading<DiskAttributes> attributes;
    private final Reading<DriveLayout> layout;

    RepairDisk(WindowsCalls windows, DiskNumber number, DevicePath device, VolumeTable volumes) {
        this.windows = windows;
        this.devices = new Devices(windows);
        this.number = number;
        this.device = device;
        this.volumes = volumes;
        this.geometry = devices.geometry(device);
        this.attributes = devices.attributes(device);
        this.layout = devices.layout(device);
    }

    DiskNumber number() {
        return number;
    }

    /** Words that change when the disk, its identity or its state does. */
    String state() {
        return attributes + " " + identity();
    }

    /** What it is known by; empty when its layout cannot be read, so that nothing may be written to it. */
    Optional<DiskIdentityTuple> identity() {
        return layout.toOptional().map(read -> DiskIdentityTuple.of(known(), read, hardware(devices, device)));
    }

    /** Where it is attached and what serial number it gives, as far as it says so. */
    static String hardware(Devices devices, DevicePath device) {
        return devices.address(device).toOptional() + " " + devices.descriptor(device).map(StorageDescriptor::serial).toOptional();
    }

    RawDisk disk(Optional<HostUse> use, Reading<Optional<StorageDisk>> storage) {
        Reading<ByteSource> sectors = sectors(size());
        return new RawDisk(number, model(), known(), geometry.toOptional().map(DiskGeometry::sectorSize), lun(),
                sectors, conditions(storage), use, sectors.toOptional().map(this::volumes).orElse(Map.of()),
                layout.map(LayoutAgreement::numbers).toOptional().orElse(Map.of()));
    }

    private ByteSize known() {
        return size().toOptional().orElse(ByteSize.ZERO);
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
        Optional<Problem> problem = Stream.of(size, geometry, attributes, layout).flatMap(RepairDisk::problem).findFirst();
        if (problem.isPresent()) {
            return Reading.unreadable(new Problem("disk " + number, problem.get().toString(), ""));
        }
        SectorSize sectorSize = geometry.toOptional().orElseThrow().sectorSize();
        var source = new DeviceSectors(windows, device, size.toOptional().orElseThrow(), sectorSize);
        PartitionTable table = PartitionTableReader.read(source, sectorSize);
        return new LayoutAgreement(number, layout.toOptional().orElseThrow(), table).obstacle()
                .<Reading<ByteSource>>map(Reading::unreadable).orElseGet(() -> Reading.known(source));
    }

    private static Stream<Problem> problem(Reading<?> answer) {
        return answer instanceof Reading.Unreadable<?>(Problem problem) ? Stream.of(problem) : Stream.empty();
    }

    private List<DiskCondition> conditions(Reading<Optional<StorageDisk>> storage) {
        var conditions = new ArrayList<DiskCondition>();
        if (isOffline()) {
            conditions.add(new DiskCondition.Offline("Windows keeps it offline" + why(storage)));
            storage.toOptional().flatMap(said -> said).filter(StorageDisk::collides)
                    .ifPresent(said -> conditions.add(new DiskCondition.IdentityCollision(number)));
        }
        boolean readOnly = attributes.toOptional().map(DiskAttributes::readOnly).orElse(false);
        boolean refusesWrites = !isOffline() && devices.writable(device).toOptional().map(yes -> !yes).orElse(false);
        if (readOnly || refusesWrites) {
            conditions.add(new DiskCondition.ReadOnly());
        }
        return conditions;
    }

    private static String why(Reading<Optional<StorageDisk>> storage) {
        return switch (storage) {
            case Reading.Known<Optional<StorageDisk>>(var said) -> said.map(disk -> " " + disk.reason())
                    .orElse("; its storage service does not know the disk, so the reason is not known");
            case Reading.Absent<Optional<StorageDisk>>() -> "";
            case Reading.Unreadable<Optional<StorageDisk>>(var problem) ->
                    "; why could not be asked (" + problem.place() + " " + problem.detail() + ")";
        };
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
