package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.LsblkDevice;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is written only during a run, and only when it is still the one that the run began with. */
class WriteGuardTest {

    private static final DiskNumber NUMBER = new DiskNumber(3);

    @TempDir
    Path folder;

    private final WriteGuard guard = new WriteGuard();
    private Path file;
    private List<LinuxDisk> disks;

    @BeforeEach
    void aDiskWithASignature() throws IOException {
        file = folder.resolve("disk.img");
        try (var image = new RandomAccessFile(file.toFile(), "rw")) {
            image.setLength(1 << 20);
        }
        sign(0x11223344);
        guard.watch(() -> disks);
        disks = List.of(disk("1", Optional.empty(), false));
    }

    private void sign(int signature) throws IOException {
        try (var image = new RandomAccessFile(file.toFile(), "rw")) {
            image.seek(440);
            image.writeInt(signature);
            image.seek(446 + 4);
            image.write(new byte[] {7, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0});
            image.seek(510);
            image.write(new byte[] {0x55, (byte) 0xAA});
        }
    }

    private LinuxDisk disk(String attachment, Optional<HostUse> use, boolean readOnly) {
        var device = new LsblkDevice("loop9", file.toString(), "7:9", "loop", new ByteSize(1 << 20), 512, readOnly, "", "", "",
                "", List.of(), List.of());
        var sectors = new DeviceSectors(file, 1 << 20, 512, guard.of(NUMBER, attachment), new SectorWriter(new InstalledPrograms(), folder));
        return new LinuxDisk(NUMBER, device, SectorSize.B512, Map.of(), use, readOnly, attachment, sectors,
                Optional.empty());
    }

    private String refusal() {
        return assertThrows(IOException.class, () -> guard.require(NUMBER)).getMessage();
    }

    @Test
    void nothingIsWrittenWithoutARun() {
        guard.remember(disks);
        assertTrue(refusal().contains("only while a run is under way"));
    }

    @Test
    void theDiskThatTheRunHasSeenMayBeWrittenUntilTheRunEnds() throws IOException {
        guard.open();
        assertTrue(refusal().contains("not the disk that the run began with"), "nobody has looked yet");
        guard.remember(disks);
        assertEquals(disks.getFirst(), guard.require(NUMBER));
        guard.close();
        assertTrue(refusal().contains("only while a run is under way"));
    }

    @Test
    void anotherIdentityIsAnotherDisk() throws IOException {
        guard.open();
        guard.remember(disks);
        sign(0x55667788);
        guard.remember(disks);
        assertTrue(refusal().contains("not the disk that the run began with"));
    }

    @Test
    void anotherAttachmentIsAnotherDisk() {
        guard.open();
        guard.remember(disks);
        disks = List.of(disk("2", Optional.empty(), false));
        assertTrue(refusal().contains("not the disk that the run began with"));
    }

    @Test
    void aDiskOfTheMachineAReadOnlyOneAndOneThatIsGoneAreRefused() {
        guard.open();
        guard.remember(disks);
        disks = List.of(disk("1", Optional.of(new HostUse("holds /")), false));
        assertTrue(refusal().contains("holds /"));
        disks = List.of(disk("1", Optional.empty(), true));
        assertTrue(refusal().contains("read-only"));
        disks = List.of();
        assertTrue(refusal().contains("not attached any more"));
    }

    @Test
    void whatCannotBeListedIsNotWritten() {
        guard.open();
        guard.remember(disks);
        guard.watch(() -> {
            throw new IOException("lsblk is not understood");
        });
        assertTrue(refusal().contains("lsblk is not understood"));
    }
}
