package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DiskGeometry;
import dev.bootmend.disk.ioctl.DiskLength;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.ProbeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before every write: a disk may be written only when it is still the disk that the last look saw under this
 * number, and this machine does not need it.
 */
final class IdentityGuard {

    private final WindowsCalls windows;
    private final Devices devices;
    private Map<DiskNumber, DiskIdentityTuple> seen = Map.of();
    private Reading<List<StorageDisk>> storage = Reading.absent();

    IdentityGuard(WindowsCalls windows) {
        this.windows = windows;
        this.devices = new Devices(windows);
    }

    /**
     * What a look has seen replaces what the one before saw.
     *
     * @param said by the storage service of Windows, which is too slow to be asked before every write
     */
    synchronized void saw(Map<DiskNumber, DiskIdentityTuple> disks, Reading<List<StorageDisk>> said) {
        seen = Map.copyOf(disks);
        storage = said;
    }

    /** Why nothing may be written to that disk; empty when it may. */
    synchronized Optional<Problem> obstacle(DiskNumber disk) {
        DiskIdentityTuple before = seen.get(disk);
        if (before == null) {
            return problem(disk, "It has not been looked at.");
        }
        try {
            Map<DiskNumber, HostUse> uses = HostUses.find(windows, VolumeTable.read(windows), seen.keySet(),
                    storage);
            if (uses.containsKey(disk)) {
                return problem(disk, "It belongs to this machine: " + uses.get(disk).reason() + ".");
            }
        } catch (ProbeException failed) {
            return Optional.of(failed.problem());
        } catch (WindowsException failed) {
            return Optional.of(failed.toProblem());
        }
        return difference(disk, before);
    }

    private Optional<Problem> difference(DiskNumber disk, DiskIdentityTuple before) {
        return switch (devices.layout(DevicePath.of(disk))) {
            case Reading.Known<DriveLayout>(var layout) -> {
                DiskIdentityTuple now = DiskIdentityTuple.of(size(disk), layout,
                        RepairDisk.hardware(devices, DevicePath.of(disk)));
                yield now.equals(before) ? Optional.empty()
                        : problem(disk, "It is not the disk that was looked at: it was " + before + ", it is " + now + ".");
            }
            case Reading.Absent<DriveLayout>() -> problem(disk, "It is not there any more.");
            case Reading.Unreadable<DriveLayout>(var problem) -> Optional.of(problem);
        };
    }

    /**
     * Why a disk must not come online or become writable: another disk has the identity that it would have then, and
     * Windows would change one of the two.
     *
     * @param becomes the identity it gets by the same call; empty when it keeps the one it has
     */
    synchronized Optional<Problem> twin(DiskNumber disk, Optional<DiskIdentity> becomes) {
        Optional<DiskIdentity> identity = becomes.or(() -> Optional.ofNullable(seen.get(disk))
                .map(DiskIdentityTuple::identity));
        if (becomes.isEmpty() && saidToCollide(disk)) {
            return problem(disk, "Windows keeps it offline because another disk, or a partition, has the same identity.");
        }
        for (DiskNumber other : seen.keySet()) {
            if (!other.equals(disk)) {
                switch (devices.layout(DevicePath.of(other))) {
                    case Reading.Known<DriveLayout>(var layout) when identity.equals(Optional.of(layout.identity())) -> {
                        return problem(disk, "Disk " + other + " has the identity " + layout.identity()
                                + ", too: Windows would change one of them.");
                    }
                    case Reading.Known<DriveLayout> ignored -> { }
                    case Reading.Absent<DriveLayout> ignored -> { }
                    case Reading.Unreadable<DriveLayout>(var problem) -> {
                        return Optional.of(problem);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean saidToCollide(DiskNumber disk) {
        return storage.toOptional().stream().flatMap(List::stream)
                .anyMatch(said -> said.number().equals(disk) && said.collides());
    }

    private ByteSize size(DiskNumber disk) {
        Optional<ByteSize> exact = devices.length(DevicePath.of(disk)).map(DiskLength::size).toOptional();
        return exact.or(() -> devices.geometry(DevicePath.of(disk)).map(DiskGeometry::size).toOptional())
                .orElse(ByteSize.ZERO);
    }

    private static Optional<Problem> problem(DiskNumber disk, String detail) {
        return Optional.of(new Problem("disk " + disk, detail, "Nothing was written. Look at the disks again."));
    }
}
