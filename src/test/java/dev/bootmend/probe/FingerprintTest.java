package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.VolumeCondition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final RepairTarget TARGET = new RepairTarget(MemoryMachine.ATTACHED,
            new DiskIdentity.Mbr(MemoryMachine.SIGNATURE), Generation.GEN1,
            MemoryMachine.WINDOWS, MemoryMachine.SYSTEM, new FileRef(MemoryMachine.SYSTEM,
            RepairTarget.storePath(Generation.GEN1)));

    @Test
    void nothingDiffersWhenNothingChanged() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        assertEquals(List.of(), of(machine).differencesTo(of(machine)));
    }

    @Test
    void aLetterAndFreeSpaceMayChange() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        Fingerprint before = of(machine);
        machine.said.put(MemoryMachine.SYSTEM.start(),
                Reading.known(new RawVolume("other label", Reading.known(ByteSize.ZERO),
                Optional.of(new DriveLetter('S')), Set.of())));
        assertEquals(List.of(), before.differencesTo(of(machine)));
    }

    @Test
    void aChangedStoreIsNamed() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        Fingerprint before = of(machine);
        machine.system.content("\\Boot\\BCD")[5000] ^= 1;
        List<String> differences = before.differencesTo(of(machine));
        assertEquals(1, differences.size());
        assertTrue(differences.getFirst().contains("\\Boot\\BCD: was "), differences.toString());
    }

    @Test
    void aChangedLogIdentityOrConditionIsNamed() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        Fingerprint before = of(machine);
        machine.windows.put("\\Windows\\System32\\config\\SYSTEM.LOG1", new byte[512]);
        assertEquals(1, before.differencesTo(of(machine)).size());
        machine.said.put(MemoryMachine.SYSTEM.start(),
                Reading.known(new RawVolume("", Reading.absent(), Optional.empty(), Set.of(VolumeCondition.DIRTY))));
        assertEquals(2, before.differencesTo(of(machine)).size());
        machine.sectors[0x1B8] ^= 1;
        assertTrue(before.differencesTo(of(machine)).stream()
                .anyMatch(text -> text.startsWith("disk 1: was MBR 1234ABCD")));
    }

    @Test
    void aDiskThatIsGoneIsADifference() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        Fingerprint before = of(machine);
        machine.attachedSectors = Reading.absent();
        assertTrue(!before.differencesTo(of(machine)).isEmpty());
    }

    private static Fingerprint of(MemoryMachine machine) throws ProbeException {
        return Fingerprint.of(machine.look(), TARGET);
    }
}
