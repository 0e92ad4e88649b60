package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ElementCode;
import dev.bootmend.model.ObjectType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementCatalogueTest {

    @Test
    void everyKnownElementIsThere() {
        int rows = Arrays.stream(ElementTable.values()).mapToInt(table -> ElementCatalogue.table(table).size()).sum();
        assertEquals(318, rows);
    }

    @Test
    void aRowsTableFitsTheClassOfItsCode() {
        for (ElementTable table : ElementTable.values()) {
            int expected = switch (table) {
                case LIBRARY -> 1;
                case DEVICE -> 3;
                case TEMPLATE -> 4;
                default -> 2;
            };
            ElementCatalogue.table(table).forEach(row -> assertEquals(expected, row.code().elementClass(), row.toString()));
        }
    }

    @Test
    void onlyNumbersHaveNamesForTheirValues() {
        for (ElementTable table : ElementTable.values()) {
            ElementCatalogue.table(table).stream().filter(row -> !row.valueNames().isEmpty())
                    .forEach(row -> assertEquals(Optional.of(ElementFormat.INTEGER), row.format(), row.toString()));
        }
    }

    /** The classic decoder fault: one code, two elements. */
    @Test
    void code23000003IsDefaultInABootManagerAndResumeObjectInALoader() {
        assertEquals("default", name("10100002", "23000003"));
        assertEquals("default", name("10100001", "23000003"));
        assertEquals("resumeobject", name("10200003", "23000003"));
        assertEquals("resumeobject", name("20200003", "23000003"));
        assertEquals("custom:23000003", name("10200004", "23000003"));
    }

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource({
        "10200003, 21000001, osdevice", "10200004, 21000001, filedevice", "10100002, 21000001, custom:21000001",
        "10300006, 22000001, bpbstring",
        "10200003, 22000002, systemroot", "10200004, 22000002, filepath", "10400009, 22000002, applicationname",
        "10200005, 25000001, passcount", "10200005, 25000003, failurecount",
        "10100002, 25000004, timeout", "10200005, 25000004, testtofail",
        "10200004, 25000007, bootux", "10200005, 25000007, matsfailcount",
        "10200003, 25000008, custom:25000008", "10200004, 25000008, bootmenupolicy", "10200005, 25000008, randfailcount",
        "10400009, 26000001, pxesoftreboot",
        "10200004, 26000003, customsettings", "10200005, 26000003, cacheenable",
        "10200003, 26000004, stampdisks", "10200004, 26000004, pae", "10200005, 26000004, failuresenabled",
        "10100002, 26000005, resume", "10200005, 26000005, cacheenable",
        "10200004, 26000006, debugoptionenabled",
        "10100002, 26000024, custom:26000024", "10200003, 26000024, nocrashautoreboot",
        "10100002, 26000025, hiberboot", "10200003, 26000025, lastknowngood",
        "10100002, 22000040, fverecoveryurl", "10200003, 26000040, vga",
        "10100002, 26000042, flightedbootmgr", "10200003, 26000042, novesa",
        "10200003, 26000145, dtrace", "1020000a, 26000145, enablebootdebugpolicy"})
    void theObjectTypeDecides(String type, String code, String expected) {
        assertEquals(expected, name(type, code));
    }

    @ParameterizedTest(name = "{1} on {0} prints {2}")
    @CsvSource({
        "10400008, 250000c2, custom:250000c2", "10200004, 21000026, custom:21000026",
        "10200003, 46000010, custom:46000010", "20100000, 250000e0, custom:250000e0",
        "20100000, 16000020, bootems", "20100000, 26000202, skipffumode", "10400008, 25000510, chargethreshold",
        "30000000, 31000003, ramdisksdidevice", "10200003, 12345678, custom:12345678",
        "10200003, 5500abcd, custom:5500abcd", "10200003, 1f000001, custom:1f000001"})
    void anElementThatNoTableHasIsCustom(String type, String code, String expected) {
        assertEquals(expected, name(type, code));
    }

    @Test
    void anObjectWithoutATypeStillHasLibraryElements() {
        assertEquals("device", ElementCatalogue.definition(Optional.empty(), ElementCode.ofHex("11000001")).displayName());
        assertEquals("custom:21000001",
                ElementCatalogue.definition(Optional.empty(), ElementCode.ofHex("21000001")).displayName());
    }

    @ParameterizedTest(name = "{1} on {0} means {2}")
    @CsvSource({
        "10200003, imcdevice, 21000138", "10200003, IMCHIVENAME, 22000137", "10100002, default, 23000003",
        "10200003, resumeobject, 23000003", "10100002, resumeobject, 23000006",
        "10200003, bootmenupolicy, 250000c2", "10200004, bootmenupolicy, 25000008",
        "10200003, pae, 25000021", "10200004, pae, 26000004", "10200003, bootux, 250000f7", "10200004, bootux, 25000007",
        "10200005, cacheenable, 26000003", "20100000, emsport, 15000022", "30000000, ramdisksdipath, 32000004",
        "10200003, custom:46000010, 46000010", "10200003, CUSTOM:250000E0, 250000e0",
        "10200003, elementstomigrate, 47000006"})
    void aNameMeansTheElementOfThatObject(String type, String name, String code) {
        assertEquals(Optional.of(code), named(type, name));
    }

    @ParameterizedTest(name = "{1} does not apply to {0}")
    @CsvSource({"10100002, osdevice", "20100000, ems", "10200003, ramdisksdipath", "10200003, default",
        "10200003, nosuchthing", "10200003, custom:123", "10200003, custom:1234567g"})
    void aNameOfAnotherObjectDoesNotApply(String type, String name) {
        assertEquals(Optional.empty(), named(type, name));
    }

    @Test
    void theElementsOfTheRepairsAreWhatTheCatalogueCallsThem() {
        Map.ofEntries(Map.entry("imcdevice", BootElements.IMC_DEVICE), Map.entry("imchivename", BootElements.IMC_HIVE_NAME),
                Map.entry("ems", BootElements.EMS), Map.entry("bootstatuspolicy", BootElements.BOOT_STATUS_POLICY),
                Map.entry("recoveryenabled", BootElements.RECOVERY_ENABLED),
                Map.entry("integrityservices", BootElements.INTEGRITY_SERVICES), Map.entry("nx", BootElements.NX),
                Map.entry("isolatedcontext", BootElements.ISOLATED_CONTEXT),
                Map.entry("displaymessageoverride", BootElements.DISPLAY_MESSAGE_OVERRIDE),
                Map.entry("allowedinmemorysettings", BootElements.ALLOWED_IN_MEMORY_SETTINGS),
                Map.entry("bootshutdowndisabled", BootElements.BOOT_SHUTDOWN_DISABLED))
                .forEach((name, code) -> assertEquals(name, name("10200003", code.toString())));
    }

    @Test
    void numbersHaveTheNamesThatListingsShow() {
        assertEquals("NET", definition("20100000", "15000011").print(3));
        assertEquals("NET", definition("20200003", "250000f3").print(3));
        assertEquals("Local", definition("20100000", "15000011").print(4));
        assertEquals("IgnoreAllFailures", definition("10200003", "250000e0").print(1));
        assertEquals("77", definition("10200003", "250000e0").print(77));
        assertEquals("0x10000000", definition("10200003", "15000007").print(0x10000000));
        assertEquals("192.168.0.17", definition("20100000", "1500001a").print(0xC0A80011L));
        assertEquals("18446744073709551615", definition("10100002", "25000004").print(-1));
    }

    @Test
    void anElementWithoutANameMayHaveADocumentedOne() {
        assertEquals(Optional.of("BcdSetupBoolean_RecoveryOs"), definition("10200003", "46000010").documentedName());
        assertTrue(definition("10200003", "46000010").name().isEmpty());
    }

    private static Optional<String> named(String type, String name) {
        return ElementCatalogue.named(type(type), name).map(row -> row.code().toString());
    }

    private static String name(String type, String code) {
        return definition(type, code).displayName();
    }

    private static ElementDefinition definition(String type, String code) {
        return ElementCatalogue.definition(type(type), ElementCode.ofHex(code));
    }

    private static Optional<ObjectType> type(String digits) {
        return Optional.of(new ObjectType(Integer.parseUnsignedInt(digits, 16)));
    }
}
