package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders of tests in memory where there is room for it: a repair waits for the disk at every step, and the images of the
 * tests need not outlive a power failure.
 */
final class InMemory implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long NEEDED = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > NEEDED;
        return room ? Files.createTempDirectory(MEMORY, "bootmend-loop") : Files.createTempDirectory("bootmend-loop");
    }
}
