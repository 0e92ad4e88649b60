package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachinePartitionsTest {

    @Test
    void aNameIsALetterOrAVolumeOfTheObjectManager() {
        assertEquals("C:", PartitionName.of("c:").orElseThrow().toString());
        assertEquals("\\Device\\HarddiskVolume12", PartitionName.of("\\device\\HARDDISKVOLUME12").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C:\\", "CC:", "", "\\Device\\HarddiskVolume", "\\Device\\HarddiskVolume0",
        "\\Device\\Harddisk0\\Partition1", "1:"})
    void anythingElseIsNoName(String text) {
        assertEquals(Optional.empty(), PartitionName.of(text));
    }

    @Test
    void attachedPartitionsAreFoundByLetterAndByNumber() {
        var host = partition(0x1000, Optional.of(new DriveLetter('C')));
        var system = partition(0x1000, Optional.empty());
        var windows = partition(0x2000, Optional.of(new DriveLetter('F')));
        var first = disk(0, 0xAAAA, host);
        var second = disk(1, 0xBBBB, system, windows);
        var names = new MachinePartitions(new MachineSnapshot("test", List.of(second, first), Map.of(), Map.of(), List.of(),
                List.of()));
        assertEquals("\\Device\\HarddiskVolume2", name(names, second, system));
        assertEquals("F:", name(names, second, windows));
        assertEquals("C:", name(names, first, host));
        for (String text : List.of("F:", "\\Device\\HarddiskVolume3")) {
            assertEquals(MachinePartitions.deviceOf(second, windows), names.partition(PartitionName.of(text).orElseThrow()));
        }
        assertEquals(Optional.empty(), names.partition(PartitionName.of("\\Device\\HarddiskVolume4").orElseThrow()));
    }

    /** Two disks with one identity: the second of them cannot be named by a boot entry. */
    @Test
    void inACollisionTheFirstDiskHasTheName() {
        var one = partition(0x1000, Optional.of(new DriveLetter('C')));
        var copy = partition(0x1000, Optional.of(new DriveLetter('F')));
        var names = new MachinePartitions(new MachineSnapshot("test", List.of(disk(0, 0xAAAA, one), disk(1, 0xAAAA, copy)),
                Map.of(), Map.of(), List.of(), List.of()));
        assertEquals("C:", name(names, disk(1, 0xAAAA, copy), copy));
    }

    private static String name(MachinePartitions names, Disk disk, Partition partition) {
        return names.nameOf(MachinePartitions.deviceOf(disk, partition).orElseThrow()).orElseThrow().toString();
    }

    private static Disk disk(int number, int signature, Partition... partitions) {
        return new Disk(new DiskNumber(number), "Disk", ByteSize.ofGibibytes(1), new SectorSize(512), Optional.empty(),
                new DiskIdentity.Mbr(new DiskSignature(signature)), Reading.known(List.of(partitions)), List.of(),
                Optional.empty());
    }

    private static Partition partition(long start, Optional<DriveLetter> letter) {
        var volume = new Volume(FileSystem.NTFS, "", ByteSize.ofMebibytes(1), Reading.absent(), letter, Set.of(), Map.of());
        return new Partition(Optional.empty(), new ByteOffset(start), ByteSize.ofMebibytes(1), new PartitionType.Mbr(7),
                new PartitionIdentity.Mbr(new ByteOffset(start)), false, 0, "", Reading.known(volume));
    }

    @Test
    void withoutAttachedPartitionsNothingHasAName() {
        var partition = new BootDevice.OnPartition(new DiskIdentity.Mbr(new DiskSignature(1)),
                new PartitionIdentity.Mbr(new ByteOffset(0)));
        assertEquals(Optional.empty(), PartitionNames.NONE.nameOf(partition));
        assertEquals(Optional.empty(), PartitionNames.NONE.partition(PartitionName.of("C:").orElseThrow()));
    }
}
