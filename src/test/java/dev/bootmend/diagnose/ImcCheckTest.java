package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImcCheckTest {

    private static final Guid SECOND = Guid.of("22222222-0000-4000-8000-000000000002");

    @Test
    void aReferenceToAMissingHiveStopsAtTheBootEntry() {
        Diagnosis diagnosis = Machines.gen2().entry(ImcCheckTest::withImc).examined();
        assertEquals("It stops at the boot entry", diagnosis.headline());
        assertEquals("Windows Boot Manager is found and readable. The entry Windows Server 2019 asks for a "
                + "configuration hive that is not on the disk. "
                + "This is what stop code 0x67 means.", diagnosis.explanation());
        Finding finding = diagnosis.finding(FindingIds.IMC_IN_BCD).orElseThrow();
        assertEquals("The boot entry refers to \\IMC.hiv, which does not exist", finding.title());
        assertEquals(List.of("{b3a1f2c4-0000-4000-8000-000000000077} Windows Server 2019",
                "imcdevice locate=\\IMC.hiv", "imchivename \\IMC.hiv",
                "no file of that name on the Windows or EFI system partition"), finding.evidence());
        assertTrue(finding.states(FindingIds.IMC_HIVE_MISSING));
        assertEquals("0x67 CONFIG INITIALIZATION FAILED", finding.symptom().orElseThrow().label());
        assertEquals(new BootLink(LinkKind.ENTRY, LinkState.BROKEN, "imcdevice, imchivename"), diagnosis.chain()
                .firstBroken().orElseThrow());
        assertEquals(LinkState.OK, diagnosis.chain().link(LinkKind.DEVICES).state());
    }

    @Test
    void oneOfTheTwoElementsIsEnough() {
        assertTrue(Machines.gen1().entry(entry -> withImc(entry).without(Elements.IMC_HIVE_NAME)).examined()
                .states(FindingIds.IMC_HIVE_MISSING));
        assertTrue(Machines.gen1().entry(entry -> withImc(entry).without(Elements.IMC_DEVICE)).examined()
                .states(FindingIds.IMC_HIVE_MISSING));
    }

    @Test
    void aHiveThatIsThereMayBeDeliberate() {
        Diagnosis diagnosis = Machines.gen2().entry(ImcCheckTest::withImc)
                .file(Machines.windows(), "\\IMC.hiv", Machines.sealed()).examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.IMC_IN_BCD).orElseThrow().severity());
        assertTrue(diagnosis.states(FindingIds.IMC_HIVE_PRESENT));
        assertTrue(diagnosis.of(Severity.BROKEN).isEmpty());
    }

    @Test
    void aFileThatIsNoHiveIsBroken() {
        Diagnosis diagnosis = Machines.gen2().entry(ImcCheckTest::withImc)
                .file(Machines.system(), "\\IMC.hiv", Machines.there()).examined();
        assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.IMC_HIVE_INVALID).orElseThrow().severity());
    }

    @Test
    void aFileThatCouldNotBeLookedForIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2().entry(ImcCheckTest::withImc)
                .file(Machines.system(), "\\IMC.hiv", Reading.unreadable(Machines.IO)).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.IMC_IN_BCD).orElseThrow().severity());
        assertTrue(diagnosis.states(FindingIds.IMC_HIVE_UNCHECKED));
        assertFalse(diagnosis.states(FindingIds.IMC_HIVE_MISSING));
    }

    @Test
    void settingsThatTheDefaultEntryInheritsCount() {
        Machines machine = Machines.gen1().store(store ->
                store.with(withImc(Machines.object(SECOND, ObjectType.OS_LOADER_SETTINGS))))
                .entry(entry -> entry.with(Machines.element(Elements.INHERIT,
                new BootValue.ObjectList(List.of(SECOND)))));
        assertEquals(Severity.BROKEN, machine.examined().finding(FindingIds.IMC_IN_BCD).orElseThrow().severity());
    }

    @Test
    void aLoaderThatIsNotStartedIsANote() {
        Machines machine = Machines.gen1().store(store ->
                store.with(withImc(Machines.object(SECOND, ObjectType.OS_LOADER))));
        assertEquals(Severity.NOTE, machine.examined().finding(FindingIds.IMC_IN_BCD).orElseThrow().severity());
    }

    @Test
    void aMissingHiveOfAnEntryThatIsNotStartedDoesNotBreakOneThatIsGood() {
        Machines machine = Machines.gen1().entry(ImcCheckTest::withImc)
                .file(Machines.windows(), "\\IMC.hiv", Machines.sealed())
                .store(store -> store.with(Machines.object(SECOND, ObjectType.OS_LOADER,
                        Machines.text(Elements.IMC_HIVE_NAME, "\\bootmgr.none"))))
                .file(Machines.windows(), "\\bootmgr.none", Reading.absent())
                .file(Machines.system(), "\\bootmgr.none", Reading.absent());
        Finding finding = machine.examined().finding(FindingIds.IMC_IN_BCD).orElseThrow();
        assertEquals(Severity.NOTE, finding.severity());
        assertTrue(finding.states(FindingIds.IMC_HIVE_PRESENT) && finding.states(FindingIds.IMC_HIVE_MISSING));
    }

    @Test
    void tenThousandEntriesAreCountedNotNamed() {
        Machines machine = Machines.gen1().store(store -> {
            var objects = new ArrayList<>(store.objects());
            for (int i = 0; i < 10_000; i++) {
                objects.add(withImc(Machines.object(new Guid(new UUID(7, i)), ObjectType.OS_LOADER)));
            }
            return new BootStore(store.health(), objects);
        });
        Finding finding = machine.examined().finding(FindingIds.IMC_IN_BCD).orElseThrow();
        assertTrue(finding.evidence().contains("the same on 9988 more"), finding.evidence().toString());
        assertTrue(finding.evidence().size() < 50);
    }

    @Test
    void entriesThatInheritInACircleAreNoTrap() {
        Machines machine = Machines.gen1().entry(entry -> withImc(entry)
                .with(Machines.element(Elements.INHERIT, new BootValue.ObjectList(List.of(Machines.ENTRY)))));
        assertTrue(machine.examined().states(FindingIds.IMC_IN_BCD));
    }

    @Test
    void theSameCodeOnAnotherKindOfObjectIsANote() {
        Machines machine = Machines.gen1().store(store ->
                store.with(withImc(Machines.object(SECOND, ObjectType.RESUME_LOADER))));
        Diagnosis diagnosis = machine.examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.IMC_ON_OTHER_OBJECT).orElseThrow().severity());
        assertTrue(diagnosis.states(FindingIds.NO_IMC_IN_BCD));
    }

    @Test
    void aPathThatNoFileCanHaveIsMissing() {
        Machines machine = Machines.gen1().entry(entry ->
                entry.with(Machines.text(Elements.IMC_HIVE_NAME, "\\a\\..\\?<>")));
        assertTrue(machine.examined().states(FindingIds.IMC_HIVE_MISSING));
    }

    private static BootObject withImc(BootObject object) {
        return object.with(Machines.device(Elements.IMC_DEVICE,
                new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty())))
                .with(Machines.text(Elements.IMC_HIVE_NAME, "\\IMC.hiv"));
    }
}
