package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DiskAttributes;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until Windows has finished with a disk that was brought online or taken offline: volumes and letters come after
 * the command has ended. Whatever comes of it is read again in any case.
 */
final class VolumeArrival {

    /** So many looks without a change, two seconds, count as the end: where Windows gives no letters none will come. */
    private static final int QUIET = 8;

    private final WindowsCalls windows;
    private final Pauses pauses;
    private final Devices devices;

    VolumeArrival(WindowsCalls windows, Pauses pauses) {
        this.windows = windows;
        this.pauses = pauses;
        this.devices = new Devices(windows);
    }

    void await(List<DiskNumber> disks, boolean online) throws IOException, InterruptedException {
        var quiet = new Quiet();
        pauses.untilMounted(() -> {
            var seen = new ArrayList<Object>();
            boolean there = true;
            for (DiskNumber disk : disks) {
                there &= isDone(disk, online, seen);
            }
            return quiet.after(seen) && there;
        });
    }

    private boolean isDone(DiskNumber disk, boolean online, List<Object> seen) throws WindowsException {
        boolean offline = devices.attributes(DevicePath.of(disk)).map(DiskAttributes::offline).toOptional().orElse(!online);
        if (offline == online || !online) {
            return offline != online;
        }
        boolean all = true;
        VolumeTable table = VolumeTable.read(windows);
        for (Partition partition : devices.layout(DevicePath.of(disk)).map(DriveLayout::partitions).toOptional().orElse(List.of())) {
            if (partition.number().isPresent() && !partition.type().equals(PartitionType.Gpt.MICROSOFT_RESERVED)) {
                var place = new PartitionRef(disk, partition.start());
                Reading<VolumeTable.Located> volume = table.at(place, partition.number());
                all &= volume.isKnown();
                volume.toOptional().flatMap(found -> table.letter(place, found)).map(DriveLetter::withColon).ifPresent(seen::add);
            }
        }
        return all;
    }

    /** Notices when several looks in a row have seen the same. */
    private static final class Quiet {

        private List<Object> last = List.of();
        private int same;

        boolean after(List<Object> seen) {
            same = seen.equals(last) ? same + 1 : 0;
            last = List.copyOf(seen);
            return same >= QUIET;
        }
    }
}
