package dev.bootmend.practice;

import java.util.List;
import java.util.Locale;

/** A driver or service of a server in the cloud, and when it starts (values as in real SYSTEM hives). */
record SystemService(String name, int start, String group) {

    static final int BOOT_START = 0;
    static final int SYSTEM_START = 1;
    static final int AUTO_START = 2;
    static final int DEMAND_START = 3;

    static final List<SystemService> DRIVERS = List.of(
            boot("ACPI", "Core"), boot("pci", "Boot Bus Extender"), boot("vdrvroot", "Boot Bus Extender"),
            boot("vmbus", "Boot Bus Extender"), boot("disk", "SCSI Class"), boot("partmgr", "Boot Bus Extender"),
            boot("volmgr", "Boot Bus Extender"), boot("volmgrx", "Boot Bus Extender"), boot("mountmgr", "System Reserved"),
            boot("volsnap", ""), boot("storvsc", "SCSI Miniport"), boot("storahci", "SCSI Miniport"),
            boot("stornvme", "SCSI Miniport"), boot("atapi", "SCSI Miniport"), boot("intelide", "System Bus Extender"),
            boot("fvevol", ""), boot("CNG", "Core"), boot("NDIS", "NDIS Wrapper"), boot("Tcpip", "PNP_TDI"),
            new SystemService("Ntfs", DEMAND_START, "Boot File System"),
            new SystemService("fastfat", DEMAND_START, "Boot File System"),
            new SystemService("netvsc", DEMAND_START, "NDIS"),
            new SystemService("Null", SYSTEM_START, "Base"), new SystemService("Beep", SYSTEM_START, "Base"));

    static final List<SystemService> SERVICES = List.of(
            new SystemService("EventLog", AUTO_START, "Event Log"),
            new SystemService("RpcSs", AUTO_START, "COM Infrastructure"),
            new SystemService("TermService", DEMAND_START, ""), new SystemService("LanmanServer", AUTO_START, ""),
            new SystemService("Dhcp", AUTO_START, "TDI"), new SystemService("BFE", AUTO_START, "NetworkProvider"));

    private static SystemService boot(String name, String group) {
        return new SystemService(name, BOOT_START, group);
    }

    SystemService startingOnDemand() {
        return new SystemService(name, DEMAND_START, group);
    }

    /** The name of a driver's file in {@code System32\drivers}. */
    String file() {
        return name.toLowerCase(Locale.ROOT) + ".sys";
    }
}
