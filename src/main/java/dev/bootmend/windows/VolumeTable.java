package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.VolumeExtents;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins volumes to partitions by the disk and the byte they start at, never by letter. Windows does not list every volume
 * (Microsoft Learn: PARTITION_INFORMATION_GPT; EFI system partitions and hidden ones may be left out), so a partition
 * without a listed volume is asked for by its number.
 */
final class VolumeTable {

    private static final Set<Integer> DISK_VOLUMES = Set.of(1, 2, 3); // no root folder, removable, fixed
    private static final int UNKNOWN_TYPE = 0;

    private final WindowsCalls windows;
    private final Devices devices;
    private final Map<PartitionRef, Located> located = new TreeMap<>();
    private final Map<PartitionRef, Problem> spanned = new TreeMap<>();
    private final Map<String, DriveLetter> letters = new HashMap<>();
    private Optional<Problem> unplaced = Optional.empty();

    /**
     * Where a volume is reached.
     *
     * @param kernelName such as {@code \Device\HarddiskVolume4}
     */
    record Located(DevicePath device, String kernelName) {
    }

    private VolumeTable(WindowsCalls windows) {
        this.windows = windows;
        this.devices = new Devices(windows);
    }

    /** Reads all volumes and letters. */
    static VolumeTable read(WindowsCalls windows) throws WindowsException {
        var table = new VolumeTable(windows);
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            var drive = new DriveLetter(letter);
            windows.dosDevice(drive.withColon()).ifPresent(name -> table.letters.putIfAbsent(name, drive));
        }
        for (String volume : windows.volumes()) {
            table.add(volume);
        }
        return table;
    }

    private void add(String volume) throws WindowsException {
        int type = windows.driveType(volume);
        if (type == UNKNOWN_TYPE) {
            unplaced = Optional.of(new Problem(volume, "Windows does not say what kind of drive this is.",
                    "Look again; if it stays so, restart this machine."));
        }
        if (!DISK_VOLUMES.contains(type)) {
            return;
        }
        DevicePath device = DevicePath.ofVolume(volume);
        Optional<String> kernelName = windows.dosDevice(device.text().substring(4));
        if (kernelName.isEmpty()) {
            unplaced = Optional.of(new Problem(device.text(), "Windows lists this volume, but has no name for it.",
                    "Look again; if it stays so, restart this machine."));
            return;
        }
        if (kernelName.get().startsWith("\\Device\\CdRom") || kernelName.get().startsWith("\\Device\\Floppy")) {
            return;
        }
        switch (devices.extents(device)) {
            case Reading.Known<VolumeExtents>(var extents) -> place(extents, new Located(device, kernelName.get()));
            case Reading.Absent<VolumeExtents>() -> { }
            case Reading.Unreadable<VolumeExtents>(var problem) -> unplaced = Optional.of(problem);
        }
    }

    private void place(VolumeExtents extents, Located volume) {
        extents.partition().ifPresentOrElse(ref -> located.put(ref, volume), () -> extents.extents().forEach(extent ->
                spanned.put(new PartitionRef(extent.disk(), extent.start()), new Problem(
                        "disk " + extent.disk() + ", partition at byte " + extent.start(),
                        "The volume spans several partitions, as dynamic disks and Storage Spaces do.",
                        "BootMend repairs plain partitions only; use the tools that made the volume."))));
    }

    /**
     * The volume on a partition.
     *
     * @param number of the partition, by which one that Windows does not list is asked for
     */
    Reading<Located> at(PartitionRef partition, Optional<PartitionNumber> number) {
        if (spanned.containsKey(partition)) {
            return Reading.unreadable(spanned.get(partition));
        }
        if (located.containsKey(partition)) {
            return Reading.known(located.get(partition));
        }
        return number.isEmpty() ? missing() : unlisted(partition, number.get());
    }

    private Reading<Located> unlisted(PartitionRef partition, PartitionNumber number) {
        try {
            Optional<String> name = windows.dosDevice("Harddisk" + partition.disk() + "Partition" + number);
            if (name.isEmpty()) {
                return missing();
            }
            var volume = new Located(DevicePath.ofKernelName(name.get()), name.get());
            return switch (place(volume.device())) {
                case Reading.Known<PartitionRef>(var place) when place.equals(partition) -> Reading.known(volume);
                case Reading.Known<PartitionRef> other -> missing();
                case Reading.Absent<PartitionRef>() -> missing();
                case Reading.Unreadable<PartitionRef>(var problem) -> Reading.unreadable(problem);
            };
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    /** When Windows did not say where some volume lies, it may be this one. */
    private Reading<Located> missing() {
        return unplaced.<Reading<Located>>map(Reading::unreadable).orElseGet(Reading::absent);
    }

    /** The letter of a volume, confirmed by the place of what the letter stands for. */
    Optional<DriveLetter> letter(PartitionRef partition, Located volume) {
        return Optional.ofNullable(letters.get(volume.kernelName()))
                .filter(letter -> isAt(DevicePath.of(letter), partition));
    }

    /** The place that a letter stands for; unreadable when it is no plain volume of a disk. */
    Reading<PartitionRef> place(DriveLetter letter) {
        return place(DevicePath.of(letter));
    }

    private Reading<PartitionRef> place(DevicePath device) {
        return switch (devices.extents(device)) {
            case Reading.Known<VolumeExtents>(var extents) -> extents.partition().map(Reading::known)
                    .orElseGet(() -> Reading.unreadable(new Problem(device.text(), "lies on several disks.", "")));
            case Reading.Absent<VolumeExtents>() -> Reading.absent();
            case Reading.Unreadable<VolumeExtents>(var problem) -> Reading.unreadable(problem);
        };
    }

    private boolean isAt(DevicePath device, PartitionRef partition) {
        return place(device).toOptional().equals(Optional.of(partition));
    }

    /** The place of a volume by its name in the kernel, as the list of loaded hives gives it. */
    Reading<PartitionRef> place(String kernelName) {
        return located.entrySet().stream().filter(entry -> entry.getValue().kernelName().equalsIgnoreCase(kernelName))
                .map(entry -> Reading.known(entry.getKey())).findFirst()
                .orElseGet(() -> place(DevicePath.ofKernelName(kernelName)));
    }

    /** The partitions of a disk that have a volume of their own. */
    Map<PartitionRef, Located> on(DiskNumber disk) {
        var some = new TreeMap<PartitionRef, Located>();
        located.forEach((ref, volume) -> {
            if (ref.disk().equals(disk)) {
                some.put(ref, volume);
            }
        });
        return some;
    }
}
