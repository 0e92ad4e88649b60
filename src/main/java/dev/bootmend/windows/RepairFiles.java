package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DiskAttributes;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import java.util.Optional;

/** The files on the volumes of attached disks; for writing only behind the identity guard. */
final class RepairFiles implements VolumeFiles {

    private final WindowsCalls windows;
    private final Devices devices;
    private final IdentityGuard guard;

    RepairFiles(WindowsCalls windows, IdentityGuard guard) {
        this.windows = windows;
        this.devices = new Devices(windows);
        this.guard = guard;
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        return files(partition).map(files -> files);
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        Optional<Problem> obstacle = guard.obstacle(partition.disk()).or(() -> readOnly(partition));
        return obstacle.isPresent() ? Reading.unreadable(obstacle.get()) : files(partition);
    }

    private Optional<Problem> readOnly(PartitionRef partition) {
        return switch (devices.attributes(DevicePath.of(partition.disk()))) {
            case Reading.Known<DiskAttributes>(var attributes) -> attributes.readOnly() || attributes.offline()
                    ? Optional.of(new Problem("disk " + partition.disk(), "It is "
                    + (attributes.offline() ? "offline" : "read-only") + ".", "Nothing was written."))
                    : Optional.empty();
            case Reading.Absent<DiskAttributes>() -> Optional.empty();
            case Reading.Unreadable<DiskAttributes>(var problem) -> Optional.of(problem);
        };
    }

    private Reading<VolumeWriter> files(PartitionRef partition) {
        try {
            return switch (VolumeTable.read(windows).at(partition, number(partition))) {
                case Reading.Known<VolumeTable.Located>(var volume) ->
                        Reading.known(windows.files(volume.device().root()));
                case Reading.Absent<VolumeTable.Located>() -> Reading.unreadable(new Problem(partition.toString(),
                        "Windows shows no volume there.", "Look at the disks again."));
                case Reading.Unreadable<VolumeTable.Located>(var problem) -> Reading.unreadable(problem);
            };
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    private Optional<PartitionNumber> number(PartitionRef partition) {
        return devices.layout(DevicePath.of(partition.disk())).map(DriveLayout::partitions).toOptional().stream()
                .flatMap(partitions -> partitions.stream())
                .filter(candidate -> candidate.start().equals(partition.start()))
                .findFirst().flatMap(Partition::number);
    }
}
