package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import dev.bootmend.probe.SnapshotBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Windows that answers badly is taken for: never for one with fewer disks, and never for one without own disks. */
class RepairDisksTest {

    private static final String C = "\\\\.\\C:";
    private static final String DISK_1 = "\\\\.\\PhysicalDrive1";

    /** DRIVE_LAYOUT_INFORMATION_EX: the first PARTITION_INFORMATION_EX, and the number in it. */
    private static final int FIRST = 48;
    private static final int NUMBER = 24;

    @TempDir
    private Path folder;

    @Test
    void theDisksOfTheMachineItselfAreKept() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            Set<DiskNumber> own = bench.machine.disks().disks().stream().filter(disk -> disk.hostUse().isPresent())
                    .map(RawDisk::number).collect(Collectors.toSet());
            assertEquals(bench.windows.own(), own);
            assertEquals("holds temporary storage", disk(bench, 2).hostUse().orElseThrow().reason());
            assertTrue(disk(bench, 0).hostUse().orElseThrow().reason().contains("the running Windows (C:)"));
        }
    }

    @Test
    void whenTheOwnDiskCannotBeToldTheLookEnds() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.fail(C, DeviceQuery.VOLUME_EXTENTS, 1);
            var stopped = assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
            assertTrue(stopped.getMessage().contains("BootMend goes no further"), stopped.getMessage());
        }
    }

    @Test
    void anAnswerWithoutAnyExtentIsNoAnswer() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.answer(C, DeviceQuery.VOLUME_EXTENTS, new byte[32]);
            assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
        }
    }

    @Test
    void aSystemPartitionThatCannotBeToldStopsTheLook() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            bench.windows.fail("\\\\?\\GLOBALROOT\\Device\\HarddiskVolume2", DeviceQuery.STORAGE_DEVICE_NUMBER, 5);
            assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
        }
    }

    @Test
    void eachMissingAnswerMakesTheDiskUnreadableWithTheCallAndItsError() throws Exception {
        for (DeviceQuery query : List.of(DeviceQuery.DISK_LAYOUT, DeviceQuery.DISK_ATTRIBUTES, DeviceQuery.DISK_GEOMETRY)) {
            try (ReplayBench bench = ReplayBench.of("gen2-imc", folder.resolve(query.name()))) {
                bench.windows.fail(DISK_1, query, WindowsException.NOT_SUPPORTED);
                String problem = unreadable(disk(bench, 1).sectors());
                assertTrue(problem.contains(query + " failed with error 50"), problem);
                assertEquals(3, bench.machine.disks().disks().size());
            }
        }
    }

    @Test
    void aLayoutOfOtherPartitionsThanTheDiskHoldsIsNotWorkedOn() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            byte[] layout = layout(bench);
            layout[FIRST + 8 + 3] ^= 1; // where the first partition starts
            bench.windows.answer(DISK_1, DeviceQuery.DISK_LAYOUT, layout);
            String problem = unreadable(disk(bench, 1).sectors());
            assertTrue(problem.contains("Windows has other partitions in mind"), problem);
        }
    }

    /** Windows may count the partitions of a GPT with gaps in another way than by slots, and diskpart counts as Windows does. */
    @Test
    void thePartitionsHaveTheNumbersThatWindowsGives() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            byte[] layout = layout(bench);
            layout[FIRST + NUMBER] = 9;
            bench.windows.answer(DISK_1, DeviceQuery.DISK_LAYOUT, layout);
            var seen = new SnapshotBuilder(bench.machine.disks(), bench.machine.files())
                    .look(new ProbeScope(Set.of(), Set.of())).disk(new DiskNumber(1)).orElseThrow();
            assertEquals(Optional.of(new PartitionNumber(9)), seen.partitions().toOptional().orElseThrow().getFirst().number());
            assertEquals(Optional.of(new PartitionNumber(2)), seen.partitions().toOptional().orElseThrow().get(1).number());
        }
    }

    @Test
    void twoPartitionsOfOneNumberAreNotWorkedOn() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            byte[] layout = layout(bench);
            layout[FIRST + NUMBER] = 2;
            bench.windows.answer(DISK_1, DeviceQuery.DISK_LAYOUT, layout);
            String problem = unreadable(disk(bench, 1).sectors());
            assertTrue(problem.contains("the same number to two partitions"), problem);
        }
    }

    @Test
    void aDiskThatIsOfflineNeedNotHaveNumbers() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            byte[] layout = layout(bench);
            for (int at = FIRST + NUMBER; at < layout.length; at += 144) {
                layout[at] = 0;
            }
            bench.windows.answer(DISK_1, DeviceQuery.DISK_LAYOUT, layout);
            assertTrue(disk(bench, 1).sectors().isKnown(), disk(bench, 1).sectors().toString());
        }
    }

    private static byte[] layout(ReplayBench bench) throws WindowsException {
        return bench.windows.ask(new DevicePath(DISK_1), DeviceQuery.DISK_LAYOUT, new byte[0], 100_000);
    }

    @Test
    void aVolumeOverTwoPartitionsIsRefused() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            RawDisk disk = disk(bench, 1);
            List<ByteOffset> starts = disk.volumes().keySet().stream().sorted().toList();
            List<PartitionRef> places = starts.stream().map(start -> new PartitionRef(disk.number(), start)).toList();
            String volume = bench.windows.volumes().getLast();
            for (String each : bench.windows.volumes()) {
                var device = new DevicePath(each.substring(0, each.length() - 1));
                var at = new Devices(bench.windows).extents(device).toOptional().orElseThrow().partition().orElseThrow();
                volume = at.equals(places.getLast()) ? each : volume;
            }
            bench.windows.answer(volume.substring(0, volume.length() - 1), DeviceQuery.VOLUME_EXTENTS,
                    AnswerBuffers.extents(places, 1 << 20));
            Reading<RawVolume> spanned = disk(bench, 1).volumes().get(starts.getLast());
            assertTrue(unreadable(spanned).contains("spans several partitions"), spanned.toString());
        }
    }

    @Test
    void anUnlistedVolumeThatDoesNotSayItsPlaceIsNotTakenForMissing() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            var efi = unlisted(bench, disk(bench, 1));
            String name = bench.windows.dosDevice(efi.getValue()).orElseThrow();
            bench.windows.fail("\\\\?\\GLOBALROOT" + name, DeviceQuery.VOLUME_EXTENTS, 21);
            assertTrue(unreadable(disk(bench, 1).volumes().get(efi.getKey())).contains("error 21"));
        }
    }

    /** Where the EFI system partition of a disk starts, and its name by numbers. */
    private static Map.Entry<ByteOffset, String> unlisted(ReplayBench bench, RawDisk disk) {
        var layout = new Devices(bench.windows).layout(DevicePath.of(disk.number())).toOptional().orElseThrow();
        return layout.partitions().stream().filter(partition -> partition.type().equals(PartitionType.Gpt.EFI_SYSTEM))
                .map(partition -> Map.entry(partition.start(), "Harddisk" + disk.number() + "Partition"
                + partition.number().orElseThrow())).findFirst().orElseThrow();
    }

    @Test
    void freeSpaceThatIsNotToldHidesNoVolume() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            bench.windows.failName("free space", 21);
            disk(bench, 1).volumes().values().forEach(volume ->
                    assertTrue(volume.toOptional().orElseThrow().free().isUnreadable(), volume.toString()));
        }
    }

    @Test
    void aVolumeWhosePlaceIsUnknownIsNotTakenForMissing() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            for (String volume : bench.windows.volumes()) {
                var device = new DevicePath(volume.substring(0, volume.length() - 1));
                var at = new Devices(bench.windows).extents(device).toOptional().orElseThrow().partition().orElseThrow();
                if (at.disk().value() == 1) {
                    bench.windows.fail(device.text(), DeviceQuery.VOLUME_EXTENTS, 21);
                }
            }
            disk(bench, 1).volumes().values().forEach(volume -> assertTrue(!volume.isAbsent(), volume.toString()));
        }
    }

    @Test
    void aVolumeOfAnUnknownKindIsNotTakenForMissing() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            bench.windows.volumes().forEach(volume -> bench.windows.kind(volume, 0));
            for (int number = 1; number <= 4; number++) {
                bench.windows.failName("Harddisk1Partition" + number, WindowsException.FILE_NOT_FOUND);
            }
            disk(bench, 1).volumes().values().forEach(volume -> assertTrue(!volume.isAbsent(), volume.toString()));
        }
    }

    @Test
    void ofALockedVolumeTheReasonIsKept() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-bitlocker", folder)) {
            assertTrue(disk(bench, 1).volumes().values().stream().filter(Reading::isUnreadable)
                    .anyMatch(volume -> unreadable(volume).contains("locked by BitLocker")));
        }
    }

    @Test
    void anOfflineDiskIsReadButItsVolumesAreNot() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-collision", folder)) {
            RawDisk disk = disk(bench, 1);
            assertTrue(disk.sectors().isKnown());
            disk.volumes().values().forEach(volume -> assertTrue(unreadable(volume).contains("offline"), volume.toString()));
        }
    }

    private static RawDisk disk(ReplayBench bench, int number) throws ProbeException {
        return bench.machine.disks().disks().stream().filter(disk -> disk.number().value() == number).findFirst().orElseThrow();
    }

    private static String unreadable(Reading<?> reading) {
        return reading instanceof Reading.Unreadable<?>(var problem) ? problem.toString() : "was read: " + reading;
    }
}
