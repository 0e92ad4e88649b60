package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RegistryType;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreListingTest {

    private static final Guid BOOTMGR = WellKnownObject.BOOTMGR.id();
    private static final Guid ENTRY = Guid.of("75d876ef-6a3d-11ea-8d71-809133f4eea6");
    private static final Guid OTHER = Guid.of("4d62aae3-9a14-11f0-a5f2-b8ca3a85d170");
    private static final EntrySelection ALL = new EntrySelection.ByKind(EntrySelection.Kind.ALL);

    /** The entry of a foreign disk whose listings were published with and without /v. */
    private static final BootObject LOADER = StoreFixture.withDevice(StoreFixture.withDevice(
            StoreFixture.object(ENTRY, 0x10200003, "path=\\WINDOWS\\system32\\winload.efi",
                    "inherit={bootloadersettings}", "recoverysequence={75d876f1-6a3d-11ea-8d71-809133f4eea6}",
                    "displaymessageoverride=recovery", "recoveryenabled=yes", "isolatedcontext=yes",
                    "allowedinmemorysettings=0x15000075", "systemroot=\\WINDOWS",
                    "resumeobject={75d876ee-6a3d-11ea-8d71-809133f4eea6}", "nx=optin", "bootmenupolicy=standard"),
            BootElements.DEVICE, StoreFixture.partition(1)), BootElements.OS_DEVICE, StoreFixture.partition(1));

    private static final BootStore FOREIGN = StoreFixture.store(LOADER,
            StoreFixture.object(BOOTMGR, 0x10100002, "default=" + ENTRY.braced()));

    @Test
    void aForeignEntryWithAliasesReadsAsPublished() {
        assertEquals("""

                Windows Boot Loader
                -------------------
                identifier              {default}
                device                  unknown
                path                    \\WINDOWS\\system32\\winload.efi
                inherit                 {bootloadersettings}
                recoverysequence        {75d876f1-6a3d-11ea-8d71-809133f4eea6}
                displaymessageoverride  Recovery
                recoveryenabled         Yes
                isolatedcontext         Yes
                allowedinmemorysettings 0x15000075
                osdevice                unknown
                systemroot              \\WINDOWS
                resumeobject            {75d876ee-6a3d-11ea-8d71-809133f4eea6}
                nx                      OptIn
                bootmenupolicy          Standard""", aliased(FOREIGN, new EntrySelection.Single(ENTRY)));
    }

    @Test
    void theSameEntryVerboseReadsAsPublished() {
        assertEquals("""

                Windows Boot Loader
                -------------------
                identifier              {75d876ef-6a3d-11ea-8d71-809133f4eea6}
                device                  unknown
                path                    \\WINDOWS\\system32\\winload.efi
                inherit                 {6efb52bf-1766-41db-a6b3-0ee5eff72bd7}
                recoverysequence        {75d876f1-6a3d-11ea-8d71-809133f4eea6}
                displaymessageoverride  Recovery
                recoveryenabled         Yes
                isolatedcontext         Yes
                allowedinmemorysettings 0x15000075
                osdevice                unknown
                systemroot              \\WINDOWS
                resumeobject            {75d876ee-6a3d-11ea-8d71-809133f4eea6}
                nx                      OptIn
                bootmenupolicy          Standard""", verbose(FOREIGN, new EntrySelection.Single(ENTRY)));
    }

    @Test
    void listsContinueBelowTheirFirstValue() {
        var store = StoreFixture.store(StoreFixture.object(BOOTMGR, 0x10100002, "device=partition=\\Device\\HarddiskVolume1",
                "displayorder=" + ENTRY.braced() + " " + OTHER.braced(), "timeout=30"));
        var listing = StoreListing.withAliases(StoreFixture.NAMES, Aliases.of(store).withCurrent(ENTRY));
        assertEquals("""

                Windows Boot Manager
                --------------------
                identifier              {bootmgr}
                device                  partition=\\Device\\HarddiskVolume1
                displayorder            {current}
                                        {4d62aae3-9a14-11f0-a5f2-b8ca3a85d170}
                timeout                 30""", String.join("\n", listing.text(store, ALL)));
    }

    /** The order of the listing in Microsoft's article about CONFIG_INITIALIZATION_FAILED. */
    @Test
    void elementsComeInAscendingOrderOfTheirCodes() {
        var store = StoreFixture.store(StoreFixture.object(ENTRY, 0x10200003, "bootstatuspolicy=IgnoreAllFailures",
                "bootmenupolicy=legacy", "nx=OptOut", "resumeobject=" + OTHER.braced(), "imchivename=\\IMC.hiv",
                "systemroot=\\Windows", "imcdevice=locate=\\IMC.hiv", "osdevice=boot", "allowedinmemorysettings=0x15000075",
                "isolatedcontext=no", "recoveryenabled=off", "displaymessageoverride=3", "recoverysequence=" + OTHER.braced(),
                "inherit={bootloadersettings}", "locale=en-US", "description=Windows Server 2016",
                "path=\\Windows\\system32\\winload.exe", "device=boot"));
        assertEquals("""

                Windows Boot Loader
                -------------------
                identifier              {75d876ef-6a3d-11ea-8d71-809133f4eea6}
                device                  boot
                path                    \\Windows\\system32\\winload.exe
                description             Windows Server 2016
                locale                  en-US
                inherit                 {bootloadersettings}
                recoverysequence        {4d62aae3-9a14-11f0-a5f2-b8ca3a85d170}
                displaymessageoverride  Recovery
                recoveryenabled         No
                isolatedcontext         No
                allowedinmemorysettings 0x15000075
                osdevice                boot
                imcdevice               locate=\\IMC.hiv
                systemroot              \\Windows
                imchivename             \\IMC.hiv
                resumeobject            {4d62aae3-9a14-11f0-a5f2-b8ca3a85d170}
                nx                      OptOut
                bootmenupolicy          Legacy
                bootstatuspolicy        IgnoreAllFailures""", aliased(store, ALL));
    }

    @Test
    void elementsWithoutANamePrintTheirCodeAndTheFormatOfTheirCode() {
        var sector = StoreFixture.object(ENTRY, 0x10400008, "custom:250000c2=1");
        var resume = StoreFixture.object(ENTRY, 0x10200004, "custom:21000026=partition=F:");
        var template = StoreFixture.object(ENTRY, 0x10200003, "custom:46000010=yes", "custom:47000005=0x12000004 1",
                "elementstomigrate=0xffe38");
        assertEquals("custom:250000c2         1", line(sector, 4));
        assertEquals("custom:21000026         partition=F:", line(resume, 4));
        assertEquals("custom:46000010         Yes", line(template, 4));
        assertEquals("custom:47000005         301989892", line(template, 5));
        assertEquals("                        1", line(template, 6));
        assertEquals("elementstomigrate       0xffe38", line(template, 7));
    }

    @Test
    void elementsOfSetupTemplatesShowOnlyWithV() {
        var store = StoreFixture.store(StoreFixture.object(ENTRY, 0x10200003, "winpe=yes", "custom:46000010=yes"));
        assertTrue(verbose(store, ALL).contains("custom:46000010"));
        assertTrue(!aliased(store, ALL).contains("custom:46000010") && aliased(store, ALL).contains("winpe"));
    }

    @Test
    void anObjectWithoutElementsPrintsTitleAndIdentifier() {
        var store = StoreFixture.store(StoreFixture.object(WellKnownObject.BADMEMORY.id(), 0x20100000));
        assertEquals("\nRAM Defects\n-----------\nidentifier              {badmemory}", aliased(store, ALL));
    }

    @Test
    void aLongNameIsFollowedByOneBlank() {
        var object = StoreFixture.object(ENTRY, 0x10200003, "hypervisorrootprocpernode=4", "allowedinmemorysettings=1");
        assertEquals("allowedinmemorysettings 0x1", line(object, 4));
        assertEquals("hypervisorrootprocpernode 4", line(object, 5));
    }

    @Test
    void bytesThatAreNotUnderstoodAreShownRaw() {
        var element = ValueCodec.decode(BootElements.TIMEOUT, RegistryType.DWORD, Bytes.ofHex("1e000000"));
        var object = StoreFixture.object(BOOTMGR, 0x10100002).with(element);
        assertEquals("timeout                 0x1e000000", line(object, 4));
        assertEquals(new DescribedElement(BootElements.TIMEOUT, "timeout", "integer", List.of("0x1e000000"),
                Bytes.ofHex("1e000000")), DescribedElement.of(object, element, PartitionNames.NONE));
    }

    @ParameterizedTest(name = "{0} of type {1} is titled {2}")
    @CsvSource(delimiter = ';', value = {
        "a5a30fa2-3d06-4e9f-b5f4-a01df9d1fcba;10100001;Firmware Boot Manager",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;10100002;Windows Boot Manager",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;101fffff;Firmware Application (101fffff)",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;10200004;Resume from Hibernate",
        "b2721d73-1db4-4c62-bf78-c548a880142d;10200005;Windows Memory Tester",
        "466f5a88-0af2-4f76-9038-095b170dc21c;10300006;Windows Legacy OS Loader",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;10400008;Real-mode Boot Sector",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;30000000;Device options",
        "7619dcc8-fafe-11d9-b411-000476eba25f;30000000;Device options",
        "7619dcc9-fafe-11d9-b411-000476eba25f;10200003;Windows Boot Loader",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6;20200003;Inherited Settings (20200003)",
        "0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9;20100000;EMS Settings",
        "4636856e-540f-4170-a130-a84776f4c654;20100000;Debugger Settings",
        "7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e;20100000;Global Settings",
        "6efb52bf-1766-41db-a6b3-0ee5eff72bd7;20200003;Boot Loader Settings",
        "7ff607e0-4395-11db-b0de-0800200c9a66;20200003;Hypervisor Settings",
        "1afa9c49-16ab-4a5c-901b-212802da9460;20200004;Resume Loader Settings",
        "ae5534e0-a924-466c-b836-758539a3ee3a;30000000;Setup Ramdisk Options",
        "cbd971bf-b7b8-4885-951a-fa03044f5d71;10200003;Windows Setup",
        "a1943bbc-ea85-487c-97c7-c9ede908a38a;10200003;OS Target Template"})
    void titlesFollowTheGuidAndThenTheType(String id, String type, String title) {
        var object = StoreFixture.object(Guid.of(id), Integer.parseUnsignedInt(type, 16));
        assertEquals(title, line(object, 1));
        assertEquals("-".repeat(title.length()), line(object, 2));
    }

    @Test
    void anObjectWithoutATypeIsListedToo() {
        var object = new BootObject(ENTRY, Optional.<ObjectType>empty(), new TreeMap<ElementCode, BootElement>());
        assertEquals("Object without a type", line(object, 1));
    }

    @Test
    void everyLineKnowsItsObjectAndElement() {
        var manager = StoreFixture.object(BOOTMGR, 0x10100002, "displayorder=" + ENTRY.braced() + " " + OTHER.braced());
        var lines = StoreListing.verbose(PartitionNames.NONE).section(manager);
        assertEquals(6, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.object().equals(Optional.of(BOOTMGR))));
        assertEquals(Optional.empty(), lines.get(3).element());
        assertEquals(Optional.of(BootElements.DISPLAY_ORDER), lines.get(4).element());
        assertEquals(Optional.of(BootElements.DISPLAY_ORDER), lines.get(5).element());
    }

    @Test
    void noValueCanBreakALine() {
        var object = StoreFixture.object(ENTRY, 0x10200003).with(ValueCodec.encode(BootElements.DESCRIPTION,
                new BootValue.Text("Windows\r\nWindows Boot Manager")));
        assertEquals("description             Windows\\x0d\\x0aWindows Boot Manager", line(object, 4));
    }

    @Test
    void anEmptyListStillShowsItsName() {
        var object = StoreFixture.object(BOOTMGR, 0x10100002)
                .with(ValueCodec.encode(BootElements.DISPLAY_ORDER, new BootValue.ObjectList(List.of())));
        assertEquals("displayorder            ", line(object, 4));
    }

    private static String line(BootObject object, int index) {
        return StoreListing.verbose(StoreFixture.NAMES).section(object).get(index).text();
    }

    private static String aliased(BootStore store, EntrySelection selection) {
        return String.join("\n", StoreListing.withAliases(PartitionNames.NONE, Aliases.of(store)).text(store, selection));
    }

    private static String verbose(BootStore store, EntrySelection selection) {
        return String.join("\n", StoreListing.verbose(PartitionNames.NONE).text(store, selection));
    }
}
