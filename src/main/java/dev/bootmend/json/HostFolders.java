package dev.bootmend.json;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders on the host whose names survive a power failure. */
final class HostFolders {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private HostFolders() {
    }

    /** Creates what is missing of a folder, each name forced to the disk. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        create(above);
        Files.createDirectory(folder);
        flush(above);
    }

    /** Forces the names in a folder to the disk; Windows does that by itself and cannot open a folder. */
    static void flush(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
