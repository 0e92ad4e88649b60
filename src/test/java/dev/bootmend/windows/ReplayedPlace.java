package dev.bootmend.windows;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import java.util.List;
import java.util.Optional;

/** One partition with its name in the kernel, counted over all disks. */
record ReplayedPlace(RawDisk disk, Partition partition, int count) {

    PartitionRef ref() {
        return new PartitionRef(disk.number(), partition.start());
    }

    String kernelName() {
        return "\\Device\\HarddiskVolume" + count;
    }

    String volume() {
        return "\\\\?\\Volume{00000000-0000-0000-0000-0000000000%02d}\\".formatted(count);
    }

    boolean isListed() {
        return !partition.type().equals(PartitionType.Gpt.EFI_SYSTEM) && !partition.type().equals(PartitionType.Gpt.RECOVERY);
    }

    Optional<RawVolume> raw() {
        return Optional.ofNullable(disk.volumes().get(partition.start())).flatMap(Reading::toOptional);
    }

    Optional<DriveLetter> letter() {
        return raw().flatMap(RawVolume::letter);
    }

    /** What Windows answers to a question about the volume. */
    byte[] answer(DevicePath device, DeviceQuery query) throws WindowsException {
        return switch (query) {
            case STORAGE_DEVICE_NUMBER -> AnswerBuffers.deviceNumber(disk.number().value(),
                    partition.number().map(PartitionNumber::value).orElse(0));
            case VOLUME_EXTENTS -> AnswerBuffers.extents(List.of(ref()), partition.size().bytes());
            case VOLUME_DIRTY -> new byte[] {
                (byte) (raw().orElseThrow().conditions().contains(VolumeCondition.DIRTY) ? 1 : 0), 0, 0, 0};
            default -> throw new WindowsException(query.toString(), device.text(), WindowsException.INVALID_FUNCTION);
        };
    }
}
