package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionChecksTest {

    @ParameterizedTest
    @EnumSource(VolumeCondition.class)
    void everyConditionOfAVolumeIsNamedAndNoneBreaksTheChain(VolumeCondition condition) {
        Diagnosis diagnosis = Machines.gen2().condition(Machines.windows(), condition).examined();
        Finding finding = diagnosis.finding(id(condition)).orElseThrow();
        assertEquals(condition == VolumeCondition.BITLOCKER_LOCKED ? Severity.UNCHECKED : Severity.NOTE,
                finding.severity());
        assertTrue(finding.title().contains("Windows partition"), finding.title());
        assertTrue(diagnosis.chain().firstBroken().isEmpty());
    }

    @Test
    void aDirtySystemPartitionIsNamedByItsOwnName() {
        assertEquals("The System partition is marked for a check",
                Machines.gen1().condition(Machines.system(), VolumeCondition.DIRTY).examined()
                .finding(FindingIds.VOLUME_DIRTY).orElseThrow().title());
    }

    @Test
    void conditionsOfTheDiskAreNamed() {
        assertTrue(Machines.gen1().diskCondition(new DiskCondition.ReadOnly()).examined()
                .states(FindingIds.VOLUME_READ_ONLY));
        assertTrue(Machines.gen1().diskCondition(new DiskCondition.IdentityCollision(new DiskNumber(0))).examined()
                .states(FindingIds.IDENTITY_COLLISION));
        assertTrue(Machines.gen1().diskCondition(new DiskCondition.DamagedTable(Machines.IO)).examined()
                .states(FindingIds.PARTITION_TABLE_DAMAGED));
        assertTrue(Machines.gen1().diskCondition(new DiskCondition.Offline("policy")).examined()
                .states(FindingIds.DISK_OFFLINE));
    }

    @Test
    void aHibernationFileThatCouldNotBeReadIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2()
                .file(Machines.windows(), "\\hiberfil.sys", Reading.unreadable(Machines.IO)).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.HIBERNATION_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void aVolumeThatWasNotClosedLeadsToTheSameStepAsOneThatIsMarked() {
        Diagnosis diagnosis = Machines.gen1().condition(Machines.windows(), VolumeCondition.JOURNAL_OPEN).examined();
        Finding finding = diagnosis.finding(FindingIds.VOLUME_NOT_CLOSED).orElseThrow();
        assertEquals("The Windows partition was not closed cleanly", finding.title());
        assertEquals(Severity.NOTE, finding.severity());
        assertTrue(diagnosis.states(FindingIds.WINDOWS_VOLUME_DIRTY) && !diagnosis.states(FindingIds.SYSTEM_VOLUME_DIRTY));
        assertTrue(!diagnosis.states(FindingIds.VOLUME_DIRTY));
        assertTrue(finding.recipes().contains(Recipes.BOOT_FAILURE));
    }

    @Test
    void aJournalThatCouldNotBeReadIsUncheckedWithItsReason() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.system(), "\\$LogFile", Reading.unreadable(Machines.IO)).examined();
        Finding finding = diagnosis.finding(FindingIds.JOURNAL_UNCHECKED).orElseThrow();
        assertEquals(Severity.UNCHECKED, finding.severity());
        assertTrue(finding.title().contains("EFI system partition") && finding.evidence().getFirst().contains("input/output"),
                finding.toString());
        assertTrue(!Machines.gen2().examined().states(FindingIds.JOURNAL_UNCHECKED));
    }

    private static FindingId id(VolumeCondition condition) {
        return switch (condition) {
            case DIRTY -> FindingIds.VOLUME_DIRTY;
            case JOURNAL_OPEN -> FindingIds.VOLUME_NOT_CLOSED;
            case HIBERNATED -> FindingIds.VOLUME_HIBERNATED;
            case READ_ONLY, CHECK_BEFORE_WRITING -> FindingIds.VOLUME_READ_ONLY;
            case BITLOCKER_LOCKED -> FindingIds.VOLUME_LOCKED;
            case BITLOCKER_UNLOCKED -> FindingIds.VOLUME_ENCRYPTED;
        };
    }
}
