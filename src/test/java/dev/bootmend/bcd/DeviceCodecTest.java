package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionIdentity;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values that Windows wrote, from public stores, against what they mean. */
class DeviceCodecTest {

    private static final Bytes GPT_PARTITION = Bytes.ofHex(
            "00000000000000000000000000000000060000000000000048000000000000005539be36bf636840a6ab00195cca3a22"
            + "0000000000000000a994230b5e097d488d48719ecd4d78ca00000000000000000000000000000000");
    private static final Bytes MBR_PARTITION = Bytes.ofHex(
            "00000000000000000000000000000000060000000000000048000000000000000000904f120000000000000000000000"
            + "00000000010000007cee030000000000000000000000000000000000000000000000000000000000");
    private static final Bytes BOOT = Bytes.ofHex(
            "000000000000000000000000000000000500000000000000480000000000000000000000000000000000000000000000"
            + "00000000000000000000000000000000000000000000000000000000000000000000000000000000");
    private static final Bytes BY_ELEMENT = Bytes.ofHex(
            "0000000000000000000000000000000008000000000000001e000000000000000000000002000012000000000000");
    private static final Bytes RAMDISK = Bytes.ofHex(
            "c8dc1976fefad911b411000476eba25f0000000001000000a00000000000000003000000000000000000000000000000"
            + "000000000000000001000000780000000500000005000000000000004800000000000000000000000000000000000000"
            + "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000005c007300"
            + "6f00750072006300650073005c0062006f006f0074002e00770069006d000000");
    private static final Bytes FILE = Bytes.ofHex(
            "000000000000000000000000000000000000000000000000a60000000000000005000000010000009200000005000000"
            + "050000000000000048000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "0000000000000000000000000000000000000000000000005c0057006f0072006b00730070006100630065005c006d00"
            + "6500740061006400650070006c006f0079005c0062006f006f0074002e00770069006d000000");
    private static final Bytes VIRTUAL_DISK = Bytes.ofHex(
            "000000000000000000000000000000000800000000000000aa0000000000000000000000020000121e00000000000000"
            + "0000000000008c0000000000000006000000000000000000000000000000000000000000000000000000000000006400"
            + "000000000000050000000100000050000000050000000800000000000000300000000000000001000000000000000000"
            + "00005c0074006500730074002e0076006800640000005c0074006500730074002e007600680064000000");
    private static final Bytes IMC = Bytes.ofHex(
            "0000000000000000000000000000000008000000000000002e000000000000000100000000000000000000005c004900"
            + "4d0043002e006800690076000000");

    private static final BootDevice BOOT_DEVICE = new BootDevice.Boot();
    private static final ElementCode PATH = ElementCode.ofHex("12000002");

    @Test
    void aGptPartitionIsNamedByTwoGuids() {
        check(GPT_PARTITION, new BootDevice.OnPartition(
                new DiskIdentity.Gpt(Guid.of("0b2394a9-095e-487d-8d48-719ecd4d78ca")),
                new PartitionIdentity.Gpt(Guid.of("36be3955-63bf-4068-a6ab-00195cca3a22"))));
    }

    @Test
    void anMbrPartitionIsNamedBySignatureAndByteOffset() {
        check(MBR_PARTITION, new BootDevice.OnPartition(new DiskIdentity.Mbr(new DiskSignature(0x0003EE7C)),
                new PartitionIdentity.Mbr(new ByteOffset(0x124F900000L))));
    }

    @Test
    void theBootPartitionIsAllZeros() {
        check(BOOT, BOOT_DEVICE);
    }

    @Test
    void aLocateByElementNamesTheElementThatHoldsThePath() {
        check(BY_ELEMENT, new BootDevice.LocateByElement(PATH, Optional.empty()));
    }

    @Test
    void theFaultOfTheConfigurationHiveIsALocateByPath() {
        check(IMC, new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty()));
    }

    @Test
    void aRamdiskCarriesItsOptionsInFront() {
        var options = Guid.of("7619dcc8-fafe-11d9-b411-000476eba25f");
        check(RAMDISK, new BootValue.Device(
                new BootDevice.Ramdisk(BOOT_DEVICE, "\\sources\\boot.wim", options), options));
    }

    @Test
    void leftoversInARamdiskAreIgnoredAndNotWritten() {
        byte[] dirty = RAMDISK.toArray();
        dirty[0x10 + 0x14] = 1;
        dirty[0x10 + 0x1C] = 2;
        dirty[0x10 + 0x24] = 3;
        assertEquals(DeviceCodec.decode(RAMDISK), DeviceCodec.decode(Bytes.of(dirty)));
        assertEquals(RAMDISK, DeviceCodec.encode((BootValue.Device) DeviceCodec.decode(Bytes.of(dirty))));
    }

    @Test
    void aFileIsADeviceOfItsOwn() {
        check(FILE, new BootDevice.OnFile(BOOT_DEVICE, "\\Workspace\\metadeploy\\boot.wim"));
    }

    @Test
    void aVirtualDiskLiesBelowALocate() {
        var file = new BootDevice.VirtualDisk(new BootDevice.LocateByPath("\\test.vhd", Optional.empty()), "\\test.vhd");
        check(VIRTUAL_DISK, new BootDevice.LocateByElement(PATH, Optional.of(file)));
    }

    @Test
    void aWinReLoaderOnGptHasTwoHundredBytes() {
        var partition = (BootValue.Device) DeviceCodec.decode(GPT_PARTITION);
        var value = new BootValue.Device(new BootDevice.Ramdisk(partition.device(), "\\Recovery\\WindowsRE\\Winre.wim",
                Guid.ZERO), Guid.ZERO);
        assertEquals(200, DeviceCodec.encode(value).size());
    }

    @Test
    void kindsThatAreNotUnderstoodAreUnknown() {
        for (int type : new int[] {1, 2, 3, 4, 7, 9, 255}) {
            assertUnknown(changed(BOOT, 0x10, type));
        }
        assertUnknown(changed(MBR_PARTITION, 0x10 + 0x24, 2));
        assertUnknown(changed(RAMDISK, 0x20, 4));
        assertUnknown(changed(IMC, 0x20, 2));
        assertUnknown(changed(MBR_PARTITION, 0x27, 0x80));
    }

    @Test
    void aPartitionOfAnotherSizeIsUnknown() {
        assertUnknown(changed(GPT_PARTITION, 0x18, 0x40));
        assertUnknown(changed(BOOT, 0x18, 0x40));
    }

    @Test
    void aSizeThatLeadsOutsideTheValueIsUnknown() {
        for (Bytes value : new Bytes[] {GPT_PARTITION, RAMDISK, FILE, VIRTUAL_DISK, BY_ELEMENT}) {
            assertUnknown(changed(value, 0x19, 0x7F));
            assertUnknown(changed(value, 0x18, 0));
        }
        assertUnknown(changed(RAMDISK, 0x3D, 0x7F));
    }

    @Test
    void everyCutAndEveryChangedByteIsReadWithoutFailing() {
        for (Bytes value : new Bytes[] {GPT_PARTITION, MBR_PARTITION, BY_ELEMENT, IMC, RAMDISK, FILE, VIRTUAL_DISK}) {
            for (int i = 0; i < value.size(); i++) {
                assertNotEquals(null, DeviceCodec.decode(Bytes.of(Arrays.copyOf(value.toArray(), i))));
                assertNotEquals(null, DeviceCodec.decode(changed(value, i, 0xFF)));
                assertNotEquals(null, DeviceCodec.decode(changed(value, i, 0x10)));
            }
        }
    }

    @Test
    void aDescriptorThatContainsItselfEnds() {
        byte[] loop = VIRTUAL_DISK.toArray();
        loop[0x10 + 0x18] = 0x10;
        assertInstanceOf(BootValue.Device.class, DeviceCodec.decode(Bytes.of(loop)));
    }

    @Test
    void anUnknownDeviceCannotBeWrittenAtAnyDepth() {
        var unknown = new BootDevice.Unknown();
        assertFalse(DeviceCodec.canEncode(unknown));
        assertFalse(DeviceCodec.canEncode(new BootDevice.OnFile(unknown, "\\x")));
        assertFalse(DeviceCodec.canEncode(new BootDevice.LocateByElement(PATH, Optional.of(unknown))));
        assertTrue(DeviceCodec.canEncode(BOOT_DEVICE));
        assertThrows(IllegalArgumentException.class,
                () -> DeviceCodec.encode(new BootValue.Device(new BootDevice.OnFile(unknown, "\\x"), Guid.ZERO)));
    }

    @Test
    void aPartitionMustFitItsDisk() {
        var mixed = new BootDevice.OnPartition(new DiskIdentity.Mbr(new DiskSignature(1)),
                new PartitionIdentity.Gpt(Guid.ZERO));
        var raw = new BootDevice.OnPartition(new DiskIdentity.None(), new PartitionIdentity.Gpt(Guid.ZERO));
        assertThrows(IllegalArgumentException.class, () -> DeviceCodec.encode(new BootValue.Device(mixed, Guid.ZERO)));
        assertThrows(IllegalArgumentException.class, () -> DeviceCodec.encode(new BootValue.Device(raw, Guid.ZERO)));
    }

    private static void check(Bytes raw, BootDevice device) {
        check(raw, new BootValue.Device(device, Guid.ZERO));
    }

    private static void check(Bytes raw, BootValue.Device value) {
        assertEquals(value, DeviceCodec.decode(raw));
        assertEquals(raw, DeviceCodec.encode(value));
    }

    private static void assertUnknown(Bytes raw) {
        var value = assertInstanceOf(BootValue.Device.class, DeviceCodec.decode(raw));
        assertEquals(new BootDevice.Unknown(), value.device());
    }

    private static Bytes changed(Bytes raw, int at, int value) {
        byte[] bytes = raw.toArray();
        bytes[at] = (byte) value;
        return Bytes.of(bytes);
    }
}
