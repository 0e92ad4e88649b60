package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Generation;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthyDiskTest {

    @ParameterizedTest
    @EnumSource(Generation.class)
    void nothingIsBrokenOrUncheckedAndEveryLinkIsGood(Generation generation) {
        Diagnosis diagnosis = machine(generation).examined();
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN));
        assertEquals(List.of(), diagnosis.of(Severity.UNCHECKED));
        assertEquals(List.of(), diagnosis.of(Severity.NOTE));
        assertTrue(diagnosis.chain().links().stream().allMatch(link -> link.state() == LinkState.OK), () ->
                diagnosis.chain().toString());
        assertTrue(diagnosis.chain().firstBroken().isEmpty());
        assertEquals("The boot chain is complete", diagnosis.headline());
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void theLinksSayWhatWasFound(Generation generation) {
        BootChain chain = machine(generation).examined().chain();
        boolean gen1 = generation == Generation.GEN1;
        assertEquals(List.of(gen1 ? "BIOS, active flag set" : "UEFI, ESP found", gen1 ? "bootmgr" : "bootmgfw.efi",
                "readable, 2 objects",
                "Windows Server 2019", "this disk", gen1 ? "winload.exe" : "winload.efi", "readable"),
                chain.links().stream().map(BootLink::summary).toList());
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void everyIdThatIsStatedIsInTheTable(Generation generation) {
        assertTrue(FindingIds.ALL.containsAll(machine(generation).examined().facts()));
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void everyFindingSaysOnWhatItRestsAndWhatItMeans(Generation generation) {
        for (Finding finding : machine(generation).examined().findings()) {
            assertTrue(!finding.title().isBlank() && !finding.meaning().isBlank() && !finding.evidence().isEmpty(),
                    finding::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void nothingCanBeSaidOfADiskWhoseVolumesCannotBeRead(Generation generation) {
        Machines blind = machine(generation);
        for (var place : Arrays.asList(Machines.system(), Machines.windows())) {
            blind.volume(place, volume -> new Volume(volume.fileSystem(), "", volume.size(), volume.free(),
                    volume.letter(),
                    volume.conditions(), Map.of()));
        }
        blind.store(Reading.unreadable(Machines.IO)).hive(Reading.unreadable(Machines.IO))
                .registry(Reading.<RegistryExcerpt>unreadable(Machines.IO))
                .select(Reading.unreadable(Machines.IO));
        Diagnosis diagnosis = blind.examined();
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN), "what could not be looked at is never broken");
        assertEquals("Nothing broken was found, but not everything could be checked", diagnosis.headline());
        assertEquals(LinkState.UNCHECKED, diagnosis.chain().link(LinkKind.STORE).state());
        assertEquals(LinkState.NOT_REACHED, diagnosis.chain().link(LinkKind.ENTRY).state());
        assertEquals(LinkState.UNCHECKED, diagnosis.chain().link(LinkKind.SYSTEM_HIVE).state());
    }

    private static Machines machine(Generation generation) {
        return generation == Generation.GEN1 ? Machines.gen1() : Machines.gen2();
    }
}
