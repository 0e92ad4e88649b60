package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirmwareChecksTest {

    @Test
    void noActivePartitionStopsAtTheFirmware() {
        Diagnosis diagnosis = Machines.gen1().active(false, false).examined();
        Finding finding = diagnosis.finding(FindingIds.ACTIVE_FLAG_WRONG).orElseThrow();
        assertEquals(Severity.BROKEN, finding.severity());
        assertEquals("No partition is active", finding.title());
        assertEquals("It stops at the firmware", diagnosis.headline());
        assertEquals(Recipes.BOOT_FAILURE, finding.recipes().getFirst());
        assertTrue(diagnosis.explanation().endsWith("The screen then shows \"" + SymptomCatalogue.BOOT_FAILURE.text()
                + "\"."), diagnosis.explanation());
    }

    @Test
    void theWindowsPartitionIsNotTheOneToBeActive() {
        Finding finding = Machines.gen1().active(false, true).examined().finding(FindingIds.ACTIVE_FLAG_WRONG)
                .orElseThrow();
        assertEquals("Another partition than the System partition is active", finding.title());
        assertEquals(List.of("partition 2 is active", "the System partition is partition 1"), finding.evidence());
    }

    @Test
    void twoActivePartitionsAreOneTooMany() {
        Finding finding = Machines.gen1().active(true, true).examined().finding(FindingIds.ACTIVE_FLAG_WRONG)
                .orElseThrow();
        assertEquals("2 partitions are active", finding.title());
    }

    @Test
    void thereIsNoActiveFlagOnGeneration2() {
        Diagnosis diagnosis = Machines.gen2().examined();
        assertTrue(!diagnosis.states(FindingIds.ACTIVE_FLAG_OK) && !diagnosis.states(FindingIds.ACTIVE_FLAG_WRONG));
    }

    @Test
    void anEfiSystemPartitionWithNtfsIsBroken() {
        Diagnosis diagnosis = Machines.gen2().volume(Machines.system(), volume ->
                new Volume(FileSystem.NTFS, "", volume.size(), volume.free(),
                volume.letter(), volume.conditions(), volume.files())).examined();
        assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.EFI_PARTITION_WRONG).orElseThrow().severity());
    }

    @Test
    void anEfiSystemPartitionThatCannotBeReadIsUncheckedAndSoIsWhatLiesOnIt() {
        Machines machine = Machines.gen2();
        machine.partition(Machines.system(), machine.snapshot().partition(Machines.system()).orElseThrow()
                .withVolume(Reading.unreadable(Machines.IO)));
        Diagnosis diagnosis = machine.examined();
        assertEquals(LinkState.UNCHECKED, diagnosis.chain().link(LinkKind.FIRMWARE).state());
        assertEquals(LinkState.UNCHECKED, diagnosis.chain().link(LinkKind.BOOT_MANAGER).state());
    }

    @Test
    void aMissingBootManagerFileIsBroken() {
        Diagnosis diagnosis = Machines.gen1().file(Machines.system(), "\\bootmgr", Reading.absent()).examined();
        assertEquals("It stops at the boot manager", diagnosis.headline());
        assertEquals("bootmgr missing", diagnosis.chain().link(LinkKind.BOOT_MANAGER).summary());
    }

    @Test
    void anEmptyBootManagerFileIsBroken() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.system(), "\\EFI\\Microsoft\\Boot\\bootmgfw.efi",
                Machines.empty()).examined();
        assertEquals("The boot manager file is empty", diagnosis.finding(FindingIds.BOOT_MANAGER_FILE_MISSING)
                .orElseThrow().title());
    }

    @Test
    void aBootManagerFileThatCouldNotBeLookedForIsUnchecked() {
        Diagnosis diagnosis = Machines.gen1().file(Machines.system(), "\\bootmgr", Reading.unreadable(Machines.IO))
                .examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.BOOT_MANAGER_FILE_UNCHECKED).orElseThrow()
                .severity());
        assertTrue(diagnosis.of(Severity.BROKEN).isEmpty());
    }

    @Test
    void aMissingFallbackFileIsWorthANoteAndNoMore() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.system(), "\\EFI\\Boot\\bootx64.efi", Reading.absent())
                .examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.FALLBACK_LOADER_MISSING).orElseThrow().severity());
        assertEquals("bootmgfw.efi", diagnosis.chain().link(LinkKind.BOOT_MANAGER).summary());
    }
}
