package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreCopiedIntoAFolderOfTheirOwn() throws IOException {
        Path report = Files.writeString(folder.resolve("report.html"), "report");
        Path copy = FileExport.files(List.of(report), "for-a-ticket", folder);
        assertEquals("report", Files.readString(copy.resolve("report.html")));
    }

    @Test
    void whatCouldNotBeCopiedIsSaidAndTheRestIsCopied() throws IOException {
        Path report = Files.writeString(folder.resolve("report.html"), "report");
        IOException failure = assertThrows(IOException.class,
                () -> FileExport.files(List.of(folder.resolve("missing.json"), report), "for-a-ticket", folder));
        assertTrue(failure.getMessage().startsWith("1 of 2 files could not be copied"), failure::getMessage);
        assertTrue(Files.exists(folder.resolve("for-a-ticket").resolve("report.html")));
    }
}
