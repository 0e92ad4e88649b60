package dev.bootmend.disk.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.Tables;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoleFinderTest {

    private static final Partition RESERVED = Tables.mbr(1, 7, 1, 500, true);
    private static final Partition MAIN = Tables.mbr(2, 7, 501, 120_000, false);
    private static final Partition GPT_MAIN = Tables.gpt(4, PartitionType.Gpt.BASIC_DATA, 5000, 99_000, 0, "Basic data partition");

    @Test
    void theUsualGeneration1DiskIsTold() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED, Disks.BIOS_FILES), Disks.ntfs(MAIN, Disks.WINDOWS_FILES)));
        assertEquals(Optional.of(Generation.GEN1), roles.generation());
        assertEquals(List.of("SYSTEM and SOFTWARE hives", "winload.exe"), best(roles, Role.WINDOWS).evidence());
        assertEquals(List.of("\\Boot\\BCD", "\\bootmgr", "active"), best(roles, Role.SYSTEM).evidence());
        assertEquals(RESERVED.start(), roles.bootPartition().orElseThrow().partition().start());
        assertEquals(2, roles.claims().size());
    }

    @Test
    void theUsualGeneration2DiskIsTold() {
        DiskRoles roles = RoleFinder.find(Disks.gpt(
                Disks.ntfs(Tables.gpt(1, PartitionType.Gpt.RECOVERY, 1, 450, 0x8000000000000001L, ""), RoleFiles.WINRE),
                Disks.efiSystem(2, Disks.EFI_FILES),
                Tables.gpt(3, PartitionType.Gpt.MICROSOFT_RESERVED, 2000, 16, 0, ""),
                Disks.ntfs(GPT_MAIN, Disks.WINDOWS_FILES)));
        assertEquals(Optional.of(Generation.GEN2), roles.generation());
        assertEquals(List.of("SYSTEM and SOFTWARE hives", "winload.efi"), best(roles, Role.WINDOWS).evidence());
        assertEquals(List.of("type c12a7328…", "\\EFI\\Microsoft\\Boot\\BCD", "\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
                best(roles, Role.EFI_SYSTEM).evidence());
        assertEquals(List.of("type e3c9e316…"), best(roles, Role.MICROSOFT_RESERVED).evidence());
        assertEquals(List.of("type de94bba4…", "required by the platform", "\\Recovery\\WindowsRE\\winre.wim"),
                best(roles, Role.RECOVERY).evidence());
        assertTrue(roles.candidates(Role.DATA).isEmpty());
    }

    @Test
    void aMissingStoreLeavesTheActivePartitionAndSaysSo() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(Disks.ntfs(RESERVED), Disks.ntfs(MAIN, Disks.WINDOWS_FILES)));
        assertEquals(List.of("active", "no \\Boot\\BCD"), best(roles, Role.SYSTEM).evidence());
        assertEquals(RESERVED.start(), best(roles, Role.SYSTEM).partition().start());
    }

    @Test
    void theBootManagerAloneFindsTheSystemPartition() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED.withActive(false), RoleFiles.BOOTMGR),
                Disks.ntfs(MAIN.withActive(true), Disks.WINDOWS_FILES)));
        assertEquals(List.of("no \\Boot\\BCD", "\\bootmgr", "not active"), best(roles, Role.SYSTEM).evidence());
    }

    @Test
    void aDiskOfOnePartitionHasBothRolesOnIt() {
        var only = Disks.ntfs(Tables.mbr(1, 7, 1, 120_000, false), Disks.WINDOWS_FILES);
        DiskRoles roles = RoleFinder.find(Disks.mbr(only));
        assertEquals(best(roles, Role.WINDOWS).partition(), best(roles, Role.SYSTEM).partition());
        assertEquals(List.of("the only partition beside recovery", "no \\Boot\\BCD"), best(roles, Role.SYSTEM).evidence());
    }

    @Test
    void twoPartitionsWithoutFlagOrStoreHaveNoSystemPartition() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED.withActive(false)), Disks.ntfs(MAIN, Disks.WINDOWS_FILES)));
        assertTrue(roles.candidates(Role.SYSTEM).isEmpty());
    }

    @Test
    void twoEquallyGoodWindowsPartitionsAreAmbiguous() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED, Disks.WINDOWS_FILES), Disks.ntfs(MAIN, Disks.WINDOWS_FILES)));
        assertTrue(roles.isAmbiguous(Role.WINDOWS));
        assertEquals(Optional.empty(), roles.best(Role.WINDOWS));
    }

    @Test
    void twoActivePartitionsWithoutStoreAreAmbiguous() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED), Disks.ntfs(MAIN.withActive(true), Disks.WINDOWS_FILES)));
        assertTrue(roles.isAmbiguous(Role.SYSTEM));
    }

    @Test
    void twoEfiSystemPartitionsAreAmbiguousUntilOneHasTheStore() {
        assertTrue(RoleFinder.find(Disks.gpt(Disks.efiSystem(1), Disks.efiSystem(2))).isAmbiguous(Role.EFI_SYSTEM));
        DiskRoles told = RoleFinder.find(Disks.gpt(Disks.efiSystem(1), Disks.efiSystem(2, Disks.EFI_FILES)));
        assertFalse(told.isAmbiguous(Role.EFI_SYSTEM));
        assertEquals(Disks.efiSystem(2).start(), best(told, Role.EFI_SYSTEM).partition().start());
    }

    @Test
    void aMissingHiveOrLoaderCostsPointsAndIsSaid() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(
                Disks.ntfs(RESERVED, RoleFiles.NTDLL, RoleFiles.SOFTWARE_HIVE, RoleFiles.WINLOAD_EFI),
                Disks.ntfs(MAIN, Disks.WINDOWS_FILES)));
        assertEquals(List.of("no SYSTEM hive", "SOFTWARE hive", "no winload.exe"),
                roles.candidates(Role.WINDOWS).getLast().evidence());
        assertEquals(MAIN.start(), best(roles, Role.WINDOWS).partition().start());
    }

    @Test
    void whatCouldNotBeLookedForIsNotCalledMissing() {
        var facts = new HashMap<>(Map.of(
                RoleFiles.SYSTEM_HIVE, Disks.failed(RoleFiles.SYSTEM_HIVE),
                RoleFiles.NTDLL, Disks.ntfs(MAIN, RoleFiles.NTDLL).volume().toOptional().orElseThrow().file(RoleFiles.NTDLL)));
        DiskRoles roles = RoleFinder.find(Disks.mbr(Disks.withFacts(MAIN, FileSystem.NTFS, facts)));
        assertEquals(List.of("SYSTEM hive could not be looked for", "SOFTWARE hive could not be looked for",
                "winload.exe could not be looked for"), best(roles, Role.WINDOWS).evidence());
        assertEquals(0, best(roles, Role.WINDOWS).score());
    }

    @Test
    void aLockedOrUnreadVolumeHasNoRoleByContent() {
        var locked = Disks.withFacts(MAIN, FileSystem.BITLOCKER, Map.of());
        var unread = Tables.mbr(3, 7, 200_000, 10, false);
        DiskRoles roles = RoleFinder.find(Disks.mbr(Disks.ntfs(RESERVED, Disks.BIOS_FILES), locked, unread));
        assertEquals(List.of(Role.SYSTEM), roles.claims().stream().map(RoleClaim::role).toList());
    }

    @Test
    void anEfiSystemPartitionThatCannotBeReadIsStillTheOne() {
        DiskRoles roles = RoleFinder.find(Disks.gpt(
                Tables.gpt(1, PartitionType.Gpt.EFI_SYSTEM, 1, 99, 0, ""), Disks.ntfs(GPT_MAIN, Disks.WINDOWS_FILES)));
        assertEquals(List.of("type c12a7328…", "\\EFI\\Microsoft\\Boot\\BCD could not be looked for"),
                best(roles, Role.EFI_SYSTEM).evidence());
    }

    @Test
    void otherVolumesAreDataAndType27IsRecovery() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(Disks.ntfs(RESERVED, Disks.BIOS_FILES),
                Disks.ntfs(MAIN, Disks.WINDOWS_FILES), Disks.ntfs(Tables.mbr(3, 0x27, 121_000, 500, false)),
                Tables.mbr(0, 0x0F, 125_000, 5_000, false), Disks.ntfs(Tables.mbr(4, 7, 125_001, 1000, false))));
        assertEquals(List.of("type 27"), best(roles, Role.RECOVERY).evidence());
        assertEquals(List.of("NTFS volume without Windows"), best(roles, Role.DATA).evidence());
    }

    @Test
    void anEfiPartitionOnMbrContradictsTheGeneration() {
        DiskRoles roles = RoleFinder.find(Disks.mbr(Disks.ntfs(RESERVED, Disks.BIOS_FILES),
                Disks.ntfs(MAIN, Disks.WINDOWS_FILES), Disks.with(Tables.mbr(3, 0xEF, 121_000, 99, false), FileSystem.FAT32)));
        assertEquals(Optional.empty(), roles.generation());
        assertTrue(best(roles, Role.EFI_SYSTEM).evidence().contains("contradiction: an EFI system partition on an MBR disk"));
        assertTrue(best(roles, Role.SYSTEM).evidence().getLast().startsWith("contradiction"));
    }

    @Test
    void bothStoresContradictTheGeneration() {
        DiskRoles roles = RoleFinder.find(Disks.gpt(Disks.efiSystem(1, Disks.EFI_FILES),
                Disks.ntfs(GPT_MAIN, RoleFiles.BIOS_STORE, RoleFiles.SYSTEM_HIVE)));
        assertEquals(Optional.empty(), roles.generation());
        assertEquals(1, roles.candidates(Role.SYSTEM).size());
        assertTrue(best(roles, Role.EFI_SYSTEM).evidence().getLast().startsWith("contradiction: both"));
    }

    @Test
    void aDiskWithoutTableHasNoGenerationAndNoRoles() {
        var raw = Disks.disk(4, new DiskIdentity.None(), List.of());
        assertEquals(new DiskRoles(new DiskNumber(4), List.of(), Optional.empty()), RoleFinder.find(raw));
    }

    @Test
    void sixtyFourDisksOf128PartitionsAreIdentified() {
        List<DiskRoles> roles = IntStream.range(0, 64).mapToObj(number -> RoleFinder.find(Disks.large(number, 128))).toList();
        assertTrue(roles.stream().allMatch(disk -> disk.best(Role.WINDOWS).isPresent() && disk.bootPartition().isPresent()));
        assertTrue(roles.stream().allMatch(disk -> disk.candidates(Role.DATA).size() == 126));
    }

    private static RoleClaim best(DiskRoles roles, Role role) {
        return roles.best(role).orElseThrow(() -> new AssertionError(role + " in " + roles));
    }
}
