package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The branch behind the loader: what keeps the kernel from its disk. */
class DriverChecksTest {

    private static final RegistryKeyPath SET = new ControlSetNumber(1).key();
    private static final String DRIVERS = "\\Windows\\System32\\drivers\\";

    @ParameterizedTest
    @EnumSource(BootDriver.class)
    void aDriverThatIsDisabledIsBrokenWhenTheMachineNeedsIt(BootDriver driver) {
        Diagnosis diagnosis = with(start(driver, 4)).examined();
        boolean needed = driver.need() != BootDriver.Need.IF_THERE;
        Finding finding = diagnosis.finding(needed ? FindingIds.BOOT_DRIVER_START_WRONG : FindingIds.BOOT_DRIVER_UNUSUAL)
                .orElseThrow();
        assertEquals(needed ? Severity.BROKEN : Severity.NOTE, finding.severity());
        assertEquals(needed, diagnosis.states(FindingIds.STORAGE_DRIVERS_BROKEN));
        assertEquals(!needed, diagnosis.states(FindingIds.BOOT_DRIVERS_OK));
        assertTrue(finding.evidence().getFirst().startsWith(driver.service() + ": Start is 4"), finding.toString());
        assertEquals(List.of(), finding.recipes(), "no recipe changes a driver");
        assertTrue(diagnosis.states(FindingIds.BOOT_CHAIN_GOOD), "the loader has run");
    }

    @Test
    void theAnswerSaysThatTheLoaderHasAlreadyRun() {
        Diagnosis diagnosis = with(start(BootDriver.STORVSC, 3)).examined();
        assertEquals("It stops at the SYSTEM hive", diagnosis.headline());
        assertTrue(diagnosis.explanation().contains("Windows' loader has already run"), diagnosis.explanation());
        assertTrue(diagnosis.explanation().contains("BootMend does not change drivers"), diagnosis.explanation());
        assertEquals(Agreement.Kind.AGREES,
                Agreement.between(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, diagnosis).kind());
    }

    @Test
    void aStartValueThatIsMissingOrOfAnotherTypeIsBroken() {
        assertTrue(with(excerpt -> excerpt.without(key(BootDriver.DISK), "Start")).examined()
                .states(FindingIds.BOOT_DRIVER_START_WRONG));
        assertTrue(with(excerpt -> excerpt.with(key(BootDriver.DISK), RegistryValue.text("Start", RegistryType.SZ, "0")))
                .examined().states(FindingIds.BOOT_DRIVER_START_WRONG));
    }

    @Test
    void partmgrMayStartWithTheKernel() {
        assertTrue(with(start(BootDriver.PARTMGR, 1)).examined().states(FindingIds.BOOT_DRIVERS_OK));
    }

    @Test
    void aDriverThatIsNotRegisteredIsBroken() {
        Finding finding = with(excerpt -> excerpt.withoutKey(key(BootDriver.VOLMGR))).examined()
                .finding(FindingIds.BOOT_DRIVER_NO_KEY).orElseThrow();
        assertEquals(List.of("no key ControlSet001\\Services\\volmgr"), finding.evidence());
    }

    @Test
    void aDriverFileThatIsMissingOrEmptyIsBroken() {
        for (var fact : List.of(Reading.<FileFact>absent(), Machines.empty())) {
            Diagnosis diagnosis = Machines.gen1().file(Machines.windows(), DRIVERS + "storvsc.sys", fact).examined();
            assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.BOOT_DRIVER_FILE_MISSING).orElseThrow().severity());
            assertEquals(Agreement.Kind.AGREES, Agreement.between(SymptomCatalogue.FILE_MISSING, diagnosis).kind());
        }
    }

    @Test
    void aDriverFileThatCouldNotBeLookedForIsUnchecked() {
        Diagnosis diagnosis = Machines.gen1().file(Machines.windows(), DRIVERS + "disk.sys",
                Reading.unreadable(Machines.IO)).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.BOOT_DRIVERS_UNCHECKED).orElseThrow().severity());
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN));
        assertTrue(!diagnosis.states(FindingIds.BOOT_DRIVERS_OK));
    }

    @Test
    void keysThatWereNotLookedAtAreUnchecked() {
        Diagnosis diagnosis = with(excerpt -> new RegistryExcerpt(List.of(), excerpt.withoutKey(SET.child("Services")
                .child("acpi")).withoutKey(SET.child("Control").child("Class")).keys())).examined();
        assertTrue(diagnosis.states(FindingIds.BOOT_DRIVERS_UNCHECKED));
        assertTrue(diagnosis.states(FindingIds.CLASS_FILTERS_UNCHECKED));
        assertTrue(!diagnosis.states(FindingIds.STORAGE_DRIVERS_BROKEN));
    }

    @Test
    void anOverrideOfEveryHardwareKeepsTheBusOfHyperVOut() {
        assertEquals(Severity.BROKEN, with(override(BootDriver.VMBUS, 3)).examined()
                .finding(FindingIds.BOOT_DRIVER_OVERRIDDEN).orElseThrow().severity());
        assertTrue(with(override(BootDriver.VMBUS, 3, 0)).examined().states(FindingIds.BOOT_DRIVERS_OK),
                "which of the two applies is not known");
        assertTrue(with(override(BootDriver.STORVSC, 0)).examined().states(FindingIds.BOOT_DRIVERS_OK));
        assertTrue(with(override(BootDriver.STORAHCI, 3)).examined().states(FindingIds.BOOT_DRIVERS_OK));
    }

    @Test
    void aWindowsThatNeverRanOnHyperVIsNotBrokenForWantOfItsDrivers() {
        UnaryOperator<RegistryExcerpt> elsewhere = excerpt -> excerpt.withoutKey(SET.resolve(AcpiIds.VMBUS))
                .withoutKey(SET.resolve(AcpiIds.MSFT1000));
        Diagnosis diagnosis = with(elsewhere.andThen(override(BootDriver.VMBUS, 3))
                .andThen(start(BootDriver.STORVSC, 3))::apply).examined();
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN));
        assertEquals(2, diagnosis.finding(FindingIds.BOOT_DRIVER_UNUSUAL).orElseThrow().evidence().size());
        assertTrue(diagnosis.states(FindingIds.BOOT_DRIVERS_OK));
    }

    @ParameterizedTest
    @EnumSource(DeviceClass.class)
    void aFilterWithoutServiceIsBrokenInEveryClass(DeviceClass kind) {
        Diagnosis diagnosis = with(filters(kind, "LowerFilters", "partmgr", "leftover")).examined();
        Finding finding = diagnosis.finding(FindingIds.CLASS_FILTER_BROKEN).orElseThrow();
        assertEquals(Severity.BROKEN, finding.severity());
        assertEquals("LowerFilters of " + kind + ": leftover, which is no service", finding.evidence().getFirst());
        assertTrue(diagnosis.states(FindingIds.STORAGE_DRIVERS_BROKEN));
        assertTrue(!diagnosis.states(FindingIds.CLASS_FILTERS_OK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "..\\..\\x"})
    void aFilterNameThatNoServiceCanHaveIsBroken(String name) {
        assertTrue(with(filters(DeviceClass.VOLUME, "UpperFilters", name)).examined()
                .states(FindingIds.CLASS_FILTER_BROKEN));
    }

    @Test
    void aFilterWithoutFileIsBrokenAndOneThatCouldNotBeLookedForIsUnchecked() {
        Machines missing = with(filters(DeviceClass.DISK_DRIVE, "UpperFilters", "partmgr"))
                .file(Machines.windows(), DRIVERS + "partmgr.sys", Reading.absent());
        assertTrue(missing.examined().states(FindingIds.CLASS_FILTER_BROKEN));
        Machines unread = with(filters(DeviceClass.DISK_DRIVE, "UpperFilters", "partmgr"))
                .file(Machines.windows(), DRIVERS + "partmgr.sys", Reading.unreadable(Machines.IO));
        assertTrue(unread.examined().states(FindingIds.CLASS_FILTERS_UNCHECKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9200", "9600"})
    void onlyTheOldNameOfTheBusIsANoteOnServer2012(String build) {
        Diagnosis diagnosis = build(build, excerpt -> excerpt.withoutKey(SET.resolve(AcpiIds.MSFT1000))).examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.ACPI_IDS_MISSING).orElseThrow().severity());
        assertTrue(build(build, UnaryOperator.identity()).examined().states(FindingIds.ACPI_IDS_OK));
    }

    @Test
    void laterWindowsIsNotAskedForTheNameOfTheBus() {
        assertTrue(!with(excerpt -> excerpt.withoutKey(SET.resolve(AcpiIds.MSFT1000))).examined()
                .states(FindingIds.ACPI_IDS_MISSING));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPolicyThatLeavesDisksOfflineIsANote(int policy) {
        Diagnosis diagnosis = with(excerpt -> excerpt.with(key(BootDriver.PARTMGR).child("Parameters"),
                RegistryValue.dword("SanPolicy", policy))).examined();
        assertEquals(policy > 2, diagnosis.states(FindingIds.SAN_POLICY_OFFLINE));
    }

    private static Machines with(UnaryOperator<RegistryExcerpt> change) {
        return Machines.gen1().registry(change);
    }

    private static Machines build(String build, UnaryOperator<RegistryExcerpt> change) {
        return with(change).installation(old -> new WindowsInstallation(old.partition(), old.directory(), old.product(),
                Reading.known(build), old.systemHive(), old.system(), old.selection(), old.dumps(), old.servicing(),
                old.programs()));
    }

    private static UnaryOperator<RegistryExcerpt> start(BootDriver driver, int start) {
        return excerpt -> excerpt.with(key(driver), RegistryValue.dword("Start", start));
    }

    private static UnaryOperator<RegistryExcerpt> override(BootDriver driver, int... values) {
        return excerpt -> {
            RegistryExcerpt changed = excerpt;
            for (int i = 0; i < values.length; i++) {
                changed = changed.with(key(driver).child("StartOverride"),
                        RegistryValue.dword(Integer.toString(i), values[i]));
            }
            return changed;
        };
    }

    /** With the services that filters may name in the scope, as the probe reads them. */
    private static UnaryOperator<RegistryExcerpt> filters(DeviceClass kind, String list, String... names) {
        return excerpt -> {
            var scope = new ArrayList<>(excerpt.scope());
            scope.add(SET.child("Services"));
            return new RegistryExcerpt(scope, excerpt.keys()).with(SET.resolve(kind.key()), Machines.list(list, names));
        };
    }

    private static RegistryKeyPath key(BootDriver driver) {
        return SET.resolve(driver.key());
    }
}
