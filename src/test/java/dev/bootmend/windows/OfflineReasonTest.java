package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.tool.Diskpart;
import dev.bootmend.tool.ToolUnavailableException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why Windows keeps a disk offline: told when it can be asked, and said when it cannot. */
class OfflineReasonTest {

    private static final DiskNumber ATTACHED = new DiskNumber(1);

    @TempDir
    private Path folder;

    @Test
    void theReasonIsTold() throws Exception {
        assertEquals("Windows keeps it offline by the policy of this machine for new disks (SAN policy)", reason(1));
        assertTrue(reason(6).endsWith("because writing to it failed"));
        assertTrue(reason(99).endsWith("for a reason that Windows gives as 99"));
    }

    private String reason(int number) throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder.resolve("reason" + number))) {
            bench.windows.storage(List.of(new StorageDisk(ATTACHED, number, false, false, false)));
            return offline(look(bench));
        }
    }

    @Test
    void aReasonThatCannotBeAskedForIsSaidToBeUnknown() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            bench.windows.storage(null);
            for (int look = 0; look < 5; look++) {
                assertTrue(offline(look(bench)).contains("why could not be asked"), offline(look(bench)));
            }
            assertEquals(3, bench.windows.storageQuestions(), "it is broken, and not asked at every look");
        }
    }

    @Test
    void aStorageServiceThatWasStillStartingIsAskedAgain() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            bench.windows.storage(null);
            assertTrue(offline(look(bench)).contains("why could not be asked"));
            bench.windows.storage(List.of(new StorageDisk(ATTACHED, 1, false, false, false)));
            assertTrue(offline(look(bench)).endsWith("(SAN policy)"));
        }
    }

    @Test
    void aDiskThatTheStorageServiceDoesNotShowIsStillShown() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            assertTrue(offline(look(bench)).contains("does not know the disk"), offline(look(bench)));
        }
    }

    @Test
    void aCollisionThatOnlyWindowsSeesIsACollision() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.answer("\\\\.\\PhysicalDrive1", DeviceQuery.DISK_ATTRIBUTES, AnswerBuffers.attributes(true, false));
            bench.windows.storage(List.of(new StorageDisk(ATTACHED, 4, false, false, false)));
            assertTrue(look(bench).conditions().contains(new DiskCondition.IdentityCollision(ATTACHED)));
        }
    }

    @Test
    void theOtherDiskIsNamedWhenItIsInSight() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            bench.windows.storage(List.of(new StorageDisk(ATTACHED, 4, false, false, false)));
            List<DiskCondition> conditions = look(bench).conditions();
            assertFalse(conditions.contains(new DiskCondition.IdentityCollision(ATTACHED)), conditions.toString());
            assertTrue(conditions.stream().anyMatch(DiskCondition.IdentityCollision.class::isInstance), conditions.toString());
        }
    }

    @Test
    void theStorageServiceIsAskedOnceWhileNothingChanges() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.machine.disks().disks();
            bench.machine.disks().disks();
            assertEquals(1, bench.windows.storageQuestions());
            bench.windows.answer("\\\\.\\PhysicalDrive1", DeviceQuery.DISK_ATTRIBUTES, AnswerBuffers.attributes(false, true));
            bench.machine.disks().disks();
            assertEquals(2, bench.windows.storageQuestions());
        }
    }

    @Test
    void aDiskThatWindowsCallsACollisionIsNotBroughtOnline() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.answer("\\\\.\\PhysicalDrive1", DeviceQuery.DISK_ATTRIBUTES, AnswerBuffers.attributes(true, false));
            bench.windows.storage(List.of(new StorageDisk(ATTACHED, 4, false, false, false)));
            bench.machine.disks().disks();
            var refusal = assertThrows(ToolUnavailableException.class,
                    () -> bench.machine.tools().run(Diskpart.online(ATTACHED), line -> { }));
            assertTrue(refusal.getMessage().contains("has the same identity"), refusal.getMessage());
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    private static Disk look(ReplayBench bench) throws Exception {
        return bench.flow().look().disk(ATTACHED).orElseThrow();
    }

    private static String offline(Disk disk) {
        return disk.conditions().stream().filter(DiskCondition.Offline.class::isInstance)
                .map(condition -> ((DiskCondition.Offline) condition).reason()).findFirst().orElseThrow();
    }
}
