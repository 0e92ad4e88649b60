package dev.bootmend.windows;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.probe.RawDisk;

/** What Windows answers to questions about a disk of a practice machine. */
final class ReplayedDisk {

    private ReplayedDisk() {
    }

    static PartitionTable table(RawDisk disk) {
        return PartitionTableReader.read(disk.sectors().toOptional().orElseThrow(), disk.sectorSize().orElseThrow());
    }

    static byte[] answer(RawDisk disk, DevicePath device, DeviceQuery query) throws WindowsException {
        return switch (query) {
            case STORAGE_DEVICE_NUMBER -> AnswerBuffers.deviceNumber(disk.number().value(), 0);
            case STORAGE_PROPERTY -> AnswerBuffers.descriptor(disk.model());
            case DISK_GEOMETRY -> AnswerBuffers.geometry(disk);
            case DISK_LENGTH -> AnswerBuffers.length(disk);
            case DISK_LAYOUT -> AnswerBuffers.layout(table(disk));
            case DISK_ATTRIBUTES -> AnswerBuffers.attributes(
                    disk.conditions().stream().anyMatch(DiskCondition.Offline.class::isInstance),
                    disk.conditions().contains(new DiskCondition.ReadOnly()));
            case DISK_IS_WRITABLE -> new byte[0];
            case SCSI_ADDRESS -> {
                if (disk.lun().isEmpty()) {
                    throw new WindowsException(query.toString(), device.text(), WindowsException.INVALID_FUNCTION);
                }
                yield AnswerBuffers.address(disk.lun().get());
            }
            case VOLUME_EXTENTS, VOLUME_DIRTY -> throw new WindowsException(query.toString(), device.text(), 1);
        };
    }
}
