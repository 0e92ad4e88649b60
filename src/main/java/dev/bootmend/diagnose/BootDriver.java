package dev.bootmend.diagnose;

import dev.bootmend.model.Generation;
import dev.bootmend.model.RegistryKeyPath;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A driver that the kernel may need to reach the disk it was started from, with the values of {@code Start} that a
 * machine which starts has (Azure repair-script-library, win-fix-inaccessible-boot-device; values compared with those
 * of real hives). 0 is loaded by the loader, 1 by the kernel, 3 on demand.
 */
enum BootDriver {
    ACPI(Need.ALWAYS, 0),
    PCI(Need.ALWAYS, 0),
    DISK(Need.ALWAYS, 0),
    VOLMGR(Need.ALWAYS, 0),
    MOUNTMGR(Need.ALWAYS, 0),
    PARTMGR(Need.ALWAYS, 0, 1),
    NTFS(Need.ALWAYS, 0, 1, 3),
    VMBUS(Need.ON_HYPER_V, 0),
    STORVSC(Need.ON_HYPER_V, 0),
    STORFLT(Need.IF_THERE, 0, 3),
    VPCI(Need.IF_THERE, 0, 1, 3),
    STORNVME(Need.IF_THERE, 0),
    FLTMGR(Need.IF_THERE, 0),
    FVEVOL(Need.IF_THERE, 0),
    VOLUME(Need.IF_THERE, 0),
    STORPORT(Need.IF_THERE, 0),
    STORAHCI(Need.IF_THERE, 0),
    ATAPI(Need.IF_THERE, 0),
    INTELIDE(Need.IF_THERE, 0),
    PCIIDE(Need.IF_THERE, 0),
    VDRVROOT(Need.IF_THERE, 0, 1, 3),
    VOLSNAP(Need.IF_THERE, 0, 1, 3);

    /** Whether a machine starts without it. */
    enum Need {
        ALWAYS,
        /** Only where the disk is reached through Hyper-V; elsewhere Windows overrides it itself. */
        ON_HYPER_V,
        /** Depends on the machine; an unusual value is worth a note. */
        IF_THERE
    }

    private static final RegistryKeyPath SERVICES = RegistryKeyPath.of("Services");

    private static final Set<BootDriver> IDE = EnumSet.of(ATAPI, INTELIDE, PCIIDE);

    private final Need need;
    private final Set<Integer> starts;

    BootDriver(Need need, Integer... starts) {
        this.need = need;
        this.starts = Set.of(starts);
    }

    /** The keys of all of them, relative to a control set. */
    static Stream<RegistryKeyPath> keys() {
        return Arrays.stream(values()).map(BootDriver::key);
    }

    /** Generation 2 has no IDE controller (Microsoft Learn: Generation 2 virtual machine overview). */
    boolean concerns(Generation generation) {
        return generation == Generation.GEN1 || !IDE.contains(this);
    }

    Need need() {
        return need;
    }

    boolean allows(int start) {
        return starts.contains(start);
    }

    /** Such as {@code 0 or 1}. */
    String allowed() {
        return String.join(" or ", starts.stream().sorted().map(String::valueOf).toList());
    }

    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Relative to a control set. */
    RegistryKeyPath key() {
        return SERVICES.child(service());
    }
}
