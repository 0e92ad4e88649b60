package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymptomCatalogueTest {

    @ParameterizedTest
    @ValueSource(strings = {"67", "0x67", "0X67", "0x00000067", "00000067", "67h", "CONFIG INITIALIZATION FAILED",
            "config_initialization_failed",
            "initialization", "Stop code: CONFIG INITIALIZATION FAILED", "STOP: 0x00000067 (0x0, 0x0)", " 0x67 "})
    void thisCodeIsFoundInAnySpelling(String typed) {
        List<Symptom> found = SymptomCatalogue.search(typed);
        assertTrue(found.contains(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED), () -> typed + " finds " + found);
    }

    @Test
    void aCodeComesBeforeTextsThatHappenToHoldIt() {
        assertEquals(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, SymptomCatalogue.search("7b").getFirst());
    }

    @Test
    void theTextOnTheScreenIsFoundByPartOfIt() {
        assertEquals(List.of(SymptomCatalogue.BOOT_FAILURE),
                SymptomCatalogue.search("reboot and select proper boot device"));
        assertEquals(List.of(SymptomCatalogue.PREPARING), SymptomCatalogue.search("preparing to configure windows"));
        assertEquals(List.of(SymptomCatalogue.NO_OPERATING_SYSTEM),
                SymptomCatalogue.search("operating system wasn\u2019t found"));
        assertEquals(List.of(SymptomCatalogue.DEVICE_UNKNOWN), SymptomCatalogue.search("c000000e"));
    }

    @Test
    void theWholeTextOfABlueScreenIsFoundByItsName() {
        assertEquals(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, SymptomCatalogue.search("Your PC ran into a problem and "
                + "needs to restart. We'll restart for you. If you'd like to know more, you can search online later for "
                + "this error: INACCESSIBLE_BOOT_DEVICE").getFirst());
        assertEquals(List.of(SymptomCatalogue.GETTING_READY), SymptomCatalogue.search("getting ready"));
        assertEquals(List.of(SymptomCatalogue.DISK_READ_ERROR), SymptomCatalogue.search("disk read error"));
    }

    @Test
    void aBootFailureIsNotExplainedByWhatLiesBehindTheLoader() {
        Machines machine = Machines.gen1().file(Machines.windows(), "\\Windows\\System32\\drivers\\storvsc.sys",
                Reading.absent());
        assertEquals(Agreement.Kind.CONTRADICTS, agreement(SymptomCatalogue.BOOT_FAILURE, machine).kind());
    }

    @Test
    void nothingTypedFindsEverythingAndNonsenseNothing() {
        assertEquals(SymptomCatalogue.all(), SymptomCatalogue.search("  "));
        assertEquals(List.of(), SymptomCatalogue.search("xyzzy"));
        assertEquals(List.of(), SymptomCatalogue.search("0xffffffffffffffff"));
    }

    @Test
    void labelsShowTheShortCode() {
        assertEquals("0x67 CONFIG INITIALIZATION FAILED", SymptomCatalogue.CONFIG_INITIALIZATION_FAILED.label());
        assertEquals("0x00000067", SymptomCatalogue.CONFIG_INITIALIZATION_FAILED.longCode().orElseThrow());
        assertEquals("0xC000000E", SymptomCatalogue.DEVICE_UNKNOWN.shortCode().orElseThrow());
    }

    @Test
    void everySymptomHasARule() {
        SymptomCatalogue.all().forEach(symptom -> assertTrue(!SymptomRule.of(symptom).explains().isEmpty(),
                symptom::label));
    }

    @Test
    void theDiskAgreesWithStopCode67WhenAnEntryAsksForAMissingHive() {
        Machines machine = Machines.gen2().entry(entry ->
                entry.with(Machines.device(Elements.IMC_DEVICE,
                new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty()))));
        assertEquals(Agreement.Kind.AGREES, agreement(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, machine).kind());
    }

    @Test
    void theDiskContradictsStopCode67WhenNoEntryAsks() {
        assertEquals(new Agreement(Agreement.Kind.CONTRADICTS,
                "No boot entry asks for an extra configuration hive. What remains is the registry side: "
                + "a policy that tolerates a missing hive."),
                agreement(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, Machines.gen2()));
    }

    @Test
    void aStoreThatCouldNotBeReadCannotTell() {
        Machines machine = Machines.gen1().store(Reading.unreadable(Machines.IO))
                .file(Machines.system(), "\\Boot\\BCD", Machines.there());
        assertEquals(new Agreement(Agreement.Kind.CANNOT_TELL, "Could not check: BCD store."),
                agreement(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, machine));
    }

    @Test
    void bootFailureAgreesWithAMissingActiveFlagAndContradictsAGoodDisk() {
        assertEquals(Agreement.Kind.AGREES, agreement(SymptomCatalogue.BOOT_FAILURE, Machines.gen1()
                .active(false, false)).kind());
        assertEquals(Agreement.Kind.CONTRADICTS, agreement(SymptomCatalogue.BOOT_FAILURE, Machines.gen1()).kind());
    }

    @Test
    void inaccessibleBootDeviceOnAGoodChainIsNoReasonToRebuildIt() {
        Agreement agreement = agreement(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, Machines.gen1());
        assertEquals(Agreement.Kind.CONTRADICTS, agreement.kind());
        assertTrue(agreement.why().contains("do not rebuild the boot files")
                && agreement.why().contains("What remains is a driver"), agreement.why());
    }

    @Test
    void everySymptomGetsASentenceOnAGoodDisk() {
        SymptomCatalogue.all().forEach(symptom -> assertTrue(agreement(symptom, Machines.gen2()).why().endsWith("."),
                symptom::label));
    }

    private static Agreement agreement(Symptom symptom, Machines machine) {
        return Agreement.between(symptom, machine.examined());
    }
}
