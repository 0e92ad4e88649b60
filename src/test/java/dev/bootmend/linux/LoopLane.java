package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.json.PracticeVolume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests on loop devices need, and what they must leave. */
final class LoopLane {

    private LoopLane() {
    }

    static void require() {
        assumeTrue(Files.exists(Path.of("/dev/loop-control")), "no loop devices on this machine");
        assumeTrue(Files.isWritable(Path.of("/dev/loop-control")), "loop devices need root");
        assumeTrue(Files.exists(Path.of("/dev/fuse")), "ntfs-3g needs /dev/fuse");
        for (String program : List.of("losetup", "lsblk", "mkntfs", "ntfs-3g", "mkfs.vfat", "fsck.vfat", "mcopy", "sfdisk", "sgdisk")) {
            assumeTrue(Shell.has(program), program + " is not installed");
        }
    }

    /** No loop device shows the image any more, and nothing is mounted below the folder of the test. */
    static void assertNothingIsLeft(RealDisk disk, Path folder) throws Exception {
        String loops = Shell.run("losetup", "--list", "--raw", "--noheadings", "--output", "BACK-FILE");
        assertFalse(loops.contains(disk.image().toString()), loops);
        assertEquals(List.of(), HostFiles.RUNNING.mounts().below(folder.toRealPath()));
    }

    /** hivexml reads the stores and the SYSTEM hives to their ends; the files come by mtools and ntfscat. */
    static void assertHivesAreSound(RealDisk disk, Path folder) throws Exception {
        if (!Shell.has("hivexml")) {
            return;
        }
        for (PracticeVolume volume : disk.disk().volumes()) {
            Path window = disk.window(volume, true);
            try {
                for (String path : List.of("EFI/Microsoft/Boot/BCD", "Boot/BCD", "Windows/System32/config/SYSTEM")) {
                    assertSound(disk, volume, window, path, folder.resolve("hive"));
                }
            } finally {
                Shell.run("losetup", "-d", window.toString());
            }
        }
    }

    private static void assertSound(RealDisk disk, PracticeVolume volume, Path window, String path, Path hive) throws Exception {
        boolean fat = RealDisk.isFat(window);
        if (fat && !disk.mtoolsCan()) {
            return;
        }
        String read = fat ? "mcopy -n -o -i \"$1\"@@$2 \"::/$4\" \"$5\"" : "ntfscat -f \"$3\" \"$4\" > \"$5\"";
        Shell.Ended found = Shell.tried("sh", "-c", read, "sh", disk.image().toString(), volume.start().toString(),
                window.toString(), path, hive.toString());
        if (found.code() == 0) {
            assertFalse(Shell.run("hivexml", hive.toString()).isEmpty(), path);
        }
    }

    /** The digest of a sparse file of any size, by what is in it and not by where it is empty. */
    static String digest(Path image) {
        return Shell.run("sh", "-c", "tar --sparse -cf - --mtime=@0 -C \"$(dirname \"$1\")\" \"$(basename \"$1\")\" | sha256sum", "sh",
                image.toString());
    }
}
