package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** diskpart carried out on practice machines. */
class DiskpartProgramTest {

    @TempDir
    Path folder;

    @Test
    void aLetterIsAssignedToAPartitionWithoutOneAndReleased() throws Exception {
        var machine = OfflineFixture.create("gen2", folder.resolve("m"));
        ToolResult assigned = machine.diskpart("select disk 1", "select partition 2", "assign letter=S", "exit");
        assertEquals(0, assigned.exitCode(), assigned.output());
        assertTrue(assigned.output().contains("DiskPart successfully assigned the drive letter or mount point."));
        assertEquals(Optional.of(new DriveLetter('S')), letter(machine, 2));
        ToolResult removed = machine.diskpart("SEL DIS 1", "SEL PAR 2", "REMOVE LETTER=s", "EXIT");
        assertEquals(0, removed.exitCode(), removed.output());
        assertEquals(Optional.empty(), letter(machine.reopened(), 2));
    }

    @Test
    void aLetterInUseIsNotGivenAway() throws Exception {
        var machine = OfflineFixture.create("gen2", folder.resolve("m"));
        ToolResult result = machine.diskpart("select disk 1", "select partition 2", "assign letter=C");
        assertEquals(4, result.exitCode());
        assertTrue(result.output().contains("The specified drive letter is not free to be assigned."));
        assertEquals(4, machine.diskpart("select disk 1", "select partition 2", "remove letter=F").exitCode());
        assertEquals(Optional.of(new DriveLetter('F')), letter(machine, 4));
    }

    @Test
    void exactlyOneFlagChangesWhenAPartitionIsMadeActive() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(List.of(true, false), flags(machine));
        ToolResult result = machine.diskpart("select disk 1", "select partition 1", "inactive", "select partition 2",
                "active", "detail partition", "exit");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("DiskPart marked the current partition as active."));
        assertTrue(result.output().contains("Active: Yes"));
        assertEquals(List.of(false, true), flags(machine));
        assertTrue(table(machine).faults().isEmpty());
    }

    @Test
    void activeIsRefusedOnGptDisks() throws Exception {
        var machine = OfflineFixture.create("gen2", folder.resolve("m"));
        ToolResult result = machine.diskpart("select disk 1", "select partition 4", "active");
        assertEquals(4, result.exitCode());
        assertTrue(result.output().contains("The ACTIVE command can only be used on fixed MBR disks."));
    }

    @Test
    void theSignatureOfADiskIsPrintedAndSet() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(0, machine.diskpart("select disk 1", "uniqueid disk id=1A2B3C4D").exitCode());
        assertEquals(new DiskIdentity.Mbr(new DiskSignature(0x1A2B3C4D)), table(machine).identity());
        assertTrue(machine.diskpart("select disk 1", "uniqueid disk").output().contains("Disk ID: 1A2B3C4D"));
        assertEquals(4, machine.diskpart("select disk 1",
                "uniqueid disk id={11111111-2222-3333-4444-555555555555}").exitCode());
    }

    @Test
    void theGuidOfADiskIsSetInBothCopiesOfTheTable() throws Exception {
        for (String scenario : List.of("gen2", "gen2-4k")) {
            var machine = OfflineFixture.create(scenario, folder.resolve(scenario));
            String guid = "11111111-2222-3333-4444-555555555555";
            assertEquals(0, machine.diskpart("select disk 1", "uniqueid disk id=" + guid).exitCode());
            assertEquals(new DiskIdentity.Gpt(Guid.of(guid)), table(machine).identity());
            assertEquals(List.of(), table(machine).faults());
        }
    }

    @Test
    void aDiskIsTakenOfflineAndPutOnlineAgain() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(4, machine.diskpart("select disk 1", "online disk").exitCode(), "it is online already");
        assertEquals(0, machine.diskpart("select disk 1", "offline disk").exitCode());
        assertTrue(machine.diskpart("list disk").output().contains("Offline"));
        assertEquals(1, machine.bcdedit("/enum").exitCode());
        DiskIdentity before = table(machine).identity();
        assertEquals(0, machine.diskpart("select disk 1", "online disk", "select partition 1", "assign letter=F").exitCode());
        assertEquals(before, table(machine).identity());
        assertEquals(0, machine.bcdedit("/enum").exitCode());
        assertEquals(4, machine.diskpart("select disk 0", "offline disk").exitCode());
    }

    @Test
    void aDiskWithTheIdentityOfAnotherOneComesOnlineWithANewOne() throws Exception {
        var machine = OfflineFixture.create("gen2-collision", folder.resolve("m"));
        ToolResult online = machine.diskpart("select disk 1", "online disk", "uniqueid disk");
        assertEquals(0, online.exitCode(), online.output());
        assertEquals(new DiskIdentity.Gpt(OfflineFixture.NEW_ID), table(machine).identity());
        var careful = OfflineFixture.create("gen2-collision", folder.resolve("careful"));
        String guid = "22222222-2222-3333-4444-555555555555";
        assertEquals(0, careful.diskpart("select disk 1", "uniqueid disk id=" + guid, "online disk").exitCode());
        assertEquals(new DiskIdentity.Gpt(Guid.of(guid)), table(careful).identity());
    }

    @Test
    void aReadOnlyDiskIsWrittenOnlyAfterTheAttributeIsCleared() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(0, machine.diskpart("select disk 1", "attributes disk set readonly").exitCode());
        assertTrue(machine.diskpart("select disk 1", "attributes disk").output().contains("Read-only  : Yes"));
        assertEquals(4, machine.diskpart("select disk 1", "select partition 2", "active").exitCode());
        assertEquals(1, machine.bcdedit("/timeout", "5").exitCode());
        assertEquals(0, machine.diskpart("select disk 1", "attributes disk clear readonly").exitCode());
        assertEquals(0, machine.bcdedit("/timeout", "5").exitCode());
    }

    @Test
    void theScriptForTheActivePartitionIsAcceptedAsItIsWritten() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult result = machine.diskpart("select disk 1", "select partition 2", "inactive", "select partition 1",
                "active", "detail partition", "exit");
        assertEquals(0, result.exitCode(), result.output());
        assertEquals(List.of(true, false), flags(machine));
    }

    @Test
    void theDisksOfTheMachineItselfAreNeverChanged() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        for (List<String> script : List.of(
                List.of("select disk 0", "uniqueid disk id=11111111-2222-3333-4444-555555555555"),
                List.of("select disk 2", "select partition 1", "active"),
                List.of("select disk 0", "select partition 2", "assign letter=S"),
                List.of("select disk 0", "select partition 4", "remove letter=C"))) {
            ToolResult result = machine.diskpart(script.toArray(String[]::new));
            assertEquals(4, result.exitCode(), result.output());
            assertTrue(result.output().contains("Virtual Disk Service error:"), result.output());
        }
    }

    @Test
    void listingsShowDisksAndPartitions() throws Exception {
        var machine = OfflineFixture.create("gen2", folder.resolve("m"));
        ToolResult result = machine.diskpart("rescan", "list disk", "select disk 1", "list partition", "detail disk",
                "select partition 4", "detail partition");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("  Disk 1    Online          127 GB"), result.output());
        assertTrue(result.output().contains("  Partition 2    System             100 MB"), result.output());
        assertTrue(result.output().contains("Type    : ebd0a0a2-b9e5-4433-87c0-68b6b72699c7"));
        assertTrue(result.output().contains("NTFS"));
    }

    @ParameterizedTest(name = "\"{0}\" ends with {1}")
    @CsvSource({"select disk, 5", "select disk one, 5", "frobnicate, 5", "clean, 5", "assign letter=12, 5", "active now, 5",
        "uniqueid disk id=xyz, 5", "list nothing, 5", "select disk 9, 4", "select partition 1, 4", "list partition, 4",
        "detail disk, 4", "active, 4", "inactive, 4", "assign letter=S, 4", "uniqueid disk, 4"})
    void aLineThatCannotBeCarriedOutEndsTheScript(String line, int exitCode) throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult result = machine.diskpart(line, "list disk");
        assertEquals(exitCode, result.exitCode(), result.output());
        assertFalse(result.output().contains("Disk ###"), "nothing after the failing line is carried out");
    }

    @Test
    void aSlipAnywhereInTheScriptChangesNothing() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(5, machine.diskpart("select disk 1", "select partition 1", "inactive", "oops").exitCode());
        assertEquals(List.of(true, false), flags(machine));
    }

    @Test
    void aLineThatMayFailDoesNotEndTheScript() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(0, machine.diskpart("rem a comment", "", "select disk 9 noerr", "select disk 1").exitCode());
    }

    @Test
    void onlyAScriptIsAccepted() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertEquals(2, machine.run(Tool.DISKPART).exitCode());
        assertEquals(2, machine.run(Tool.DISKPART, "/q", Invocation.SCRIPT).exitCode());
        assertEquals(3, machine.run(Tool.DISKPART, "/s", Invocation.SCRIPT).exitCode());
    }

    private static List<Boolean> flags(OfflineFixture machine) throws Exception {
        return table(machine).partitions().toOptional().orElseThrow().stream().map(Partition::active).toList();
    }

    private static PartitionTable table(OfflineFixture machine) throws Exception {
        RawDisk disk = disk(machine);
        return PartitionTableReader.read(disk.sectors().toOptional().orElseThrow(), disk.sectorSize().orElseThrow());
    }

    private static Optional<DriveLetter> letter(OfflineFixture machine, int partition) throws Exception {
        Partition found = table(machine).partitions().toOptional().orElseThrow().stream()
                .filter(candidate -> candidate.number().orElseThrow().value() == partition).findFirst().orElseThrow();
        return disk(machine).volumes().get(found.start()).toOptional().orElseThrow().letter();
    }

    private static RawDisk disk(OfflineFixture machine) throws Exception {
        return machine.machine.disks().stream().filter(disk -> disk.number().equals(new DiskNumber(1))).findFirst().orElseThrow();
    }
}
