package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        for (String program : List.of("losetup", "lsblk", "mkntfs", "ntfs-3g", "mkfs.vfat", "fsck.vfat", "mcopy", "sfdisk", "sgdisk",
                "hivexml", "ntfscat")) {
            assumeTrue(Shell.has(program), program + " is not installed");
        }
    }

    /** No loop device shows the image any more, and nothing is mounted below the folder of the test. */
    static void assertNothingIsLeft(RealDisk disk, Path folder) throws Exception {
        String loops = Shell.run("losetup", "--list", "--raw", "--noheadings", "--output", "BACK-FILE");
        assertFalse(loops.contains(disk.image().toString()), loops);
        assertEquals(List.of(), HostFiles.RUNNING.mounts().below(folder.toRealPath()));
    }

    /** What sfdisk reads of the partition table; on GPT sgdisk must find no fault either. */
    static String table(RealDisk disk) {
        String device = Shell.run("losetup", "--find", "--show", "--read-only", "--sector-size",
                disk.disk().sectorSize().toString(), disk.image().toString());
        try {
            String json = Shell.run("sfdisk", "--json", device);
            if (json.contains("\"gpt\"")) {
                String verdict = Shell.run("sgdisk", "--verify", device);
                assertTrue(verdict.contains("No problems found"), verdict);
            }
            return json.replace(device, "disk");
        } finally {
            Shell.run("losetup", "-d", device);
        }
    }

    /** The digest of a sparse file of any size, by what is in it and not by where it is empty. */
    static String digest(Path image) {
        return Shell.run("sh", "-c", "tar --sparse -cf - --mtime=@0 -C \"$(dirname \"$1\")\" \"$(basename \"$1\")\" | sha256sum", "sh",
                image.toString());
    }
}
