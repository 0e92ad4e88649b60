package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every driver that the loader starts, whoever made it. */
class BootServiceChecksTest {

    private static final RegistryKeyPath SET = new ControlSetNumber(1).key();
    private static final String FILE = "\\Windows\\System32\\drivers\\guard.sys";
    private static final RegistryValue OWNER = Machines.list("Owners", "oem7.inf");

    @Test
    void aHealthyMachineHasNothingButGoodDrivers() {
        Diagnosis diagnosis = Machines.gen1().examined();
        assertEquals(Severity.OK, diagnosis.finding(FindingIds.BOOT_SERVICES_OK).orElseThrow().severity());
        assertFalse(diagnosis.states(FindingIds.BOOT_SERVICES_OF_OTHERS));
    }

    @Test
    void aDriverOfAnotherMakerIsEvidenceAndNoFault() {
        Diagnosis diagnosis = there(service()).examined();
        Finding finding = diagnosis.finding(FindingIds.BOOT_SERVICES_OF_OTHERS).orElseThrow();
        assertEquals(Severity.NOTE, finding.severity());
        assertEquals(List.of("guard, maker not recorded: System32\\drivers\\guard.sys"), finding.evidence());
        assertTrue(finding.meaning().contains("Nothing says that one of them is at fault"));
        assertTrue(diagnosis.states(FindingIds.BOOT_SERVICES_OK));
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN));
    }

    @Test
    void theMakerIsThatOfTheDriverPackage() {
        Machines machine = there(service(OWNER)).registry(excerpt -> with(excerpt,
                RegistryKeyPath.of("DriverDatabase\\DriverInfFiles\\oem7.inf"),
                RegistryValue.text("Active", RegistryType.SZ, "guard.inf_amd64_1")))
                .registry(excerpt -> with(excerpt, RegistryKeyPath.of("DriverDatabase\\DriverPackages\\guard.inf_amd64_1"),
                RegistryValue.text("Provider", RegistryType.SZ, "Guard Ltd.")));
        assertEquals("guard, Guard Ltd. (oem7.inf): System32\\drivers\\guard.sys", others(machine));
        assertEquals("guard, maker not recorded (oem7.inf): System32\\drivers\\guard.sys", others(there(service(OWNER))));
        assertEquals("guard, maker not recorded, calls itself \"Guard Ltd. filter\": System32\\drivers\\guard.sys",
                others(there(service(RegistryValue.text("DisplayName", RegistryType.SZ, "Guard Ltd. filter")))));
    }

    @Test
    void aDriverThatCameWithWindowsIsNotOneOfAnotherMaker() {
        assertFalse(there(service(Machines.list("Owners", "guard.inf"))).examined()
                .states(FindingIds.BOOT_SERVICES_OF_OTHERS));
    }

    @Test
    void aClassFilterOfAnotherMakerIsListedWithItsClass() {
        RegistryKeyPath disks = SET.resolve(DeviceClass.DISK_DRIVE.key());
        Machines machine = there(service()).registry(excerpt -> excerpt.with(disks,
                Machines.list("UpperFilters", "partmgr", "guard")));
        assertEquals(List.of("guard, maker not recorded: System32\\drivers\\guard.sys",
                "UpperFilters of disk drives: guard, maker not recorded"),
                machine.examined().finding(FindingIds.BOOT_SERVICES_OF_OTHERS).orElseThrow().evidence());
    }

    @Test
    void aMissingFileIsStrongEvidenceAndBrokenWhenWindowsCallsTheDriverCritical() {
        for (int control : new int[] {0, 1, 2, 3}) {
            Diagnosis diagnosis = with(service(RegistryValue.dword("ErrorControl", control)))
                    .file(Machines.windows(), FILE, Reading.absent()).examined();
            Finding finding = diagnosis.finding(control == 3 ? FindingIds.BOOT_SERVICE_CRITICAL
                    : FindingIds.BOOT_SERVICE_UNUSABLE).orElseThrow();
            assertEquals(control == 3 ? Severity.BROKEN : Severity.NOTE, finding.severity());
            assertEquals(List.of("guard: System32\\drivers\\guard.sys is missing"), finding.evidence());
            assertEquals(control == 3, diagnosis.states(FindingIds.STORAGE_DRIVERS_BROKEN));
            assertFalse(diagnosis.states(FindingIds.BOOT_SERVICES_OK));
            assertEquals(Agreement.Kind.AGREES,
                    Agreement.between(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, diagnosis).kind());
        }
    }

    @Test
    void aFileThatIsNoDriverForThisWindowsIsToldWithWhatItIs() {
        assertUnusable(Reading.absent(), "guard: System32\\drivers\\guard.sys does not begin as a driver does");
        assertUnusable(Reading.known(Machines.program(new ProcessorType(0x14C))),
                "guard: System32\\drivers\\guard.sys is made for x86, this Windows for x64");
        assertUnusable(Reading.known(new ProgramImage(ProcessorType.X64, new ByteSize(1000), new ByteSize(999))),
                "guard: System32\\drivers\\guard.sys is cut off: 999 of 1000 bytes");
    }

    private static void assertUnusable(Reading<ProgramImage> image, String fact) {
        Diagnosis diagnosis = there(service()).program(FILE, image).examined();
        assertEquals(List.of(fact), diagnosis.finding(FindingIds.BOOT_SERVICE_UNUSABLE).orElseThrow().evidence());
    }

    @Test
    void aDamagedFileOfADriverThatIsNeededIsBroken() {
        Diagnosis diagnosis = Machines.gen2().program("\\Windows\\System32\\drivers\\storvsc.sys", Reading.absent()).examined();
        assertEquals(Severity.BROKEN, diagnosis.finding(FindingIds.BOOT_DRIVER_FILE_DAMAGED).orElseThrow().severity());
        assertEquals(Agreement.Kind.AGREES, Agreement.between(SymptomCatalogue.FILE_MISSING, diagnosis).kind());
    }

    @Test
    void headersThatCouldNotBeReadAreUnchecked() {
        assertUnchecked(there(service()).program(FILE, Reading.unreadable(Machines.IO)), "guard: ");
        assertUnchecked(with(service()).file(Machines.windows(), FILE, Machines.there()), "guard: Its headers were not looked at.");
        assertUnchecked(with(service()).file(Machines.windows(), FILE, Reading.unreadable(Machines.IO)), "guard: ");
    }

    @Test
    void valuesOfAnotherTypeAreUncheckedAndNotEmpty() {
        assertUnchecked(there(replaced("Start", RegistryValue.text("Start", RegistryType.SZ, "0"))),
                "guard: Start is REG_SZ of 4 bytes, expected REG_DWORD of 4 bytes");
        assertUnchecked(there(replaced("Type", new RegistryValue("Type", RegistryType.DWORD, Bytes.of(new byte[2])))),
                "guard: Type is REG_DWORD of 2 bytes, expected REG_DWORD of 4 bytes");
        assertUnchecked(there(service().stream().filter(value -> !value.name().equals("Type")).toList()),
                "guard: Start is 0, and Type is missing");
        assertUnchecked(there(service(RegistryValue.dword("ImagePath", 7))),
                "guard: ImagePath is REG_DWORD of 4 bytes, expected REG_EXPAND_SZ");
        var filters = there(service()).registry(excerpt -> excerpt.with(SET.resolve(DeviceClass.VOLUME.key()),
                RegistryValue.dword("LowerFilters", 1)));
        assertEquals(List.of("LowerFilters of volumes is REG_DWORD of 4 bytes, expected REG_MULTI_SZ"),
                filters.examined().finding(FindingIds.CLASS_FILTERS_UNCHECKED).orElseThrow().evidence());
    }

    @Test
    void aServiceThatCouldNotBeReadIsUnchecked() {
        var unread = new TreeMap<RegistryKeyPath, dev.bootmend.model.Problem>();
        unread.put(SET.child("Services").child("torn"), Machines.IO);
        assertUnchecked(Machines.gen1().registry(excerpt -> new RegistryExcerpt(excerpt.scope(), excerpt.keys(), unread)),
                "ControlSet001\\Services\\torn: ");
    }

    private static void assertUnchecked(Machines machine, String fact) {
        Diagnosis diagnosis = machine.examined();
        Finding finding = diagnosis.finding(FindingIds.BOOT_SERVICES_UNCHECKED).orElseThrow();
        assertEquals(Severity.UNCHECKED, finding.severity());
        assertTrue(finding.evidence().getFirst().startsWith(fact), finding.evidence().toString());
        assertFalse(diagnosis.states(FindingIds.BOOT_SERVICES_OK));
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\SystemRoot\\Guard\\guard.sys", "\\??\\C:\\Windows\\GUARD\\guard.sys", "guard\\Guard.sys",
        "%SystemRoot%\\guard\\guard.sys", "\\SYSTEMROOT\\guard\\guard.sys"})
    void theImagePathIsReadAsTheLoaderReadsIt(String image) {
        Machines machine = with(service(RegistryValue.text("ImagePath", RegistryType.EXPAND_SZ, image)))
                .file(Machines.windows(), "\\Windows\\guard\\guard.sys", Machines.there())
                .program("\\Windows\\guard\\guard.sys", Reading.known(Machines.program(ProcessorType.X64)));
        assertTrue(machine.examined().states(FindingIds.BOOT_SERVICES_OK), () -> machine.examined().facts().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\Device\\HarddiskVolume2\\guard.sys", "\\??\\D:\\guard.sys", "\\??\\Volume{1}\\guard.sys",
        "..\\guard.sys"})
    void aPlaceThatCannotBeFoundFromHereIsUncheckedAndNotMissing(String image) {
        assertUnchecked(with(service(RegistryValue.text("ImagePath", RegistryType.EXPAND_SZ, image))), "guard: Its file ");
    }

    @Test
    void servicesThatAreNoDriversOrStartLaterAreNotExamined() {
        for (RegistryValue other : List.of(RegistryValue.dword("Type", 0x20), RegistryValue.dword("Start", 2),
                RegistryValue.dword("Start", 4))) {
            assertTrue(with(replaced(other.name(), other)).examined().states(FindingIds.BOOT_SERVICES_OK), other.toString());
        }
    }

    @Test
    void aFilterThatIsDisabledKeepsItsDevicesAwayAndALateOneMay() {
        RegistryKeyPath volumes = SET.resolve(DeviceClass.VOLUME.key());
        UnaryOperator<RegistryExcerpt> named = excerpt -> excerpt.with(volumes, Machines.list("LowerFilters", "guard"));
        Diagnosis disabled = there(replaced("Start", RegistryValue.dword("Start", 4))).registry(named).examined();
        assertEquals(List.of("LowerFilters of volumes: guard, which is disabled (Start is 4)"),
                disabled.finding(FindingIds.CLASS_FILTER_BROKEN).orElseThrow().evidence());
        Diagnosis late = there(replaced("Start", RegistryValue.dword("Start", 3))).registry(named).examined();
        assertEquals(Severity.NOTE, late.finding(FindingIds.CLASS_FILTER_LATE).orElseThrow().severity());
    }

    @Test
    void theIdeDriversMatterOnGeneration1Only() {
        for (BootDriver ide : List.of(BootDriver.ATAPI, BootDriver.INTELIDE, BootDriver.PCIIDE)) {
            UnaryOperator<RegistryExcerpt> off = excerpt -> excerpt.with(SET.resolve(ide.key()), RegistryValue.dword("Start", 4));
            assertTrue(Machines.gen1().registry(off).examined().states(FindingIds.BOOT_DRIVER_UNUSUAL));
            assertFalse(Machines.gen2().registry(off).examined().states(FindingIds.BOOT_DRIVER_UNUSUAL));
        }
    }

    private static String others(Machines machine) {
        return machine.examined().finding(FindingIds.BOOT_SERVICES_OF_OTHERS).orElseThrow().evidence().getFirst();
    }

    private static List<RegistryValue> service(RegistryValue... more) {
        var values = new ArrayList<>(List.of(RegistryValue.dword("Start", 0), RegistryValue.dword("Type", 1)));
        values.addAll(List.of(more));
        return values;
    }

    private static List<RegistryValue> replaced(String name, RegistryValue value) {
        var values = new ArrayList<>(service());
        values.replaceAll(old -> old.name().equals(name) ? value : old);
        return values;
    }

    private static Machines with(List<RegistryValue> values) {
        return Machines.gen1().registry(excerpt -> with(excerpt, SET.child("Services").child("guard"),
                values.toArray(RegistryValue[]::new)));
    }

    private static Machines there(List<RegistryValue> values) {
        return with(values).file(Machines.windows(), FILE, Machines.there())
                .program(FILE, Reading.known(Machines.program(ProcessorType.X64)));
    }

    private static RegistryExcerpt with(RegistryExcerpt excerpt, RegistryKeyPath key, RegistryValue... values) {
        var keys = new TreeMap<>(excerpt.keys());
        keys.put(key, List.of(values));
        return new RegistryExcerpt(excerpt.scope(), keys, excerpt.unread());
    }
}
