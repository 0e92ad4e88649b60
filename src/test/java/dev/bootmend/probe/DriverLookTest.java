package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.FirstSector;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the names in a SYSTEM hive to services and files, and the first sectors. */
class DriverLookTest {

    private static final String DRIVERS = "\\WINDOWS\\System32\\drivers\\";

    private MemoryMachine machine;

    @BeforeEach
    void machine() throws Exception {
        machine = new MemoryMachine();
        for (String driver : new String[] {"acpi", "pci", "disk", "volmgr", "mountmgr", "partmgr", "vmbus", "storvsc", "ntfs"}) {
            machine.windows.put(DRIVERS + driver + ".sys", ProgramFiles.driver());
        }
    }

    @Test
    void aServiceThatOnlyAFilterNamesIsReadWithItsFile() throws Exception {
        filters("partmgr", "guard");
        machine.windows.put(DRIVERS + "guard.sys", ProgramFiles.driver());
        MachineSnapshot seen = machine.look(MemoryMachine.CHECKS);
        assertTrue(excerpt(seen).covers(service("guard")));
        assertTrue(seen.volume(MemoryMachine.WINDOWS).orElseThrow().file(VolumePath.of(DRIVERS + "guard.sys")).isKnown());
        assertTrue(diagnosed(seen).states(FindingIds.CLASS_FILTERS_OK), () -> diagnosed(seen).facts().toString());
        assertTrue(diagnosed(seen).states(FindingIds.BOOT_DRIVERS_OK), () -> diagnosed(seen).facts().toString());
    }

    @Test
    void aFilterWithoutServiceIsLookedForAndNotThere() throws Exception {
        filters("partmgr", "leftover");
        MachineSnapshot seen = machine.look(MemoryMachine.CHECKS);
        assertTrue(excerpt(seen).key(service("leftover")).isAbsent());
        assertTrue(diagnosed(seen).states(FindingIds.CLASS_FILTER_BROKEN));
    }

    @Test
    void aFilterWithoutFileIsBroken() throws Exception {
        filters("guard");
        assertTrue(diagnosed(machine.look(MemoryMachine.CHECKS)).states(FindingIds.CLASS_FILTER_BROKEN));
    }

    @Test
    void aNameThatNoServiceCanHaveIsAFaultAndNoFailure() throws Exception {
        filters("..\\..\\evil", "%s", "a\u0001b");
        assertTrue(diagnosed(machine.look(MemoryMachine.CHECKS)).states(FindingIds.CLASS_FILTER_BROKEN));
    }

    @Test
    void aServiceThatNoFilterNamesIsNotRead() throws Exception {
        filters("partmgr");
        assertTrue(!excerpt(machine.look(MemoryMachine.CHECKS)).covers(service("guard")));
    }

    @Test
    void firstSectorsAreRead() throws Exception {
        MachineSnapshot seen = machine.look();
        assertEquals(Reading.known(true), seen.disk(MemoryMachine.ATTACHED).orElseThrow().bootMark());
        assertEquals(Reading.known(new FirstSector(true, Optional.of(MemoryMachine.SYSTEM.start()))),
                seen.partition(MemoryMachine.SYSTEM).orElseThrow().firstSector());
        machine.sectors[(1 << 20) + 510] = 0;
        machine.sectors[(1 << 20) + 0x1C] = 1;
        FirstSector changed = machine.look().partition(MemoryMachine.SYSTEM).orElseThrow().firstSector().toOptional()
                .orElseThrow();
        assertTrue(!changed.endMark() && !changed.recordedStart().equals(Optional.of(MemoryMachine.SYSTEM.start())));
    }

    private void filters(String... names) throws Exception {
        machine.windows.put("\\WINDOWS\\System32\\config\\SYSTEM",
                SystemHives.withDrivers("%SystemRoot%\\MEMORY.DMP", names));
    }

    private static RegistryKeyPath service(String name) {
        return RegistryKeyPath.of("ControlSet001\\Services").child(name);
    }

    private static RegistryExcerpt excerpt(MachineSnapshot seen) {
        return seen.installation(MemoryMachine.WINDOWS).orElseThrow().system().toOptional().orElseThrow();
    }

    private static Diagnosis diagnosed(MachineSnapshot seen) {
        var found = (TargetSearch.Found) TargetFinder.find(seen, Optional.empty(), Optional.empty());
        return Examiner.examine(seen, found.target());
    }
}
