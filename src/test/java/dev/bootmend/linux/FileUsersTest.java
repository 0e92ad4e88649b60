package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a file open, under whatever name. */
class FileUsersTest {

    private static final FileUsers USERS = new FileUsers(HostFiles.RUNNING);

    @TempDir
    Path folder;

    @BeforeAll
    static void thereIsProc() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fdinfo")), "no /proc on this system");
    }

    @Test
    void aProgramThatHasTheFileOpenUnderAnotherNameIsFound() throws Exception {
        Path file = Files.writeString(folder.resolve("disk.img"), "a disk");
        Path other = Files.createLink(folder.resolve("other name"), file);
        assertEquals(Optional.empty(), USERS.of(file));
        Process user = new ProcessBuilder("sleep", "600").redirectInput(other.toFile()).start();
        try {
            String named = USERS.of(file).orElseThrow();
            assertTrue(named.contains("(process " + user.pid() + ")"), named);
            assertEquals(Optional.empty(), USERS.of(Files.writeString(folder.resolve("a third"), "a disk")));
        } finally {
            user.destroy();
            user.waitFor();
        }
        assertEquals(Optional.empty(), USERS.of(file));
    }

    @Test
    void aDeviceIsToldByItsNumber() throws Exception {
        Process user = new ProcessBuilder("sleep", "600").redirectInput(new java.io.File("/dev/zero")).start();
        try {
            assertTrue(USERS.ofDevices().containsKey(FileUsers.number(Path.of("/dev/zero"))));
        } finally {
            user.destroy();
            user.waitFor();
        }
    }
}
