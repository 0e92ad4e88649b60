package dev.bootmend.diagnose;

import java.util.Locale;
import java.util.Set;

/**
 * The services of drivers that Windows itself brings and that the loader starts, from Windows 7 to Windows Server 2025.
 * Needed only where the hive names no setup file for a service: a name that is not here is one whose maker is not known.
 */
final class WindowsDrivers {

    private static final Set<String> NAMES = Set.of((
            "acpi acpiex clfs cng compbatt disk ehstorclass ehstortcgdrv fileinfo fltmgr fs_rec fvevol hwpolicy intelide "
            + "intelpep iorate isapnp ksecdd ksecpkg mountmgr msisadrv mssecflt mup ndis ntfs refs refsv1 partmgr pci pciide "
            + "pcmcia pcw pdc ramdisk rdyboost sbp2port sgrmagent spaceport spldr storahci storflt stornvme storport storufs "
            + "storvsc tcpip uaspstor uefi vdrvroot vhdmp vmbus volmgr volmgrx volsnap volume vpci wdboot wdf01000 wdfilter "
            + "wfplwfs windowstrustedrt windowstrustedrtproxy wof atapi msahci mpio msdsm scmbus nvdimm pmem bttflt hvservice "
            + "vmgencounter usbxhci ucx01000 usbhub3 usbstor sdbus sdstor telemetry cimfs viaide aliide amdide cmdide "
            + "amdsata amdsbs amdxata lsi_sas lsi_sas2 lsi_sas2i lsi_sas3i lsi_scsi lsi_fc lsi_sss megasas megasas2i megasr "
            + "nvraid nvstor nfrd960 ql2300 ql40xx iastorv iastorav iirsp elxstor hpsamd arc arcsas adp94xx adpahci adpu320 "
            + "sisraid2 sisraid4 stexstor vsmraid vstxraid 3ware").split(" "));

    private WindowsDrivers() {
    }

    /** Whether Windows brings a service of that name. */
    static boolean has(String service) {
        return NAMES.contains(service.toLowerCase(Locale.ROOT));
    }
}
