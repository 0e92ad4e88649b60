package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryChecksTest {

    private static final BootDevice ELSEWHERE = new BootDevice.OnPartition(Machines.FOREIGN,
            new PartitionIdentity.Mbr(new ByteOffset(1 << 20)));

    @Test
    void aDeviceOnAnotherDiskIsBroken() {
        Diagnosis diagnosis = Machines.gen1().entry(entry -> entry.with(Machines.device(Elements.DEVICE, ELSEWHERE)))
                .examined();
        Finding finding = diagnosis.finding(FindingIds.DEVICES_WRONG).orElseThrow();
        assertEquals(Severity.BROKEN, finding.severity());
        assertTrue(finding.states(FindingIds.DEVICES_OTHER_DISK));
        assertEquals(List.of("device of Windows Server 2019 is a disk that is not attached (MBR 0BADF00D)",
                "osdevice of Windows Server 2019 is partition 2 of this disk",
                "Windows is on partition 2 of disk 1 (MBR 1234ABCD)"), finding.evidence());
        assertEquals("It stops at the devices of the boot entry", diagnosis.headline());
        assertTrue(diagnosis.explanation().endsWith("This is what 0xC000000E means."), diagnosis.explanation());
    }

    @Test
    void aDeviceOnAnotherPartitionOfTheDiskIsBroken() {
        Machines machine = Machines.gen2();
        machine.entry(entry -> entry.with(Machines.device(Elements.OS_DEVICE, machine.on(Machines.system()))));
        Finding finding = machine.examined().finding(FindingIds.DEVICES_WRONG).orElseThrow();
        assertTrue(finding.evidence().contains("osdevice of Windows Server 2019 is partition 1 of this disk"),
                finding.toString());
        assertFalse(finding.states(FindingIds.DEVICES_OTHER_DISK));
    }

    @Test
    void aMissingDeviceIsBroken() {
        assertTrue(Machines.gen1().entry(entry -> entry.without(Elements.OS_DEVICE)).examined()
                .states(FindingIds.DEVICES_WRONG));
    }

    @Test
    void bootMeansTheSystemPartitionAndIsWrongWhenWindowsLiesElsewhere() {
        assertTrue(Machines.gen1().entry(entry -> entry.with(Machines.device(Elements.DEVICE, new BootDevice.Boot())))
                .examined().states(FindingIds.DEVICES_WRONG));
    }

    @Test
    void bootIsRightOnASinglePartition() {
        Machines machine = Machines.gen1().entry(entry ->
                entry.with(Machines.device(Elements.DEVICE, new BootDevice.Boot())));
        RepairTarget two = machine.target();
        RepairTarget one = new RepairTarget(two.disk(), two.identity(), two.generation(), two.windows(), two.windows(),
                new FileRef(two.windows(), two.store().path()));
        BootStore store = machine.snapshot().store(two.store()).toOptional().orElseThrow();
        assertTrue(Examiner.examine(machine.snapshot().withStore(one.store(), Reading.known(store)), one)
                .states(FindingIds.DEVICES_OK));
    }

    @Test
    void aDeviceThatIsSearchedForIsLeftAlone() {
        var locate = new BootDevice.LocateByPath("\\Windows\\system32\\winload.exe", Optional.empty());
        Diagnosis diagnosis = Machines.gen1().entry(entry -> entry.with(Machines.device(Elements.DEVICE, locate)))
                .examined();
        assertEquals(Severity.OK, diagnosis.finding(FindingIds.DEVICES_OK).orElseThrow().severity());
        assertEquals("found by search", diagnosis.chain().link(LinkKind.DEVICES).summary());
    }

    @Test
    void aDeviceOfAnUnknownKindIsUnchecked() {
        Diagnosis diagnosis = Machines.gen1().entry(entry ->
                entry.with(Machines.device(Elements.DEVICE, new BootDevice.Unknown()))).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.DEVICES_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void aWrongDeviceOfTheBootManagerIsANote() {
        Diagnosis diagnosis = Machines.gen1().object(BootStore.BOOT_MANAGER, manager ->
                manager.with(Machines.device(Elements.DEVICE, ELSEWHERE))).examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.BOOT_MANAGER_DEVICE_WRONG).orElseThrow().severity());
        assertTrue(diagnosis.states(FindingIds.DEVICES_OK));
        assertTrue(diagnosis.of(Severity.BROKEN).isEmpty());
    }

    @Test
    void theLoaderOfTheOtherGenerationIsBroken() {
        Diagnosis diagnosis = Machines.gen1().entry(entry ->
                entry.with(Machines.text(Elements.PATH, "\\Windows\\system32\\winload.efi"))).examined();
        Finding finding = diagnosis.finding(FindingIds.LOADER_PATH_WRONG).orElseThrow();
        assertEquals(Severity.BROKEN, finding.severity());
        assertTrue(finding.evidence().contains("expected \\Windows\\System32\\winload.exe"), finding.toString());
        assertEquals("It stops at the loader", diagnosis.headline());
    }

    @Test
    void anEntryWithoutALoaderPathIsBroken() {
        assertTrue(Machines.gen2().entry(entry -> entry.without(Elements.PATH)).examined()
                .states(FindingIds.LOADER_PATH_WRONG));
    }

    @Test
    void aLoaderPathThatNoFileCanHaveIsBroken() {
        assertTrue(Machines.gen2().entry(entry -> entry.with(Machines.text(Elements.PATH, "C:\\Windows\\winload.efi")))
                .examined().states(FindingIds.LOADER_PATH_WRONG));
    }

    @Test
    void aMissingLoaderFileIsBroken() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.windows(), "\\Windows\\System32\\winload.efi",
                Reading.absent()).examined();
        assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.LOADER_FILE_MISSING).orElseThrow().severity());
        assertEquals("winload.efi missing", diagnosis.chain().link(LinkKind.LOADER).summary());
    }

    @Test
    void aLoaderFileThatCouldNotBeLookedForIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.windows(), "\\Windows\\System32\\winload.efi",
                Reading.unreadable(Machines.IO)).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.LOADER_FILE_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void aWrongOrMissingSystemRootIsBroken() {
        assertTrue(Machines.gen2().entry(entry -> entry.with(Machines.text(Elements.SYSTEM_ROOT, "\\WINNT"))).examined()
                .states(FindingIds.SYSTEM_ROOT_WRONG));
        assertTrue(Machines.gen2().entry(entry -> entry.without(Elements.SYSTEM_ROOT)).examined()
                .states(FindingIds.SYSTEM_ROOT_WRONG));
    }

    @Test
    void aSystemRootInOtherCaseIsRight() {
        assertTrue(Machines.gen2().entry(entry -> entry.with(Machines.text(Elements.SYSTEM_ROOT, "\\WINDOWS")))
                .examined().states(FindingIds.SYSTEM_ROOT_OK));
    }
}
