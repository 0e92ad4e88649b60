package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Partition;
import java.util.Optional;

/** One device element and the partition it has to lead to. */
record DeviceElement(String name, BootObject object, ElementCode code, Partition wanted, boolean bootWillDo) {

    /** What came of comparing the two. */
    enum Answer {
        RIGHT,
        /** Missing, or another partition of this disk, or one that is not there. */
        WRONG,
        /** The identity of another disk. */
        OTHER_DISK,
        /** A kind that finds its place by itself: RAM disk, virtual disk, file, locate. */
        LEFT_ALONE,
        NOT_UNDERSTOOD
    }

    Optional<BootDevice> device() {
        return object.element(code).map(element ->
                element.value() instanceof BootValue.Device(BootDevice device, var options) ? device
                : new BootDevice.Unknown());
    }

    Answer answer(Examined target) {
        return device().map(device -> answer(target, device)).orElse(Answer.WRONG);
    }

    private Answer answer(Examined target, BootDevice device) {
        return switch (device) {
            case BootDevice.Boot() -> bootWillDo ? Answer.RIGHT : Answer.WRONG;
            case BootDevice.OnPartition(DiskIdentity disk, var partition) -> {
                if (!target.disk().map(Disk::ownIdentity).filter(disk::equals).isPresent()) {
                    yield Answer.OTHER_DISK;
                }
                yield partition.equals(wanted.identity()) ? Answer.RIGHT : Answer.WRONG;
            }
            case BootDevice.Ramdisk ignored -> Answer.LEFT_ALONE;
            case BootDevice.OnFile ignored -> Answer.LEFT_ALONE;
            case BootDevice.VirtualDisk ignored -> Answer.LEFT_ALONE;
            case BootDevice.LocateByElement ignored -> Answer.LEFT_ALONE;
            case BootDevice.LocateByPath ignored -> Answer.LEFT_ALONE;
            case BootDevice.Unknown() -> Answer.NOT_UNDERSTOOD;
        };
    }

    /** Whether it leads to the right partition but for the identity of the disk, as after that was changed. */
    boolean namesItsPartitionElsewhere(Examined target) {
        return answer(target) == Answer.OTHER_DISK && device().filter(device -> device instanceof BootDevice.OnPartition on
                && on.partition().equals(wanted.identity())).isPresent();
    }

    /** Such as {@code osdevice of Windows Server 2019 leads to partition 2 of this disk}. */
    String fact(Examined target) {
        String subject = name + " of " + Wording.name(object);
        return device().map(device -> subject + " is " + DeviceWording.of(target, device))
                .orElse(subject + " is missing");
    }
}
