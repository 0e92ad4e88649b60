package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.bcd.ParsedValue.Accepted;
import dev.bootmend.bcd.ParsedValue.Refusal;
import dev.bootmend.bcd.ParsedValue.Refused;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementParserTest {

    private static final Guid RAMDISK_OPTIONS = WellKnownObject.RAMDISKOPTIONS.id();

    @ParameterizedTest
    @ValueSource(strings = {"yes", "ON", "True", "1"})
    void aFlagIsSetByFourWords(String word) {
        assertEquals(new Accepted(new BootValue.Flag(true)), parse("ems", word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "off", "FALSE", "0"})
    void aFlagIsClearedByFourWords(String word) {
        assertEquals(new Accepted(new BootValue.Flag(false)), parse("ems", word));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({"bootstatuspolicy, ignoreallfailures, 1", "BootStatusPolicy, 1, 1", "nx, OptOut, 1", "safeboot, NETWORK, 1",
        "integrityservices, enable, 1", "emsbaudrate, 115200, 115200", "truncatememory, 0x10000000, 268435456",
        "debugtype, 1394, 1", "graphicsresolution, 800x600, 1", "hostip, 192.168.0.17, 3232235537", "hostip, 5, 5"})
    void aNumberIsGivenByNameOrInDigits(String name, String word, long number) {
        assertEquals(new Accepted(new BootValue.Number(number, 8)), parse(name, word));
    }

    @Test
    void theLargestNumberHasSixtyFourBits() {
        assertEquals(new Accepted(new BootValue.Number(-1, 8)), parse("emsport", "18446744073709551615"));
        assertEquals(new Refused(Refusal.INTEGER_NOT_VALID, "18446744073709551616"),
                parse("emsport", "18446744073709551616"));
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource({"ems, maybe, BOOLEAN_NOT_VALID", "ems, 2, BOOLEAN_NOT_VALID", "nx, sometimes, INTEGER_NOT_VALID",
        "emsport, -1, INTEGER_NOT_VALID", "emsport, 0x, INTEGER_NOT_VALID", "hostip, 1.2.3.256, INTEGER_NOT_VALID",
        "resumeobject, bootmgr, IDENTIFIER_NOT_VALID", "resumeobject, {nobody}, IDENTIFIER_NOT_VALID",
        "resumeobject, {default}, ALIAS_NOT_ALLOWED", "recoverysequence, {current}, ALIAS_NOT_ALLOWED",
        "resumeobject, {1cae1eb7-a0df-4d4d-9851-4860e34ef535}, ALIAS_NOT_ALLOWED",
        "device, partition=X:, DEVICE_NOT_VALID", "device, partition=, DEVICE_NOT_VALID", "device, C:, DEVICE_NOT_VALID",
        "device, boot=, DEVICE_NOT_VALID", "device, locate=, DEVICE_NOT_VALID", "device, locate=IMC.hiv, DEVICE_NOT_VALID",
        "device, locate=custom:12, DEVICE_NOT_VALID", "device, ramdisk=[F:]\\x.wim, DEVICE_NOT_VALID",
        "device, 'ramdisk=[F:]\\x.wim,{default}', DEVICE_NOT_VALID", "device, file=F:\\x, DEVICE_NOT_VALID",
        "device, 'vhd=[F:]\\x.vhd,other', DEVICE_NOT_VALID", "device, unknown, DEVICE_NOT_VALID",
        "custom:18000001, 00, FORMAT_NOT_KNOWN", "custom:1f000001, 00, FORMAT_NOT_KNOWN"})
    void whatTheRealToolRefusesIsRefusedForTheSameReason(String name, String word, Refusal reason) {
        String said = reason == Refusal.FORMAT_NOT_KNOWN ? name : word;
        assertEquals(new Refused(reason, said), parse(name, word));
    }

    @Test
    void oneValueMeansOneWord() {
        assertEquals(new Refused(Refusal.WRONG_NUMBER_OF_VALUES, ""), parse("ems"));
        assertEquals(new Refused(Refusal.WRONG_NUMBER_OF_VALUES, "a b"), parse("systemroot", "a", "b"));
        assertEquals(new Refused(Refusal.WRONG_NUMBER_OF_VALUES, ""), parse("recoverysequence"));
    }

    @Test
    void listsTakeEveryWord() {
        assertEquals(new Accepted(new BootValue.ObjectList(List.of(WellKnownObject.MEMDIAG.id(), RAMDISK_OPTIONS))),
                parse("recoverysequence", "{MemDiag}", "{ae5534e0-a924-466c-b836-758539a3ee3a}"));
        assertEquals(new Accepted(new BootValue.NumberList(List.of(0x15000075L, 5L))),
                parse("allowedinmemorysettings", "0x15000075", "5"));
        assertEquals(new Refused(Refusal.INTEGER_NOT_VALID, "x"), parse("allowedinmemorysettings", "1", "x"));
    }

    @Test
    void stringsAreTakenAsTheyAre() {
        assertEquals(new Accepted(new BootValue.Text("Windows  Server")), parse("description", "Windows  Server"));
        assertEquals(new Accepted(new BootValue.Text("")), parse("locale", ""));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"boot", "partition=F:", "partition=\\Device\\HarddiskVolume1", "locate=\\IMC.hiv",
        "locate=custom:12000002", "locate=custom:22000002", "file=[boot]\\x.wim", "file=[F:]\\x.wim",
        "ramdisk=[boot]\\sources\\boot.wim,{ramdiskoptions}", "ramdisk=[\\Device\\HarddiskVolume1]\\Recovery\\WindowsRE\\"
        + "Winre.wim,{75d876f2-6a3d-11ea-8d71-809133f4eea6}", "vhd=[F:]\\x.vhdx,locate=custom:12000002",
        "vhd=[locate]\\x.vhdx,locate=custom:12000002"})
    void whatAListingPrintsCanBeSet(String device) {
        var accepted = (Accepted) parse("device", device);
        assertEquals(device, new DeviceText(StoreFixture.NAMES).print((BootValue.Device) accepted.value()));
    }

    @Test
    void devicesAreReadInAnyCaseAndSpelling() {
        assertEquals(device(StoreFixture.WINDOWS, Guid.ZERO), parse("device", "PARTITION=f:"));
        assertEquals(device(StoreFixture.WINDOWS, Guid.ZERO), parse("device", "hd_partition=F:"));
        assertEquals(device(StoreFixture.SYSTEM, Guid.ZERO), parse("device", "partition=\\device\\harddiskvolume1"));
        assertEquals(device(new BootDevice.Ramdisk(StoreFixture.WINDOWS, "\\w.wim", RAMDISK_OPTIONS), RAMDISK_OPTIONS),
                parse("device", "Ramdisk=[f:]\\w.wim,{RamdiskOptions}"));
    }

    /** bcdedit /set {id} device vhd=[C:]\x.vhd stores a locate by the element that holds the path (measured). */
    @Test
    void aVirtualDiskIsStoredBelowALocate() {
        var disk = Optional.<BootDevice>of(new BootDevice.VirtualDisk(StoreFixture.WINDOWS, "\\x.vhd"));
        assertEquals(device(new BootDevice.LocateByElement(ElementCode.ofHex("12000002"), disk), Guid.ZERO),
                parse("device", "vhd=[F:]\\x.vhd"));
        assertEquals(device(new BootDevice.LocateByElement(ElementCode.ofHex("22000002"), disk), Guid.ZERO),
                parse("osdevice", "vhd=[F:]\\x.vhd"));
    }

    private static Accepted device(BootDevice device, Guid options) {
        return new Accepted(new BootValue.Device(device, options));
    }

    private static ParsedValue parse(String name, String... words) {
        var element = ElementCatalogue.named(Optional.of(ObjectType.OS_LOADER), name).orElseThrow();
        return new ElementParser(StoreFixture.NAMES).parse(element, List.of(words));
    }
}
