package dev.bootmend.json;

import dev.bootmend.model.ByteSize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One block device as {@code lsblk} shows it (util-linux: lsblk(8)).
 *
 * @param name the kernel's name, such as {@code sdb1} or {@code loop0}
 * @param path the node, such as {@code /dev/sdb1}
 * @param number major and minor, such as {@code 8:17}
 * @param type such as {@code disk}, {@code part}, {@code loop}, {@code lvm}, {@code raid1}, {@code crypt}, {@code rom}
 * @param sectorSize the logical sector size in bytes, 0 when the device has none
 * @param model the name the bus reports, empty when it reports none
 * @param transport such as {@code sata}, {@code nvme} or {@code virtio}, empty when it is not known
 * @param scsi {@code host:channel:target:lun}, empty when it is no SCSI device
 * @param mountPoints where its file system is mounted; {@code [SWAP]} when it holds swap in use
 * @param children the devices that lie on it: partitions, volumes of the device mapper, arrays
 */
public record LsblkDevice(String name, String path, String number, String type, ByteSize size, int sectorSize,
        boolean readOnly, String model, String serial, String transport, String scsi, List<String> mountPoints,
        List<LsblkDevice> children) {

    public LsblkDevice {
        mountPoints = List.copyOf(mountPoints);
        children = List.copyOf(children);
    }

    /** This device and everything that lies on it. */
    public Stream<LsblkDevice> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(LsblkDevice::all));
    }

    /** The logical unit number of a SCSI device. */
    public Optional<Integer> lun() {
        String last = scsi.substring(scsi.lastIndexOf(':') + 1);
        return last.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(last)) : Optional.empty();
    }
}
