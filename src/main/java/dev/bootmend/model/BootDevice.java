package dev.bootmend.model;

import java.util.Optional;

/** What a device element of a boot entry points to. */
public sealed interface BootDevice {

    /** The partition that the boot manager was started from. */
    record Boot() implements BootDevice {
    }

    /** A partition, named by the identities of its disk and of itself. */
    record OnPartition(DiskIdentity disk, PartitionIdentity partition) implements BootDevice {
    }

    /** A RAM disk made from a file. */
    record Ramdisk(BootDevice parent, String path, Guid options) implements BootDevice {
    }

    /** A file used as a device. */
    record OnFile(BootDevice parent, String path) implements BootDevice {
    }

    /** A virtual disk in a file. */
    record VirtualDisk(BootDevice parent, String path) implements BootDevice {
    }

    /** Searched on every volume by the path that another element holds. */
    record LocateByElement(ElementCode element, Optional<BootDevice> parent) implements BootDevice {
    }

    /** Searched on every volume by this path. */
    record LocateByPath(String path, Optional<BootDevice> parent) implements BootDevice {
    }

    /** A kind that is not understood; its bytes are kept. */
    record Unknown() implements BootDevice {
    }
}
