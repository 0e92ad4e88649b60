package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.HiveCheck;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootStoreTemplateTest {

    private static final WindowsTime TIME = WindowsTime.of(Instant.parse("2024-03-01T08:00:00Z"));
    private static final Guid LOADER = Guid.of("063973c0-d0ac-11ed-b884-cfa59b967f58");
    private static final Guid RESUME = Guid.of("063973bf-d0ac-11ed-b884-cfa59b967f58");
    private static final Guid RECOVERY = Guid.of("063973c1-d0ac-11ed-b884-cfa59b967f58");
    private static final Guid OPTIONS = Guid.of("063973c2-d0ac-11ed-b884-cfa59b967f58");

    private static final BootDevice.OnPartition EFI = gpt("aaaaaaaa-0000-0000-0000-000000000001");
    private static final BootDevice.OnPartition WINDOWS = gpt("aaaaaaaa-0000-0000-0000-000000000003");
    private static final BootDevice.OnPartition TOOLS = gpt("aaaaaaaa-0000-0000-0000-000000000004");
    private static final PartitionNames NAMES = StoreFixture.names(Map.of(
            EFI, PartitionName.of("P:").orElseThrow(), WINDOWS, PartitionName.of("C:").orElseThrow(),
            TOOLS, new PartitionName.HarddiskVolume(4)));

    private static final BootStoreTemplate GEN2 = new BootStoreTemplate(Generation.GEN2,
            WindowsFlavour.SERVER_2019_OR_LATER, "en-US", EFI, WINDOWS, "\\Windows", LOADER, RESUME,
            Optional.of(new RecoveryEntry(TOOLS, RECOVERY, OPTIONS)), true);
    private static final BootStoreTemplate GEN1 = new BootStoreTemplate(Generation.GEN1, WindowsFlavour.SERVER_2016,
            "en-US", new BootDevice.Boot(), new BootDevice.Boot(), "\\Windows", LOADER, RESUME, Optional.empty(), true);

    /** The entries of a published listing of Windows Server on UEFI. */
    @Test
    void aServerOnUefiIsListedAsPublished() throws IOException {
        var store = BootStoreReader.read(StoreContent.open(GEN2.file(TIME)));
        var aliases = Aliases.of(store).withCurrent(LOADER);
        assertEquals("""

                Windows Boot Manager
                --------------------
                identifier              {bootmgr}
                device                  partition=P:
                path                    \\EFI\\Microsoft\\Boot\\bootmgfw.efi
                description             Windows Boot Manager
                locale                  en-US
                inherit                 {globalsettings}
                bootshutdowndisabled    Yes
                default                 {current}
                resumeobject            {063973bf-d0ac-11ed-b884-cfa59b967f58}
                displayorder            {current}
                toolsdisplayorder       {memdiag}
                timeout                 30

                Windows Boot Loader
                -------------------
                identifier              {current}
                device                  partition=C:
                path                    \\Windows\\system32\\winload.efi
                description             Windows Server
                locale                  en-US
                inherit                 {bootloadersettings}
                recoverysequence        {063973c1-d0ac-11ed-b884-cfa59b967f58}
                displaymessageoverride  Recovery
                recoveryenabled         Yes
                isolatedcontext         Yes
                allowedinmemorysettings 0x15000075
                osdevice                partition=C:
                systemroot              \\Windows
                resumeobject            {063973bf-d0ac-11ed-b884-cfa59b967f58}
                nx                      OptOut""", String.join("\n",
                StoreListing.withAliases(NAMES, aliases).text(store, new EntrySelection.Active())));
    }

    @Test
    void aServerOnBiosWithOnePartitionIsListedAsPublished() throws IOException {
        var store = BootStoreReader.read(StoreContent.open(GEN1.file(TIME)));
        assertEquals("""

                Windows Boot Manager
                --------------------
                identifier              {bootmgr}
                device                  boot
                description             Windows Boot Manager
                locale                  en-US
                inherit                 {globalsettings}
                bootshutdowndisabled    Yes
                default                 {default}
                resumeobject            {063973bf-d0ac-11ed-b884-cfa59b967f58}
                displayorder            {default}
                toolsdisplayorder       {memdiag}
                timeout                 30

                Windows Boot Loader
                -------------------
                identifier              {default}
                device                  boot
                path                    \\Windows\\system32\\winload.exe
                description             Windows Server 2016
                locale                  en-US
                inherit                 {bootloadersettings}
                allowedinmemorysettings 0x15000075
                osdevice                boot
                systemroot              \\Windows
                resumeobject            {063973bf-d0ac-11ed-b884-cfa59b967f58}
                nx                      OptOut""", String.join("\n", StoreListing.withAliases(NAMES, Aliases.of(store))
                .text(store, new EntrySelection.Active())));
    }

    @Test
    void theRecoveryEnvironmentIsARamdisk() throws IOException {
        var store = BootStoreReader.read(StoreContent.open(GEN2.file(TIME)));
        assertEquals("""

                Windows Boot Loader
                -------------------
                identifier              {063973c1-d0ac-11ed-b884-cfa59b967f58}
                device                  ramdisk=[\\Device\\HarddiskVolume4]\\Recovery\\WindowsRE\\Winre.wim,{063973c2-d0ac-11ed-b884-cfa59b967f58}
                path                    \\windows\\system32\\winload.efi
                description             Windows Recovery Environment
                locale                  en-US
                inherit                 {6efb52bf-1766-41db-a6b3-0ee5eff72bd7}
                displaymessage          Recovery
                osdevice                ramdisk=[\\Device\\HarddiskVolume4]\\Recovery\\WindowsRE\\Winre.wim,{063973c2-d0ac-11ed-b884-cfa59b967f58}
                systemroot              \\windows
                nx                      OptIn
                bootmenupolicy          Standard
                winpe                   Yes
                custom:46000010         Yes""", String.join("\n",
                StoreListing.verbose(NAMES).text(store, new EntrySelection.Single(RECOVERY))));
        assertEquals(200, store.object(RECOVERY).orElseThrow().element(BootElements.DEVICE).orElseThrow().raw().size());
    }

    @Test
    void everyReferenceLeadsToAnObject() throws IOException {
        for (BootStoreTemplate template : List.of(GEN1, GEN2)) {
            BootStore store = BootStoreReader.read(StoreContent.open(template.file(TIME)));
            assertEquals(Set.copyOf(template.objects()), Set.copyOf(store.objects()));
            for (var object : store.objects()) {
                for (var element : DescribedElement.allOf(object, NAMES)) {
                    element.text().stream().filter(Guid::isGuid).map(Guid::of)
                            .forEach(id -> assertTrue(store.object(id).isPresent(), element.toString()));
                }
            }
        }
    }

    @Test
    void onlyAStoreThatMirrorsTheFirmwareHasItsBootManager() {
        var offline = new BootStoreTemplate(Generation.GEN2, WindowsFlavour.CLIENT_11, "en-US", EFI, WINDOWS, "\\Windows",
                LOADER, RESUME, Optional.empty(), false);
        assertTrue(offline.objects().stream().noneMatch(object -> object.id().equals(WellKnownObject.FWBOOTMGR.id())));
        assertTrue(GEN1.objects().stream().noneMatch(object -> object.id().equals(WellKnownObject.FWBOOTMGR.id())));
        assertTrue(GEN2.objects().stream().anyMatch(object -> object.id().equals(WellKnownObject.FWBOOTMGR.id())));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertEquals(GEN2.file(TIME), GEN2.file(TIME));
        assertEquals(List.of(), HiveCheck.of(StoreContent.open(GEN2.file(TIME))));
        assertEquals(List.of(), HiveCheck.of(StoreContent.open(GEN1.file(TIME))));
    }

    @Test
    void anIndependentReaderFindsEveryElement(@TempDir Path folder) throws Exception {
        var expected = new TreeMap<String, String>(Map.of("Description:KeyName", "BCD00000000", "Description:System", "1"));
        for (var object : GEN2.objects()) {
            String path = "Objects\\" + object.id().braced();
            expected.put(path + "\\Description:Type", Integer.toString(object.type().orElseThrow().value()));
            object.elements().values().forEach(element ->
                    expected.put(path + "\\Elements\\" + element.code() + ":Element", asHivexPrints(element)));
        }
        assertEquals(expected, HivexStore.values(GEN2.file(TIME), folder));
    }

    /** A client made from the template has the objects and elements of a real Windows 10 store, and no others. */
    @Test
    void aClientHasTheElementsOfARealStore() {
        Guid loader = Guid.of("733b62e5-f608-11eb-825c-c112f60133ab");
        Guid resume = Guid.of("733b62e4-f608-11eb-825c-c112f60133ab");
        var recovery = new RecoveryEntry(TOOLS, Guid.of("733b62e6-f608-11eb-825c-c112f60133ab"),
                Guid.of("733b62e7-f608-11eb-825c-c112f60133ab"));
        var template = new BootStoreTemplate(Generation.GEN2, WindowsFlavour.CLIENT_10, "en-US", EFI, WINDOWS, "\\Windows",
                loader, resume, Optional.of(recovery), true);
        var expected = BcdCorpus.elements().stream().filter(row -> row.file().equals("bcd/regipy/BCD"))
                .filter(row -> row.type().value() != 0x101fffff)
                .map(row -> row.object() + " " + row.type() + " " + row.element()).collect(Collectors.toCollection(TreeSet::new));
        var made = template.objects().stream().flatMap(object -> object.elements().keySet().stream()
                .map(code -> object.id() + " " + object.type().orElseThrow() + " " + code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, made);
    }

    private static String asHivexPrints(BootElement element) {
        return switch (element.value()) {
            case BootValue.Text(String text) -> text;
            case BootValue.ObjectRef(Guid id) -> id.braced();
            case BootValue.ObjectList(List<Guid> ids) -> String.join(" ", ids.stream().map(Guid::braced).toList());
            default -> element.raw().hex();
        };
    }

    private static BootDevice.OnPartition gpt(String partition) {
        return new BootDevice.OnPartition(new DiskIdentity.Gpt(Guid.of("dddddddd-0000-0000-0000-000000000000")),
                new PartitionIdentity.Gpt(Guid.of(partition)));
    }
}
