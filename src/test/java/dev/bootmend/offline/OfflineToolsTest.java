package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every tool has in common, on a machine whose disk can fail. */
class OfflineToolsTest {

    private static final VolumePath STORE = VolumePath.of("\\Boot\\BCD");
    private static final PartitionRef PLACE = new PartitionRef(new DiskNumber(1), new ByteOffset(1 << 20));

    @TempDir
    Path folder;

    private FailingHost host;
    private OfflineTools tools;
    private long ticks = 1000;

    @BeforeEach
    void aStore() throws IOException {
        host = new FailingHost(new FolderVolume(folder));
        tools = new OfflineTools(host, () -> new WindowsTime(ticks += 50), () -> Guid.ZERO);
        var editor = BootStoreEditor.emptyStore(new WindowsTime(1));
        editor.createObject(WellKnownObject.BOOTMGR);
        host.files.write(STORE, editor.commit().toArray());
    }

    @Test
    void everyLineIsPassedOnWhileTheToolRuns() throws Exception {
        var lines = new ArrayList<String>();
        ToolResult result = tools.run(bcdedit("/enum", "all"), lines::add);
        assertEquals(result.output(), String.join("\r\n", lines) + "\r\n");
        assertTrue(lines.contains("Windows Boot Manager"));
        assertTrue(result.duration().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void aDiskThatFailsIsAFailureAndNoSuccess() throws Exception {
        byte[] before = content();
        host.failing = true;
        ToolResult result = tools.run(bcdedit("/timeout", "5"), line -> { });
        assertEquals(1, result.exitCode());
        assertFalse(result.output().contains("successfully"), result.output());
        assertTrue(result.output().contains("the disk is broken"), result.output());
        assertArrayEquals(before, content());
        host.failing = false;
        assertEquals(0, tools.run(bcdedit("/timeout", "5"), line -> { }).exitCode());
        assertFalse(Arrays.equals(before, content()));
    }

    @Test
    void fileSystemsOfAHostThatHasItsOwnProgramForThemAreNotChecked() {
        var missing = assertThrows(ToolUnavailableException.class,
                () -> tools.run(Invocation.of(Tool.CHKDSK, "S:"), line -> { }));
        assertTrue(missing.getMessage().contains("chkdsk"), missing.getMessage());
    }

    private byte[] content() {
        return HiveFile.content(host.files, STORE).toOptional().orElseThrow();
    }

    private static Invocation bcdedit(String... arguments) {
        var all = new ArrayList<>(List.of("/store", "S:\\Boot\\BCD"));
        all.addAll(List.of(arguments));
        return new Invocation(Tool.BCDEDIT, all, List.of());
    }

    /** One volume with the letter S, on which writes fail on demand. */
    private static final class FailingHost implements OfflineHost {

        private final VolumeWriter files;
        private boolean failing;

        FailingHost(VolumeWriter files) {
            this.files = files;
        }

        @Override
        public List<OfflineDisk> disks() {
            return List.of();
        }

        @Override
        public Reading<VolumeWriter> volume(PartitionRef partition) {
            return Reading.known(failing ? new FailingVolume(files) : files);
        }

        @Override
        public Map<DriveLetter, PartitionRef> letters() {
            return Map.of(new DriveLetter('S'), PLACE);
        }

        @Override
        public void assign(PartitionRef partition, DriveLetter letter) throws IOException {
            throw new IOException("no letters here");
        }

        @Override
        public void release(DriveLetter letter) throws IOException {
            throw new IOException("no letters here");
        }

        @Override
        public List<LoadedHive> loadedHives() {
            return List.of();
        }

        @Override
        public void recordLoadedHives(List<LoadedHive> hives) throws IOException {
            throw new IOException("no hives here");
        }
    }

    private record FailingVolume(VolumeWriter files) implements VolumeWriter {

        @Override
        public void write(VolumePath path, byte[] content) throws IOException {
            throw new IOException("the disk is broken");
        }

        @Override
        public void delete(VolumePath path) throws IOException {
            throw new IOException("the disk is broken");
        }

        @Override
        public Reading<FileFact> file(VolumePath path) {
            return files.file(path);
        }

        @Override
        public Reading<List<String>> folder(VolumePath path) {
            return files.folder(path);
        }

        @Override
        public Reading<OpenFile> open(VolumePath path) {
            return files.open(path);
        }
    }
}
