package dev.bootmend.disk.ioctl;

import java.util.Map;

/** How a disk is attached: STORAGE_BUS_TYPE (Microsoft Learn). */
public record BusType(int code) {

    public static final BusType SCSI = new BusType(1);
    public static final BusType ATA = new BusType(3);
    public static final BusType USB = new BusType(7);
    public static final BusType RAID = new BusType(8);
    public static final BusType ISCSI = new BusType(9);
    public static final BusType SAS = new BusType(10);
    public static final BusType SATA = new BusType(11);
    public static final BusType VIRTUAL = new BusType(14);
    public static final BusType FILE_BACKED_VIRTUAL = new BusType(15);
    public static final BusType SPACES = new BusType(16);
    public static final BusType NVME = new BusType(17);

    private static final Map<BusType, String> NAMES = Map.ofEntries(
            Map.entry(SCSI, "SCSI"), Map.entry(ATA, "ATA"), Map.entry(USB, "USB"), Map.entry(RAID, "RAID"),
            Map.entry(ISCSI, "iSCSI"), Map.entry(SAS, "SAS"), Map.entry(SATA, "SATA"), Map.entry(VIRTUAL, "virtual"),
            Map.entry(FILE_BACKED_VIRTUAL, "virtual disk file"), Map.entry(SPACES, "Storage Spaces"),
            Map.entry(NVME, "NVMe"));

    /** The usual name of the bus, or its number. */
    @Override
    public String toString() {
        return NAMES.getOrDefault(this, "bus type " + code);
    }
}
