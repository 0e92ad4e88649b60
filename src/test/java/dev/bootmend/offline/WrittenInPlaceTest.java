package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume whose files stay the same files when their content changes. */
class WrittenInPlaceTest {

    private static final VolumePath STORE = VolumePath.of("\\Boot\\BCD");

    @TempDir
    Path root;

    private FolderVolume volume() {
        return new FolderVolume(root, FolderVolume.Replacement.IN_PLACE);
    }

    private byte[] bytes() throws IOException {
        try (var file = ((Reading.Known<VolumeReader.OpenFile>) volume().open(STORE)).value()) {
            byte[] bytes = new byte[(int) file.size()];
            file.read(0, ByteBuffer.wrap(bytes));
            return bytes;
        }
    }

    @Test
    void theFileStaysTheSameFile() throws IOException {
        volume().write(STORE, new byte[] {1, 2, 3, 4});
        Object number = Files.getAttribute(root.resolve("Boot/BCD"), "unix:ino");
        volume().write(VolumePath.of("\\BOOT\\bcd"), new byte[] {5});
        assertEquals(number, Files.getAttribute(root.resolve("Boot/BCD"), "unix:ino"));
        assertArrayEquals(new byte[] {5}, bytes());
        assertEquals(Reading.known(List.of("BCD")), volume().folder(VolumePath.of("\\Boot")));
    }

    @Test
    void afterACrashTheWholeNewContentIsRead() throws IOException {
        volume().write(STORE, new byte[] {1, 2, 3, 4});
        Files.write(root.resolve("Boot/BCD" + FolderVolume.COMPLETE), new byte[] {9, 8});
        Files.write(root.resolve("Boot/BCD"), new byte[] {9, 2, 3, 4});
        assertArrayEquals(new byte[] {9, 8}, bytes());
        assertEquals(2, volume().file(STORE).toOptional().orElseThrow().size().bytes());
        volume().write(STORE, new byte[] {1, 2, 3, 4});
        assertArrayEquals(new byte[] {1, 2, 3, 4}, bytes());
        assertFalse(Files.exists(root.resolve("Boot/BCD" + FolderVolume.COMPLETE)));
    }

    @Test
    void aCrashBeforeTheNewContentIsWholeLeavesTheOldOne() throws IOException {
        volume().write(STORE, new byte[] {1, 2, 3, 4});
        Files.write(root.resolve("Boot/BCD" + FolderVolume.UNFINISHED), new byte[] {9});
        assertArrayEquals(new byte[] {1, 2, 3, 4}, bytes());
        volume().delete(STORE);
        assertTrue(volume().file(STORE).isAbsent());
    }
}
