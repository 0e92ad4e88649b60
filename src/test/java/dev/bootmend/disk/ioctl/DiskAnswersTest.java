package dev.bootmend.disk.ioctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskAnswersTest {

    private static final byte[] NUMBER = IoctlBuffers.buffer(12).putInt(0, 7).putInt(4, 2).putInt(8, 3).array();
    private static final byte[] GEOMETRY = IoctlBuffers.buffer(32).putInt(20, 4096).putLong(24, 1L << 40).array();
    private static final byte[] LENGTH = IoctlBuffers.buffer(8).putLong(0, 136365211648L).array();
    private static final byte[] ATTRIBUTES = IoctlBuffers.buffer(16).putInt(0, 16).putLong(8, 3).array();
    private static final byte[] ADDRESS =
            IoctlBuffers.buffer(8).putInt(0, 8).put(4, (byte) 3).put(6, (byte) 1).put(7, (byte) 2).array();

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("layout", IoctlBuffers.layoutGpt4(), DriveLayout::parse),
                answer("layout", IoctlBuffers.layoutMbr4(), DriveLayout::parse),
                answer("extents", IoctlBuffers.extents(), VolumeExtents::parse),
                answer("descriptor", IoctlBuffers.descriptor(), StorageDescriptor::parse),
                answer("number", NUMBER, StorageDeviceNumber::parse),
                answer("geometry", GEOMETRY, DiskGeometry::parse),
                answer("length", LENGTH, DiskLength::parse),
                answer("attributes", ATTRIBUTES, DiskAttributes::parse),
                answer("address", ADDRESS, ScsiAddress::parse));
    }

    private static Arguments answer(String name, byte[] whole, Function<byte[], Reading<?>> parser) {
        return Arguments.of(name, whole, parser);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aCutAnswerIsUnreadableWhereverItIsCut(String name, byte[] whole, Function<byte[], Reading<?>> parser) {
        Cuts.assertUnreadable(whole, parser);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aDamagedAnswerIsKnownOrUnreadable(String name, byte[] whole, Function<byte[], Reading<?>> parser) {
        Cuts.assertTyped(whole, parser);
    }

    @Test
    void theExtentOfAVolumeNamesItsPartition() {
        VolumeExtents extents = VolumeExtents.parse(IoctlBuffers.extents()).toOptional().orElseThrow();
        var partition = new PartitionRef(new DiskNumber(2), new ByteOffset(122683392));
        assertEquals(Optional.of(partition), extents.partition());
        DriveLayout layout = DriveLayout.parse(IoctlBuffers.layoutGpt()).toOptional().orElseThrow();
        assertEquals(layout.partitions().getLast().start(), partition.start());
        assertEquals(layout.partitions().getLast().size(), extents.extents().getFirst().size());
    }

    @Test
    void aVolumeOnSeveralDisksHasNoPartition() {
        byte[] two = IoctlBuffers.buffer(56).putInt(0, 2).putLong(16, 512).putInt(32, 1).putLong(40, 512).array();
        assertEquals(Optional.empty(), VolumeExtents.parse(two).toOptional().orElseThrow().partition());
        assertEquals(Reading.known(new ByteSize(56)), VolumeExtents.sizeNeeded(new byte[] {2, 0, 0, 0}));
    }

    @Test
    void noExtentIsNoAnswer() {
        assertTrue(VolumeExtents.parse(new byte[32]).isUnreadable());
    }

    @Test
    void aDescriptorGivesModelAndBus() {
        StorageDescriptor descriptor = StorageDescriptor.parse(IoctlBuffers.descriptor()).toOptional().orElseThrow();
        assertEquals(new StorageDescriptor(BusType.SAS, false, "Msft", "Virtual Disk", "1.0", ""), descriptor);
        assertEquals("Msft Virtual Disk", descriptor.model());
        assertEquals("SAS", descriptor.bus().toString());
        assertEquals(Reading.known(new ByteSize(96)), StorageDescriptor.sizeNeeded(IoctlBuffers.descriptor()));
    }

    @Test
    void aDescriptorWithoutTextsHasAnEmptyModel() {
        byte[] bare = IoctlBuffers.buffer(40).putInt(0, 40).putInt(4, 40).putInt(28, 99).array();
        StorageDescriptor descriptor = StorageDescriptor.parse(bare).toOptional().orElseThrow();
        assertEquals("", descriptor.model());
        assertEquals("bus type 99", descriptor.bus().toString());
    }

    @Test
    void theSmallAnswersAreRead() {
        assertEquals(Reading.known(new StorageDeviceNumber(
                7, new DiskNumber(2), Optional.of(new PartitionNumber(3)))), StorageDeviceNumber.parse(NUMBER));
        assertEquals(Reading.known(new DiskGeometry(SectorSize.B4096, new ByteSize(1L << 40))), DiskGeometry.parse(GEOMETRY));
        assertEquals(Reading.known(new DiskLength(new ByteSize(136365211648L))), DiskLength.parse(LENGTH));
        assertEquals(Reading.known(new DiskAttributes(true, true)), DiskAttributes.parse(ATTRIBUTES));
        assertEquals(Reading.known(new ScsiAddress(3, 0, 1, 2)), ScsiAddress.parse(ADDRESS));
    }

    @Test
    void theWholeDiskIsNoPartition() {
        for (int partition : new int[] {0, -1}) {
            byte[] whole = IoctlBuffers.buffer(12).putInt(0, 7).putInt(8, partition).array();
            StorageDeviceNumber number = StorageDeviceNumber.parse(whole).toOptional().orElseThrow();
            assertEquals(Optional.empty(), number.partition());
            assertTrue(number.isDisk());
        }
        assertFalse(StorageDeviceNumber.parse(new byte[12]).toOptional().orElseThrow().isDisk());
    }

    @Test
    void anImpossibleSectorSizeIsUnreadable() {
        assertTrue(DiskGeometry.parse(IoctlBuffers.buffer(32).putInt(20, 520).array()).isUnreadable());
        assertTrue(DiskGeometry.parse(new byte[32]).isUnreadable());
    }
}
