package dev.bootmend.disk.ioctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriveLayoutTest {

    @Test
    void theGoldenBuffersAreTheOnesOfTheCompiler() {
        assertEquals("2d1ec950", IoctlBuffers.crc32(IoctlBuffers.layoutGpt4()));
        assertEquals("9d7e54df", IoctlBuffers.crc32(IoctlBuffers.layoutMbr4()));
        assertEquals("a8468295", IoctlBuffers.crc32(IoctlBuffers.layoutGpt()));
        assertEquals("599446a4", IoctlBuffers.crc32(IoctlBuffers.extents()));
    }

    @Test
    void aGptLayoutOfFourPartitionsIsRead() {
        DriveLayout layout = known(IoctlBuffers.layoutGpt4());
        assertEquals(new DiskIdentity.Gpt(Guid.of("baf784e7-6bbd-4cfb-aaac-e86c96e166ee")), layout.identity());
        assertEquals(List.of(
                "1 Windows RE 1048576+471859200 11111111-1111-1111-0101-010101010101 8000000000000001 Basic data partition",
                "2 EFI system 472907776+103809024 22222222-2222-2222-0202-020202020202 8000000000000000 EFI system partition",
                "3 Microsoft reserved 576716800+16777216 33333333-3333-3333-0303-030303030303 8000000000000000 Microsoft reserved partition",
                "4 Basic data 593494016+135769620480 44444444-4444-4444-0404-040404040404 0 Basic data partition"),
                layout.partitions().stream().map(DriveLayoutTest::line).toList());
        assertTrue(layout.partitions().get(2).volume().isAbsent());
        assertTrue(layout.partitions().get(3).volume().isUnreadable());
    }

    @Test
    void anMbrLayoutLeavesOutUnusedEntries() {
        DriveLayout layout = known(IoctlBuffers.layoutMbr4());
        assertEquals(new DiskIdentity.Mbr(new DiskSignature(0xE9EB3AA5)), layout.identity());
        assertEquals(2, layout.partitions().size());
        Partition first = layout.partitions().getFirst();
        assertTrue(first.active());
        assertEquals(new PartitionType.Mbr(7), first.type());
        assertEquals(new PartitionIdentity.Mbr(new ByteOffset(1048576)), first.identity());
        assertEquals(new ByteSize(135837777920L), layout.partitions().getLast().size());
    }

    @Test
    void aDiskGuidOfZeroIsAnIdentityAndNumbersMayHaveGaps() {
        DriveLayout layout = known(IoctlBuffers.layoutGpt());
        assertEquals(new DiskIdentity.Gpt(Guid.ZERO), layout.identity());
        assertEquals(List.of(Optional.of(new PartitionNumber(1)), Optional.of(new PartitionNumber(3))),
                layout.partitions().stream().map(Partition::number).toList());
    }

    @Test
    void aCutBufferIsUnreadableWhereverItIsCut() {
        for (byte[] whole : List.of(IoctlBuffers.layoutGpt4(), IoctlBuffers.layoutMbr4(), IoctlBuffers.layoutGpt())) {
            Cuts.assertUnreadable(whole, DriveLayout::parse);
        }
    }

    @Test
    void anExtendedPartitionIsListedOnceAndWithoutNumber() {
        var buffer = IoctlBuffers.buffer(DriveLayout.sizeFor(8)).putInt(4, 8);
        mbr(buffer, 0, 0x0F, 1 << 20, 0);
        mbr(buffer, 4, 0x07, 2 << 20, 1);
        mbr(buffer, 5, 0x05, 9 << 20, 0);
        List<Partition> partitions = known(buffer.array()).partitions();
        assertEquals(List.of(Optional.empty(), Optional.of(new PartitionNumber(1))),
                partitions.stream().map(Partition::number).toList());
        assertTrue(partitions.getFirst().volume().isAbsent());
    }

    @Test
    void theEntryThatWindowsInventsForADiskOfZerosIsLeftOut() {
        var buffer = IoctlBuffers.buffer(DriveLayout.sizeFor(4)).putInt(4, 4);
        mbr(buffer, 0, 0x04, 0, 1);
        assertEquals(List.of(), known(buffer.array()).partitions());
    }

    @Test
    void aRawDiskHasNoIdentity() {
        var buffer = IoctlBuffers.buffer(48).putInt(0, 2);
        assertEquals(new DriveLayout(new DiskIdentity.None(), List.of()), known(buffer.array()));
    }

    @Test
    void dynamicDisksAreTold() {
        var buffer = IoctlBuffers.buffer(DriveLayout.sizeFor(4)).putInt(4, 4);
        mbr(buffer, 0, 0x42, 1 << 20, 1);
        assertEquals(List.of(new DiskCondition.Dynamic()), known(buffer.array()).conditions());
    }

    @Test
    void impossibleValuesAreUnreadableWithTheirOffset() {
        unreadable("offset 0", IoctlBuffers.buffer(48).putInt(0, 3).array());
        unreadable("offset 4", IoctlBuffers.buffer(48).putInt(4, -1).array());
        unreadable("offset 56", IoctlBuffers.buffer(192).putInt(4, 1).putLong(56, -1).array());
        unreadable("offset 64", IoctlBuffers.buffer(192).putInt(4, 1).putLong(56, Long.MAX_VALUE).putLong(64, 1).array());
        unreadable("offset 48", IoctlBuffers.buffer(192).putInt(4, 1).putInt(48, 1).putLong(56, 1).putLong(64, 1).array());
        unreadable("offset 0", IoctlBuffers.buffer(192).putInt(4, Integer.MAX_VALUE).array());
    }

    private static void unreadable(String place, byte[] buffer) {
        var unreadable = assertInstanceOf(Reading.Unreadable.class, DriveLayout.parse(buffer));
        assertEquals("DRIVE_LAYOUT_INFORMATION_EX, " + place, unreadable.problem().place());
    }

    private static void mbr(ByteBuffer buffer, int index, int type, long start, int number) {
        int at = 48 + index * 144;
        buffer.putLong(at + 8, start).putLong(at + 16, 1 << 20).putInt(at + 24, number).put(at + 32, (byte) type);
    }

    private static DriveLayout known(byte[] buffer) {
        return DriveLayout.parse(buffer).toOptional().orElseThrow();
    }

    private static String line(Partition partition) {
        return partition.number().orElseThrow() + " " + partition.type() + " " + partition.start() + "+"
                + partition.size().bytes() + " " + ((PartitionIdentity.Gpt) partition.identity()).uniqueGuid() + " "
                + Long.toHexString(partition.attributes()) + " " + partition.name();
    }
}
