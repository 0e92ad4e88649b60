package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which this machine needs a disk locks it; where it cannot be told, nothing is offered. */
class OwnDisksTest {

    private static final VolumePath NOTE = VolumePath.of("\\DATALOSS_WARNING_README.txt");

    @TempDir
    private Path folder;

    @Test
    void whatTheStorageServiceCallsItsOwnIsLocked() throws Exception {
        for (StorageDisk own : List.of(disk(0, true, false, false), disk(0, false, true, false), disk(0, false, false, true))) {
            try (ReplayBench bench = ReplayBench.of("gen2-imc", folder.resolve(own.toString().replaceAll("\\W", "")))) {
                bench.windows.storage(List.of(own));
                assertEquals("holds what this Windows started from", use(bench));
            }
        }
    }

    @Test
    void theStorageServiceFreesNoDisk() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.storage(List.of(new StorageDisk(new DiskNumber(0), 0, false, false, false)));
            assertTrue(look(bench, 0).hostUse().isPresent());
        }
    }

    @Test
    void aStorageServiceThatDoesNotAnswerStopsNothing() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.storage(null);
            assertTrue(look(bench, 0).hostUse().isPresent());
            assertTrue(look(bench, 1).hostUse().isEmpty());
        }
    }

    @Test
    void aDiskThatIsMountedInAFolderOfThisMachineIsLocked() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.mount("C:\\Program Files", volumeOn(bench, 1));
            assertEquals("holds BootMend (C:)", use(bench));
        }
    }

    @Test
    void aPageFileOnAVolumeWithoutALetterLocksItsDisk() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.registry("ExistingPageFiles", "\\??\\" + volumeOn(bench, 1).substring(4) + "pagefile.sys");
            assertEquals("holds a page file", use(bench));
        }
    }

    @Test
    void theDiskOfADedicatedDumpFileIsLocked() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            String letter = look(bench, 1).volumes().values().stream().flatMap(volume -> volume.toOptional().stream())
                    .flatMap(volume -> volume.letter().stream()).findFirst().orElseThrow().withColon();
            bench.windows.registry("DedicatedDumpFile", letter + "\\dump.sys");
            assertEquals("holds memory dumps (" + letter + ")", use(bench));
            bench.windows.registry("DedicatedDumpFile", "%systemroot%\\dump.sys");
            assertTrue(look(bench, 1).hostUse().isEmpty());
            bench.windows.registry("DedicatedDumpFile", "%Elsewhere%\\dump.sys");
            assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
        }
    }

    @Test
    void aNetworkFolderIsOnNoDiskButALongPathIs() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.registry("DedicatedDumpFile", "\\\\server\\share\\dump.sys");
            assertTrue(look(bench, 1).hostUse().isEmpty());
            bench.windows.registry("DedicatedDumpFile", "\\\\?\\UNC\\server\\share\\dump.sys");
            assertTrue(look(bench, 1).hostUse().isEmpty());
            bench.windows.registry("DedicatedDumpFile", "\\\\?\\Q:\\dump.sys");
            assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
        }
    }

    @Test
    void aNoteOfTemporaryStorageDoesNotLockADiskWithMoreThanOneVolume() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-imc", folder)) {
            for (var start : look(bench, 1).volumes().keySet()) {
                var files = bench.practice.writer(new PartitionRef(new DiskNumber(1), start));
                files.toOptional().ifPresent(OwnDisksTest::addNote);
            }
            assertEquals(Optional.empty(), look(bench, 1).hostUse());
        }
    }

    private static void addNote(VolumeWriter files) {
        try {
            files.delete(VolumePath.of("\\Windows\\System32\\config\\SYSTEM")); // no Windows is seen on it
            files.write(NOTE, "all data is lost".getBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whereTheOwnDiskCannotBeToldOneSentenceSaysWhyAndOneWhatToDo() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.answer("\\\\.\\C:", DeviceQuery.VOLUME_EXTENTS, new byte[8]);
            var stopped = assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
            assertTrue(stopped.getMessage().contains("found none. BootMend goes no further"), stopped.getMessage());
        }
    }

    @Test
    void a32BitProgramIsToldSo() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.bits(32);
            var stopped = assertThrows(ProbeException.class, () -> bench.machine.disks().disks());
            assertTrue(stopped.getMessage().contains("32-bit program"), stopped.getMessage());
        }
    }

    private static StorageDisk disk(int reason, boolean boot, boolean system, boolean from) {
        return new StorageDisk(new DiskNumber(1), reason, boot, system, from);
    }

    private static RawDisk look(ReplayBench bench, int number) throws ProbeException {
        return bench.machine.disks().disks().stream().filter(disk -> disk.number().value() == number).findFirst().orElseThrow();
    }

    private static String use(ReplayBench bench) throws ProbeException {
        return look(bench, 1).hostUse().orElseThrow().reason();
    }

    private static String volumeOn(ReplayBench bench, int disk) throws Exception {
        for (String volume : bench.windows.volumes()) {
            var at = new Devices(bench.windows).extents(DevicePath.ofVolume(volume)).toOptional().orElseThrow();
            if (at.partition().orElseThrow().disk().value() == disk) {
                return volume;
            }
        }
        throw new AssertionError("no listed volume on disk " + disk);
    }
}
