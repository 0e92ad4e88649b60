package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.Generation;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.VolumeCondition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetFinderTest {

    @Test
    void theOnlyWindowsIsFound() {
        for (Machines machine : List.of(Machines.gen1(), Machines.gen2())) {
            assertEquals(new TargetSearch.Found(machine.target()), anywhere(machine));
            assertEquals(new TargetSearch.Found(machine.target()), on(machine, 1));
        }
    }

    @Test
    void theDiskOfThisMachineIsRefusedWithItsReason() {
        TargetSearch.Refused refused = refused(on(Machines.gen1(), 0));
        assertTrue(refused.reason().contains("holds C:, the running Windows and the page file"), refused.reason());
    }

    @Test
    void theDiskOfThisMachineIsRefusedEvenWhenItHoldsTheBestWindows() {
        Machines machine = Machines.gen1();
        PartitionRef own = new PartitionRef(new DiskNumber(0), Machines.windows().start());
        TargetSearch search = TargetFinder.find(machine.snapshot(), Optional.empty(), Optional.of(own));
        assertTrue(refused(search).reason().contains("belongs to this machine"), search.toString());
    }

    @Test
    void aDiskThatIsNotThereIsRefused() {
        assertTrue(refused(on(Machines.gen1(), 7)).reason().contains("no disk 7"));
    }

    @Test
    void twoWindowsOnOneDiskAreAskedAbout() {
        Machines machine = Machines.gen1().roles(new DiskRoles(Machines.TARGET,
                List.of(claim(Machines.windows(), Role.WINDOWS, 60),
                claim(Machines.system(), Role.WINDOWS, 30), claim(Machines.system(), Role.SYSTEM, 40)),
                Optional.of(Generation.GEN1)));
        TargetSearch.Choose choose = assertInstanceOf(TargetSearch.Choose.class, anywhere(machine));
        assertEquals(List.of(Machines.windows(), Machines.system()), choose.candidates().stream()
                .map(TargetSearch.Candidate::windows).toList());
        assertEquals("Windows Server 2019 Datacenter (17763) on disk 1, partition 2", choose.candidates().getFirst()
                .title());
        assertEquals(new TargetSearch.Found(machine.target()),
                TargetFinder.find(machine.snapshot(), Optional.empty(), Optional.of(Machines.windows())));
    }

    @Test
    void aPartitionWithoutWindowsCannotBeChosen() {
        assertTrue(refused(TargetFinder.find(Machines.gen1().snapshot(), Optional.empty(),
                Optional.of(Machines.system()))).reason().contains("no Windows"));
    }

    @Test
    void twoDisksWithWindowsAreAskedAbout() {
        Machines machine = Machines.gen1();
        DiskNumber second = new DiskNumber(2);
        Disk copy = copy(machine.snapshot().disk(Machines.TARGET).orElseThrow(), second);
        List<RoleClaim> claims = List.of(claim(new PartitionRef(second, Machines.windows().start()), Role.WINDOWS, 50),
                claim(new PartitionRef(second, Machines.system().start()), Role.SYSTEM, 50));
        machine.andDisk(copy, Optional.of(new DiskRoles(second, claims, Optional.of(Generation.GEN1))));
        TargetSearch.Choose choose = assertInstanceOf(TargetSearch.Choose.class, anywhere(machine));
        assertEquals(List.of(Machines.TARGET, second), choose.candidates().stream().map(TargetSearch.Candidate::disk)
                .toList());
    }

    @Test
    void disksThatBootMendDoesNotTouchAreRefused() {
        for (DiskCondition condition : List.of(new DiskCondition.Dynamic(), new DiskCondition.StorageSpaces(),
                new DiskCondition.IdentityCollision(new DiskNumber(0)),
                new DiskCondition.Offline("policy of this machine"))) {
            TargetSearch.Refused refused = refused(anywhere(Machines.gen1().diskCondition(condition)));
            assertTrue(!refused.reason().isBlank() && !refused.remedy().isBlank(), refused.toString());
        }
    }

    @Test
    void aReadOnlyDiskCanBeExamined() {
        assertInstanceOf(TargetSearch.Found.class, anywhere(Machines.gen1()
                .diskCondition(new DiskCondition.ReadOnly())));
    }

    @Test
    void aLockedVolumeExplainsWhyThereIsNoWindows() {
        Machines machine = Machines.gen2().condition(Machines.windows(), VolumeCondition.BITLOCKER_LOCKED)
                .roles(new DiskRoles(Machines.TARGET, List.of(claim(Machines.system(), Role.EFI_SYSTEM, 50)),
                Optional.of(Generation.GEN2)));
        assertTrue(refused(anywhere(machine)).reason().contains("locked by BitLocker"));
    }

    @Test
    void aVolumeThatNobodyCouldLookAtIsNotSaidToHoldNoWindows() {
        Machines machine = Machines.gen2().file(Machines.windows(), "\\Windows\\System32\\config\\SYSTEM",
                Reading.unreadable(new Problem("the file", "the program ntfs-3g is needed.", "Install it.")));
        for (RoleClaim other : List.of(claim(Machines.system(), Role.EFI_SYSTEM, 50), claim(Machines.windows(), Role.WINDOWS, 50))) {
            machine.roles(new DiskRoles(Machines.TARGET, List.of(other), Optional.of(Generation.GEN2)));
            assertEquals(new TargetSearch.Refused("Disk 1, partition 2 could not be looked at: the program ntfs-3g is needed.",
                    "Install it."), anywhere(machine));
        }
    }

    @Test
    void aVolumeThatCouldNotBeReadIsNotSaidToHoldNoWindows() {
        Machines machine = Machines.gen2().roles(new DiskRoles(Machines.TARGET, List.of(), Optional.of(Generation.GEN2)))
                .disk(disk -> disk.withPartitions(disk.partitions().toOptional().orElseThrow().stream()
                .map(partition -> partition.withVolume(Reading.unreadable(Machines.IO))).toList()));
        assertTrue(refused(anywhere(machine)).reason().contains("could not be looked at: " + Machines.IO.detail()));
    }

    @Test
    void aDiskWithoutWindowsIsRefused() {
        Machines machine = Machines.gen2().roles(new DiskRoles(Machines.TARGET, List.of(),
                Optional.of(Generation.GEN2)));
        assertEquals("Disk 1 holds no Windows.", refused(anywhere(machine)).reason());
    }

    @Test
    void aMissingEfiSystemPartitionIsNeverMade() {
        Machines machine = Machines.gen2().roles(new DiskRoles(Machines.TARGET,
                List.of(claim(Machines.windows(), Role.WINDOWS, 50)), Optional.of(Generation.GEN2)));
        assertEquals("Disk 1 has no EFI system partition.", refused(anywhere(machine)).reason());
    }

    @Test
    void twoEquallyGoodSystemPartitionsAreNotGuessedAt() {
        Machines machine = Machines.gen1().roles(new DiskRoles(Machines.TARGET,
                List.of(claim(Machines.windows(), Role.WINDOWS, 50),
                claim(Machines.system(), Role.SYSTEM, 50), claim(Machines.windows(), Role.SYSTEM, 50)),
                Optional.of(Generation.GEN1)));
        assertTrue(refused(anywhere(machine)).reason().contains("more than one partition"));
    }

    @Test
    void aDiskThatContradictsItselfIsRefused() {
        Machines machine = Machines.gen1().roles(new DiskRoles(Machines.TARGET,
                List.of(claim(Machines.windows(), Role.WINDOWS, 50)), Optional.empty()));
        assertTrue(refused(anywhere(machine)).reason().contains("contradicts itself"));
    }

    @Test
    void aDiskThatCannotBeReadIsRefusedWithWhatWasMet() {
        Machines machine = Machines.gen1().disk(disk ->
                new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(), disk.identity(),
                Reading.unreadable(Machines.IO), List.of(), Optional.empty()));
        assertTrue(refused(anywhere(machine)).reason().contains("input/output error"));
    }

    private static TargetSearch anywhere(Machines machine) {
        return TargetFinder.find(machine.snapshot(), Optional.empty(), Optional.empty());
    }

    private static TargetSearch on(Machines machine, int disk) {
        return TargetFinder.find(machine.snapshot(), Optional.of(new DiskNumber(disk)), Optional.empty());
    }

    private static TargetSearch.Refused refused(TargetSearch search) {
        return assertInstanceOf(TargetSearch.Refused.class, search);
    }

    private static RoleClaim claim(PartitionRef place, Role role, int score) {
        return new RoleClaim(place, role, score, List.of("evidence"));
    }

    private static Disk copy(Disk disk, DiskNumber number) {
        return new Disk(number, disk.model(), disk.size(), disk.sectorSize(), Optional.of(2), disk.identity(),
                disk.partitions(), List.of(), Optional.empty());
    }
}
