package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.LsblkDevice;
import dev.bootmend.model.ByteSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which disks belong to the machine itself. */
class HostClaimsTest {

    private static final Path OWN = Path.of("/var/lib/bootmend");
    private static final String ROOT = "20 1 8:1 / / rw - ext4 /dev/sda1 rw\n";

    private static LsblkDevice device(String name, String number, String type, List<String> points, LsblkDevice... children) {
        return new LsblkDevice(name, "/dev/" + name, number, type, ByteSize.ofGibibytes(1), 512, false, "", "", "", "", points,
                List.of(children));
    }

    private static LsblkDevice disk(String name, int minor, LsblkDevice... children) {
        return device(name, "8:" + minor, "disk", List.of(), children);
    }

    private static LsblkDevice partition(String name, int minor, LsblkDevice... children) {
        return device(name, "8:" + minor, "part", List.of(), children);
    }

    private static final LsblkDevice SDA = disk("sda", 0, partition("sda1", 1));

    private static Map<String, String> claims(String mounts, Map<String, String> loops, LsblkDevice... devices) throws IOException {
        MountTable table = MountTable.parse(mounts.strip());
        return HostClaims.of(List.of(devices), table, table, loops, List.of(), OWN, List.of(Path.of("/usr/lib/jvm")));
    }

    @Test
    void theDiskOfTheRootIsTheMachinesOwnAndAnAttachedOneIsNot() throws IOException {
        Map<String, String> claims = claims(ROOT, Map.of(), SDA, disk("sdb", 16, partition("sdb1", 17)));
        assertEquals(Set.of("sda"), claims.keySet());
        assertTrue(claims.get("sda").contains("holds /, mounted from /dev/sda1 (ext4)"), claims.toString());
    }

    @ParameterizedTest(name = "{0} of type {1}: {2}")
    @CsvSource({
        "/mnt/work, ext4, true", "/mnt/windows, ntfs3, false", "/mnt/windows, fuseblk, false", "/media/usb, vfat, false",
        "/boot/efi, vfat, true", "/boot, ext4, true", "/home/user/disk, fuseblk, true", "/var/data, ntfs3, true",
        "/srv/x, exfat, true", "/var/lib/bootmend/sessions/1/mount0, fuseblk, false"})
    void aMountClaimsADiskUnlessItIsOneOfWindowsOutsideTheSystem(String point, String type, boolean claimed) throws IOException {
        String mounts = ROOT + "21 20 8:17 / " + point + " rw - " + type + " /dev/sdb1 rw\n";
        assertEquals(claimed, claims(mounts, Map.of(), SDA, disk("sdb", 16, partition("sdb1", 17))).containsKey("sdb"));
    }

    @Test
    void swapTheDeviceMapperAndArraysClaimADisk() throws IOException {
        LsblkDevice swap = disk("sdb", 16, device("sdb1", "8:17", "part", List.of("[SWAP]")));
        LsblkDevice lvm = disk("sdc", 32, partition("sdc1", 33, device("vg-lv", "253:0", "lvm", List.of())));
        LsblkDevice raid = disk("sdd", 48, device("md0", "9:0", "raid1", List.of()));
        LsblkDevice multipath = disk("sde", 64, device("mpatha", "253:1", "mpath", List.of()));
        assertEquals(Set.of("sda", "sdb", "sdc", "sdd", "sde"),
                claims(ROOT, Map.of(), SDA, swap, lvm, raid, multipath, disk("sdf", 80)).keySet());
    }

    @Test
    void aRootOnTheDeviceMapperIsFoundOnItsDisk() throws IOException {
        LsblkDevice disk = disk("sda", 0, partition("sda3", 3, device("luks", "253:0", "crypt", List.of(),
                device("vg-root", "253:1", "lvm", List.of("/")))));
        assertEquals(Set.of("sda"), claims("20 1 253:1 / / rw - xfs /dev/mapper/vg-root rw", Map.of(), disk, disk("sdb", 16)).keySet());
    }

    @Test
    void aRootOnBtrfsIsFoundByItsSource() throws IOException {
        assertEquals(Set.of("sda"), claims("20 1 0:30 /@ / rw - btrfs /dev/sda1 rw", Map.of(), SDA, disk("sdb", 16)).keySet());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "20 1 8:99 / / rw - ext4 /dev/root rw", "20 1 0:30 / / rw - zfs rpool/ROOT/debian rw",
        "20 1 0:30 /@ / rw - btrfs /dev/nvme9n1p1 rw", "20 1 0:5 / /proc rw - proc proc rw"})
    void nothingIsOfferedWhenItIsNotKnownWhereTheSystemLives(String mounts) {
        var refused = assertThrows(IOException.class, () -> claims(mounts, Map.of(), SDA));
        assertTrue(refused.getMessage().contains("not known which disk this system runs from"), refused.getMessage());
    }

    @Test
    void aRescueSystemInMemoryClaimsTheStickItCameFrom() throws IOException {
        String mounts = """
                20 1 0:30 / / rw - overlay overlay rw
                21 20 8:17 / /run/live/medium ro - vfat /dev/sdb1 ro
                22 20 7:0 / /run/live/rootfs ro - squashfs /dev/loop0 ro
                """;
        Map<String, String> claims = claims(mounts, Map.of("loop0", "/run/live/medium/live.squashfs"),
                device("loop0", "7:0", "loop", List.of()), SDA, disk("sdb", 16, partition("sdb1", 17)));
        assertEquals(Set.of("loop0", "sdb"), claims.keySet());
        assertTrue(claims.get("sdb").contains("live.squashfs, the image behind /dev/loop0"), claims.toString());
    }

    @Test
    void everyDeviceOfABtrfsInUseClaimsItsDisk() throws IOException {
        MountTable table = MountTable.parse(ROOT + "21 20 0:40 / /mnt/data rw - btrfs /dev/sdb1 rw");
        Map<String, String> claims = HostClaims.of(List.of(SDA, disk("sdb", 16, partition("sdb1", 17)),
                disk("sdc", 32, partition("sdc1", 33)), disk("sdd", 48)), table, table, Map.of(), List.of("sdb1", "sdc1"), OWN, List.of());
        assertEquals(Set.of("sda", "sdb", "sdc"), claims.keySet());
        assertTrue(claims.get("sdc").contains("btrfs"), claims.toString());
    }

    @Test
    void whatUsesAWindowOntoADiskUsesTheDisk() throws IOException {
        String mounts = ROOT + "21 20 7:1 / /mnt/x rw - ext4 /dev/loop1 rw\n";
        Map<String, String> claims = claims(mounts, Map.of("loop1", "/dev/loop0", "loop0", "/images/guest.img"), SDA,
                device("loop0", "7:0", "loop", List.of()), device("loop1", "7:1", "loop", List.of()));
        assertTrue(claims.get("loop0").contains("holds /mnt/x, mounted from /dev/loop1"), claims.toString());
        assertTrue(claims.containsKey("sda"), "it holds the system and the image");
    }

    @Test
    void aMountThatOnlyAnotherProcessSeesClaimsItsDiskToo() throws IOException {
        MountTable own = MountTable.parse(ROOT.strip());
        MountTable all = MountTable.parse(ROOT + "90 80 8:17 / /inside rw - ext4 /dev/sdb1 rw");
        assertEquals(Set.of("sda", "sdb"), HostClaims.of(List.of(SDA, disk("sdb", 16, partition("sdb1", 17))), own, all, Map.of(),
                List.of(), OWN, List.of()).keySet());
    }

    @Test
    void aMountPointThatIsNowhereElseSeenClaimsItsDisk() throws IOException {
        LsblkDevice odd = disk("sdb", 16, device("sdb1", "8:17", "part", List.of("/somewhere")));
        assertEquals(Set.of("sda", "sdb"), claims(ROOT, Map.of(), SDA, odd).keySet());
    }

    @Test
    void aLineOfTheMountTableThatIsNotUnderstoodIsAnError() {
        assertThrows(IOException.class, () -> MountTable.parse("20 1 8:1 / /"));
    }

    @Test
    void spacesInMountPointsAreReadBack() throws IOException {
        MountTable table = MountTable.parse("20 1 8:1 / /mnt/a\\040b\\134c rw - ext4 /dev/sda1 rw");
        assertEquals(Path.of("/mnt/a b\\c"), table.mounts().getFirst().point());
    }
}
