package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.dump.DumpBytes;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What crashes and unfinished updates leave on a Windows partition. */
class CrashLookTest {

    private static final byte[] DUMP = DumpBytes.wide().stop(new StopCode(0x7B)).required(0x2000).file(0x2000);

    private MemoryMachine machine;

    @BeforeEach
    void machine() throws Exception {
        machine = new MemoryMachine();
    }

    @Test
    void aDumpIsLookedForWhereCrashControlPutsIt() throws Exception {
        machine.windows.put("\\WINDOWS\\System32\\config\\SYSTEM", SystemHives.withDrivers("C:\\dumps\\last.dmp"))
                .put("\\dumps\\last.dmp", DUMP);
        assertEquals(Optional.of(new StopCode(0x7B)), dumps().get(VolumePath.of("\\dumps\\last.dmp")).toOptional()
                .flatMap(MemoryDump::stopCode));
    }

    @Test
    void theUsualPlacesAreLookedAtAsWell() throws Exception {
        machine.windows.put("\\WINDOWS\\MEMORY.DMP", DUMP).put("\\WINDOWS\\Minidump\\030124-1.dmp", DUMP)
                .put("\\WINDOWS\\Minidump\\notes.txt", DUMP).put("\\pagefile.sys", DUMP);
        assertEquals(List.of("\\pagefile.sys", "\\WINDOWS\\MEMORY.DMP", "\\WINDOWS\\Minidump\\030124-1.dmp"),
                dumps().keySet().stream().map(VolumePath::toString).toList());
        assertTrue(dumps().values().stream().allMatch(Reading::isKnown));
    }

    @Test
    void aFileThatIsNoDumpIsAbsentAndOneThatIsNotThereIsNoKey() throws Exception {
        machine.windows.put("\\pagefile.sys", new byte[8192]);
        assertEquals(Map.of(VolumePath.of("\\pagefile.sys"), Reading.absent()), dumps());
    }

    @Test
    void aDumpThatCannotBeOpenedOrReadIsUnreadable() throws Exception {
        machine.windows.put("\\WINDOWS\\MEMORY.DMP", DUMP).lock("\\WINDOWS\\MEMORY.DMP");
        assertTrue(dumps().get(VolumePath.of("\\WINDOWS\\MEMORY.DMP")).isUnreadable());
        machine = new MemoryMachine();
        machine.windows.put("\\WINDOWS\\MEMORY.DMP", DUMP).damageMedium("\\WINDOWS\\MEMORY.DMP");
        assertTrue(dumps().get(VolumePath.of("\\WINDOWS\\MEMORY.DMP")).isUnreadable());
        assertEquals(0, machine.windows.stillOpen());
    }

    @Test
    void aFolderOfSmallDumpsThatCannotBeListedIsUnreadable() throws Exception {
        machine.windows.lock("\\WINDOWS\\Minidump");
        assertTrue(dumps().get(VolumePath.of("\\WINDOWS\\Minidump")).isUnreadable());
    }

    @Test
    void ofManySmallDumpsTheOnesWithTheLatestNamesAreRead() throws Exception {
        for (int i = 100; i < 200; i++) {
            machine.windows.put("\\WINDOWS\\Minidump\\" + i + ".dmp", DUMP);
        }
        assertEquals(32, dumps().size());
        assertTrue(dumps().containsKey(VolumePath.of("\\WINDOWS\\Minidump\\199.dmp")));
    }

    @Test
    void theKeysOfServicingAreRead() throws Exception {
        assertEquals(Reading.known(PendingServicing.NOTHING), windows().servicing());
        machine.windows.put("\\WINDOWS\\System32\\config\\SOFTWARE",
                SystemHives.software(List.of("PackagesPending\\Package_1", "RebootPending")));
        assertEquals(Reading.known(new PendingServicing(true, true, false)), windows().servicing());
    }

    @Test
    void anEmptyListOfPackagesIsNotPending() throws Exception {
        machine.windows.put("\\WINDOWS\\System32\\config\\SOFTWARE",
                SystemHives.software(List.of("PackagesPending", "RebootInProgress")));
        assertEquals(Reading.known(new PendingServicing(false, false, true)), windows().servicing());
    }

    @Test
    void aSoftwareHiveThatCannotBeOpenedSaysNothingOfServicing() throws Exception {
        machine.windows.lock("\\WINDOWS\\System32\\config\\SOFTWARE");
        assertTrue(windows().servicing().isUnreadable());
    }

    private Map<VolumePath, Reading<MemoryDump>> dumps() throws Exception {
        return windows().dumps();
    }

    private WindowsInstallation windows() throws Exception {
        return machine.look(MemoryMachine.CHECKS).installation(MemoryMachine.WINDOWS).orElseThrow();
    }
}
