package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes sectors that are smaller than the blocks in which Java writes past the page cache, through {@code dd}: exactly
 * these sectors and none beside them.
 */
final class SectorWriter {

    private final Programs programs;
    private final Path scratch;

    /** @param folder private, for the content on its way */
    SectorWriter(Programs programs, Path folder) {
        this.programs = programs;
        this.scratch = folder.resolve("sectors");
    }

    synchronized void write(Path device, long start, byte[] content, int sectorBytes) throws IOException {
        Files.write(scratch, content);
        programs.output("dd", "if=" + scratch, "of=" + device, "bs=" + sectorBytes, "seek=" + start / sectorBytes,
                "count=" + content.length / sectorBytes, "oflag=direct", "conv=notrunc,nocreat,fsync", "status=none");
    }
}
