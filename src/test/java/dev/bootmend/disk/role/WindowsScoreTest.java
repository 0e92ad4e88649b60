package dev.bootmend.disk.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.disk.Tables;
import dev.bootmend.model.Disk;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsScoreTest {

    private static final RegistryKeyPath SETUP = RegistryKeyPath.of("Setup");
    private static final Partition MAIN = Disks.ntfs(Tables.mbr(1, 7, 1, 100_000, true), Disks.WINDOWS_FILES);
    private static final Disk DISK = Disks.mbr(MAIN);

    @Test
    void productAndBuildAddPointsAndEvidence() {
        RoleClaim claim = claim("Windows Server 2019 Datacenter", "17763", RegistryExcerpt.empty(List.of(SETUP)));
        assertEquals(List.of("SYSTEM and SOFTWARE hives", "winload.exe", "Windows Server 2019 Datacenter", "build 17763"),
                claim.evidence());
        assertEquals(20 + 30 + 10 + 17, claim.score());
    }

    @Test
    void noBuildCountsMoreThanThirtyPoints() {
        assertEquals(20 + 30 + 10 + 30, claim("Windows", "99999999", RegistryExcerpt.empty(List.of(SETUP))).score());
        assertEquals(20 + 30 + 10, claim("Windows", "beta", RegistryExcerpt.empty(List.of(SETUP))).score());
    }

    @Test
    void aRunningSetupCostsPoints() {
        RegistryExcerpt running = RegistryExcerpt.empty(List.of(SETUP)).with(SETUP, RegistryValue.dword("SetupType", 2));
        RegistryExcerpt command = RegistryExcerpt.empty(List.of(SETUP))
                .with(SETUP, RegistryValue.text("CmdLine", RegistryType.SZ, "oobe\\windeploy.exe"));
        RegistryExcerpt done = RegistryExcerpt.empty(List.of(SETUP)).with(SETUP, RegistryValue.dword("SetupType", 0));
        assertEquals(50, claim("Windows", "10000", running).score());
        assertEquals("Windows setup is not finished", claim("Windows", "10000", running).evidence().getLast());
        assertEquals(50, claim("Windows", "10000", command).score());
        assertEquals(70, claim("Windows", "10000", done).score());
    }

    private static RoleClaim claim(String product, String build, RegistryExcerpt system) {
        var installation = new WindowsInstallation(DISK.ref(MAIN), VolumePath.of("\\Windows"), Reading.known(product),
                Reading.known(build), Reading.absent(), Reading.known(system), Reading.absent());
        return RoleFinder.find(DISK, List.of(installation)).best(Role.WINDOWS).orElseThrow();
    }
}
