package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ControlSetSelection;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SystemHiveChecksTest {

    private static final String PLACE = "\\Windows\\System32\\config\\SYSTEM";
    private static final RegistryKeyPath CONFIG = RegistryKeyPath.of("ControlSet001\\Control\\InitialMachineConfig");
    private static final RegistryKeyPath CRASH = RegistryKeyPath.of("ControlSet001\\Control\\CrashControl");

    @Test
    void aHiveThatItsLogsCompleteIsANoteAndNothingToRepair() {
        Diagnosis diagnosis = Machines.gen2().hive(Reading.known(new HiveHealth(HiveHealth.State.RECOVERED, 24,
                List.of()))).examined();
        Finding finding = diagnosis.finding(FindingIds.SYSTEM_HIVE_NOT_CLOSED).orElseThrow();
        assertEquals(Severity.NOTE, finding.severity());
        assertEquals("The SYSTEM hive was not closed cleanly", finding.title());
        assertEquals("Read with its transaction log (24 entries). Windows does the same at the next start. Nothing to "
                + "repair.", finding.meaning());
        assertEquals(new BootLink(LinkKind.SYSTEM_HIVE, LinkState.NOTE, "dirty, 24 log entries"), diagnosis.chain()
                .link(LinkKind.SYSTEM_HIVE));
        assertEquals("The boot chain is complete", diagnosis.headline());
    }

    @Test
    void aHiveThatNoLogCompletesIsNotCalledGood() {
        Diagnosis diagnosis = Machines.gen2().hive(Reading.known(new HiveHealth(HiveHealth.State.DIRTY, 0, List.of())))
                .examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.SYSTEM_HIVE_NO_LOG).orElseThrow().severity());
        assertFalse(diagnosis.states(FindingIds.SYSTEM_HIVE_OK));
    }

    /** Silence about drivers would look like drivers that are good. */
    @Test
    void whatAnUnreadHiveHidesIsNamed() {
        for (Machines machine : List.of(Machines.gen1().registry(Reading.unreadable(Machines.IO)),
                Machines.gen2().registry(Reading.absent()), Machines.gen2().select(Reading.absent()))) {
            Finding finding = machine.examined().finding(FindingIds.REGISTRY_UNCHECKED).orElseThrow();
            assertEquals(Severity.UNCHECKED, finding.severity());
            assertTrue(finding.implied().containsAll(List.of(FindingIds.BOOT_DRIVERS_UNCHECKED,
                    FindingIds.CLASS_FILTERS_UNCHECKED, FindingIds.DUMP_SETTINGS_UNCHECKED,
                    FindingIds.IMC_REGISTRY_POLICY_UNCHECKED)));
            assertFalse(finding.evidence().isEmpty());
        }
        assertFalse(Machines.gen1().examined().states(FindingIds.REGISTRY_UNCHECKED));
    }

    @Test
    void aTruncatedHiveIsBroken() {
        Diagnosis diagnosis = Machines.gen2().hive(Reading.known(new HiveHealth(HiveHealth.State.TRUNCATED, 0,
                List.of("ends early")))).examined();
        assertEquals("It stops at the SYSTEM hive", diagnosis.headline());
        assertEquals(List.of("ends early"), diagnosis.finding(FindingIds.SYSTEM_HIVE_DAMAGED).orElseThrow().evidence());
    }

    @Test
    void aMissingOrEmptyHiveIsBroken() {
        assertEquals(Severity.BROKEN, Machines.gen2().file(Machines.windows(), PLACE, Reading.absent()).examined()
                .finding(FindingIds.SYSTEM_HIVE_MISSING).orElseThrow().severity());
        assertEquals("The SYSTEM hive is empty", Machines.gen2().file(Machines.windows(), PLACE, Machines.empty())
                .examined()
                .finding(FindingIds.SYSTEM_HIVE_MISSING).orElseThrow().title());
    }

    @Test
    void aHiveThatWasReadAndNotUnderstoodIsDamaged() {
        assertTrue(Machines.gen2().hive(Reading.unreadable(Machines.IO)).examined()
                .states(FindingIds.SYSTEM_HIVE_DAMAGED));
    }

    @Test
    void aHiveThatCouldNotBeReadIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2().hive(Reading.unreadable(Machines.IO))
                .file(Machines.windows(), PLACE, Machines.there()).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.SYSTEM_HIVE_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void anotherControlSetForTheNextStartIsANote() {
        Diagnosis diagnosis = Machines.gen2().select(Reading.known(Machines.selection(2, 1))).examined();
        Finding finding = diagnosis.finding(FindingIds.CONTROL_SET_DIFFERS).orElseThrow();
        assertEquals(Severity.NOTE, finding.severity());
        assertEquals(List.of("Default ControlSet001", "Current ControlSet002", "Failed 0", "LastKnownGood 1"),
                finding.evidence());
    }

    @Test
    void aControlSetThatIsNotThereIsBroken() {
        Diagnosis diagnosis = Machines.gen2().select(Reading.known(Machines.selection(1, 2))).examined();
        assertEquals("The next start uses ControlSet002, which lacks ControlSet002",
                diagnosis.finding(FindingIds.CONTROL_SET_INCOMPLETE).orElseThrow().title());
    }

    @Test
    void aControlSetWithoutServicesIsBroken() {
        Diagnosis diagnosis = Machines.gen2().registry(excerpt -> {
            var keys = new TreeMap<>(excerpt.keys());
            keys.remove(RegistryKeyPath.of("ControlSet001\\Services"));
            return new RegistryExcerpt(excerpt.scope(), keys);
        }).examined();
        assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.CONTROL_SET_INCOMPLETE).orElseThrow().severity());
    }

    @Test
    void aSelectKeyThatCannotBeReadIsUnchecked() {
        var select = new ControlSetSelection(Reading.known(new ControlSetNumber(1)), Reading.unreadable(Machines.IO),
                Reading.absent(), Reading.absent());
        assertEquals(Severity.UNCHECKED, Machines.gen2().select(Reading.known(select)).examined()
                .finding(FindingIds.CONTROL_SET_UNCHECKED).orElseThrow().severity());
        assertEquals(Severity.UNCHECKED, Machines.gen2().select(Reading.unreadable(Machines.IO)).examined()
                .finding(FindingIds.CONTROL_SET_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void aMissingSelectKeyIsBroken() {
        assertTrue(Machines.gen2().select(Reading.absent()).examined().states(FindingIds.CONTROL_SET_INCOMPLETE));
    }

    @Test
    void thePolicyIsSetOnlyWhenItIsZeroInBothPlaces() {
        assertTrue(Machines.gen2().registry(excerpt -> policy(excerpt, "_Global", 0)).examined()
                .states(FindingIds.IMC_REGISTRY_POLICY_MISSING));
        assertTrue(Machines.gen2().registry(excerpt -> policy(policy(excerpt, "_Global", 0), "System", 1)).examined()
                .states(FindingIds.IMC_REGISTRY_POLICY_MISSING));
        assertTrue(Machines.gen2().registry(excerpt -> policy(policy(excerpt, "_Global", 0), "System", 0)).examined()
                .states(FindingIds.IMC_REGISTRY_POLICY_SET));
    }

    @Test
    void aRegistryThatWasNotLookedAtIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2().registry(excerpt -> new RegistryExcerpt(List.of(), excerpt.keys()))
                .examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.IMC_REGISTRY_POLICY_UNCHECKED).orElseThrow()
                .severity());
    }

    @Test
    void aPendingUpdateIsANoteThatNamesItsRecipe() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.windows(), "\\Windows\\WinSxS\\pending.xml",
                Machines.there()).examined();
        assertEquals(List.of(Recipes.CONFIGURE), diagnosis.finding(FindingIds.SERVICING_PENDING).orElseThrow()
                .recipes());
    }

    @Test
    void aDumpOnTheWindowsPartitionIsFoundByItsVariable() {
        Machines machine = Machines.gen2().registry(excerpt -> dumpFile(excerpt, "%SystemRoot%\\MEMORY.DMP"))
                .file(Machines.windows(), "\\Windows\\MEMORY.DMP", Machines.there());
        assertEquals(Severity.NOTE, machine.examined().finding(FindingIds.MEMORY_DUMP_FOUND).orElseThrow().severity());
    }

    @Test
    void aDumpOnAnotherDiskOfTheMachineCannotBeChecked() {
        Finding finding = Machines.gen2().registry(excerpt -> dumpFile(excerpt, "D:\\MEMORY.DMP")).examined()
                .finding(FindingIds.MEMORY_DUMP_UNCHECKED).orElseThrow();
        assertEquals(Severity.UNCHECKED, finding.severity());
        assertTrue(finding.evidence().getFirst().contains("D:\\MEMORY.DMP"), finding.toString());
        assertEquals("Could not check: memory dump", finding.title());
    }

    private static RegistryExcerpt policy(RegistryExcerpt excerpt, String place, int value) {
        return excerpt.with(CONFIG.child(place), RegistryValue.dword("ErrorControlPolicy", value));
    }

    private static RegistryExcerpt dumpFile(RegistryExcerpt excerpt, String path) {
        return excerpt.with(CRASH, RegistryValue.text("DumpFile", RegistryType.EXPAND_SZ, path));
    }
}
