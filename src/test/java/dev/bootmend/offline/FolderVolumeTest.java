package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder used as a Windows volume. */
class FolderVolumeTest {

    private static final VolumePath STORE = VolumePath.of("\\Boot\\BCD");

    @TempDir
    Path root;

    private FolderVolume volume;

    @BeforeEach
    void aVolume() throws IOException {
        volume = new FolderVolume(root);
        volume.write(STORE, new byte[] {1, 2, 3});
    }

    @Test
    void namesAreFoundInAnyCase() throws IOException {
        assertEquals(3, volume.file(VolumePath.of("\\BOOT\\bcd")).toOptional().map(FileFact::size).orElseThrow().bytes());
        assertEquals(Reading.known(List.of("BCD")), volume.folder(VolumePath.of("\\boot")));
        volume.write(VolumePath.of("\\bOOT\\bcD"), new byte[] {9});
        assertArrayEquals(new byte[] {9}, Files.readAllBytes(root.resolve("Boot/BCD")));
        volume.delete(VolumePath.of("\\BOOT\\BCD"));
        assertTrue(volume.file(STORE).isAbsent());
    }

    @Test
    void absentAndUnreadableAreDifferentAnswers() throws IOException {
        assertTrue(volume.file(VolumePath.of("\\Boot\\none")).isAbsent());
        assertTrue(volume.file(VolumePath.of("\\Boot\\BCD\\below")).isAbsent());
        assertTrue(volume.file(VolumePath.of("\\Boot")).isAbsent(), "a folder is no file");
        assertTrue(volume.folder(STORE).isAbsent(), "a file is no folder");
        assertTrue(new FolderVolume(root.resolve("gone")).file(STORE).isUnreadable());
        Files.createDirectories(root.resolve("boot"));
        Files.write(root.resolve("boot/x"), new byte[1]);
        assertTrue(volume.file(VolumePath.of("\\BOOT\\x")).isUnreadable(), "two folders differ in case only");
    }

    @Test
    void aFileIsReadAtAnyPlaceAndNotBehindItsEnd() throws IOException {
        try (var file = volume.open(STORE).toOptional().orElseThrow()) {
            ByteBuffer two = ByteBuffer.allocate(2);
            file.read(1, two);
            assertArrayEquals(new byte[] {2, 3}, two.array());
            assertThrows(EOFException.class, () -> file.read(2, ByteBuffer.allocate(2)));
            assertEquals(3, file.size());
        }
    }

    @Test
    void whatAnInterruptedWriteLeftIsReplacedAndNeverRead() throws IOException {
        Path unfinished = root.resolve("Boot/BCD" + FolderVolume.UNFINISHED);
        Files.write(unfinished, new byte[] {7});
        assertEquals(3, volume.file(STORE).toOptional().orElseThrow().size().bytes());
        volume.write(STORE, new byte[] {4});
        assertFalse(Files.exists(unfinished));
        assertArrayEquals(new byte[] {4}, Files.readAllBytes(root.resolve("Boot/BCD")));
    }

    @Test
    void anUnfinishedFileThatIsALinkDoesNotLeadTheWriteAway() throws IOException {
        Path outside = Files.writeString(root.resolve("outside"), "mine");
        Files.createSymbolicLink(root.resolve("Boot/BCD" + FolderVolume.UNFINISHED), outside);
        volume.write(STORE, new byte[] {4});
        assertEquals("mine", Files.readString(outside));
        assertArrayEquals(new byte[] {4}, Files.readAllBytes(root.resolve("Boot/BCD")));
    }

    /** As ntfs-3g 2022.10 shows the files of a Windows that was made compact. */
    @Test
    void aFileThatWindowsKeepsCompressedIsNotSaidToBeMissingNorALink() throws IOException {
        Files.createSymbolicLink(root.resolve("Boot/compact"), Path.of("unsupported reparse tag 0x80000017"));
        Files.createSymbolicLink(root.resolve("Boot/other"), Path.of("unsupported reparse tag 0x80000013"));
        assertTrue(detail("\\Boot\\compact").contains("CompactOS"), detail("\\Boot\\compact"));
        assertTrue(detail("\\Boot\\other").contains("reparse point with the tag 0x80000013"), detail("\\Boot\\other"));
        assertThrows(IOException.class, () -> volume.write(VolumePath.of("\\Boot\\compact"), new byte[] {1}));
    }

    private String detail(String path) {
        return volume.file(VolumePath.of(path)) instanceof Reading.Unreadable<FileFact>(Problem problem) ? problem.detail() : "";
    }

    @Test
    void aWriteThatFailsKeepsTheOldContent() throws IOException {
        Files.createDirectories(root.resolve("Boot/taken"));
        assertThrows(IOException.class, () -> volume.write(VolumePath.of("\\Boot\\taken"), new byte[] {1}));
        assertThrows(IOException.class, () -> volume.write(VolumePath.of("\\Boot\\BCD\\below"), new byte[] {1}));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(root.resolve("Boot/BCD")));
        assertEquals(Reading.known(List.of("BCD", "taken")), volume.folder(VolumePath.of("\\Boot")));
    }

    @Test
    void deletingWhatIsNotThereIsNoError() throws IOException {
        volume.delete(VolumePath.of("\\Boot\\none"));
        assertTrue(volume.file(STORE).isKnown());
    }
}
