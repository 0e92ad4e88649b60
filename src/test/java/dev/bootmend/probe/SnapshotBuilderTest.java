package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {

    private static final String STORE = "\\Boot\\BCD";
    private static final String SYSTEM_HIVE = "\\Windows\\System32\\config\\SYSTEM";
    private static final FileRef STORE_PLACE = new FileRef(MemoryMachine.SYSTEM, VolumePath.of(STORE));

    @Test
    void whyTheJournalOfAVolumeIsNotKnownIsKept() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        var problem = new Problem("journal", "it has no end.", "Check it.");
        machine.said.put(MemoryMachine.SYSTEM.start(), Reading.known(new RawVolume("", Reading.absent(), Optional.empty(),
                Set.of(), Optional.of(problem))));
        MachineSnapshot seen = machine.look();
        assertEquals(Reading.unreadable(problem), seen.volume(MemoryMachine.SYSTEM).orElseThrow()
                .file(VolumePath.of("\\$LogFile")));
        assertTrue(!seen.volume(MemoryMachine.WINDOWS).orElseThrow().files().containsKey(VolumePath.of("\\$LogFile")));
    }

    @Test
    void aGoodMachineIsReadCompletely() throws Exception {
        MachineSnapshot seen = new MemoryMachine().look();
        assertEquals(2, seen.disks().size());
        assertEquals(Optional.of(Generation.GEN1), seen.roles().get(MemoryMachine.ATTACHED).generation());
        assertEquals(MemoryMachine.SYSTEM, seen.roles().get(MemoryMachine.ATTACHED).bootPartition().orElseThrow()
                .partition());
        assertTrue(seen.store(STORE_PLACE).toOptional().orElseThrow().object(MemoryMachine.ENTRY).isPresent());
        assertEquals("System Reserved", volume(seen, true).label());
        assertEquals(FileSystem.NTFS, volume(seen, false).fileSystem());
    }

    @Test
    void theInstallationIsNamedAndItsFolderSpeltAsOnTheDisk() throws Exception {
        WindowsInstallation windows = installation(new MemoryMachine().look());
        assertEquals("\\WINDOWS", windows.directory().toString());
        assertEquals(Reading.known("Windows 11 Pro 23H2"), windows.product());
        assertEquals(Reading.known("22631"), windows.build());
        assertEquals(Reading.known(HiveHealth.CLEAN), windows.systemHive());
        assertEquals(Optional.of(new ControlSetNumber(1)), windows.nextControlSet());
    }

    @Test
    void theExcerptHoldsTheScopeInEveryControlSetAndTheirSkeleton() throws Exception {
        var excerpt = installation(new MemoryMachine().look()).system().toOptional().orElseThrow();
        assertTrue(excerpt.hasKey(RegistryKeyPath.of("controlset001\\control\\InitialMachineConfig\\Deep\\Deeper")));
        assertEquals(1, excerpt.value(SystemHives.CONFIG, "Sequence").toOptional().orElseThrow().asDword()
                .orElseThrow());
        assertTrue(excerpt.key(RegistryKeyPath.of("ControlSet002\\Control\\InitialMachineConfig")).isAbsent());
        assertTrue(excerpt.hasKey(RegistryKeyPath.of("ControlSet001\\Services")));
        assertFalse(excerpt.hasKey(RegistryKeyPath.of("ControlSet001\\Services\\disk")));
        assertTrue(excerpt.key(RegistryKeyPath.of("ControlSet001\\Services\\disk")).isUnreadable(),
                "outside the scope nobody looked");
        assertFalse(excerpt.hasKey(RegistryKeyPath.of("ControlSet002\\Services")));
    }

    @Test
    void filesOfTheScopeAreLookedForAndOthersAreNot() throws Exception {
        Volume windows = volume(new MemoryMachine().look(), false);
        assertTrue(windows.file(VolumePath.of("\\Windows\\MEMORY.DMP")).isAbsent());
        assertTrue(windows.file(VolumePath.of("\\somewhere\\else")).isUnreadable());
        assertTrue(windows.file(VolumePath.of("\\Windows\\System32\\winload.exe")).isKnown());
    }

    @Test
    void storeHiveAndTheirLogsAreSealed() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put("\\Boot\\bcd.LOG", new byte[512]);
        MachineSnapshot seen = machine.look();
        assertEquals(Optional.of(digest(machine.system.content(STORE))), seal(volume(seen, true), STORE));
        assertEquals(Optional.of(digest(new byte[512])), seal(volume(seen, true), "\\Boot\\BCD.LOG"));
        assertEquals(Optional.of(digest(machine.windows.content(SYSTEM_HIVE))), seal(volume(seen, false), SYSTEM_HIVE));
        assertTrue(volume(seen, false).file(VolumePath.of(SYSTEM_HIVE + ".LOG1")).isAbsent());
        assertEquals(Optional.empty(), seal(volume(seen, true), "\\bootmgr"));
    }

    @Test
    void ofThisMachinesOwnDiskOnlyTheTableIsRead() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        MachineSnapshot seen = machine.look();
        assertTrue(machine.asked.stream().noneMatch(place -> place.disk().equals(MemoryMachine.OWN)));
        assertEquals(2, seen.disk(MemoryMachine.OWN).orElseThrow().partitions().toOptional().orElseThrow().size());
        assertFalse(seen.roles().containsKey(MemoryMachine.OWN));
        assertTrue(seen.stores().keySet().stream().noneMatch(place -> place.partition().disk()
                .equals(MemoryMachine.OWN)));
    }

    @Test
    void aLockedVolumeIsSaidToBeLockedAndNotLookedAt() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.lockWindows();
        MachineSnapshot seen = machine.look();
        assertFalse(machine.asked.contains(MemoryMachine.WINDOWS));
        assertTrue(volume(seen, false).is(VolumeCondition.BITLOCKER_LOCKED));
        assertTrue(volume(seen, false).file(VolumePath.of(SYSTEM_HIVE)).isUnreadable());
        assertTrue(seen.store(new FileRef(MemoryMachine.WINDOWS, VolumePath.of(STORE))).isUnreadable());
        assertEquals(List.of(), seen.installations());
    }

    @Test
    void anUnlockedVolumeIsReadLikeAnyOther() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.lockWindows();
        machine.said.put(MemoryMachine.WINDOWS.start(),
                Reading.known(new RawVolume("", Reading.absent(), Optional.empty(),
                Set.of(VolumeCondition.BITLOCKER_UNLOCKED))));
        MachineSnapshot seen = machine.look();
        assertFalse(volume(seen, false).is(VolumeCondition.BITLOCKER_LOCKED));
        assertEquals(1, seen.installations().size());
    }

    @Test
    void aDiskOfTheSameIdentityIsACollision() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.ownSignature = MemoryMachine.SIGNATURE;
        assertEquals(List.of(new DiskCondition.IdentityCollision(MemoryMachine.OWN)), machine.look()
                .disk(MemoryMachine.ATTACHED).orElseThrow().conditions());
    }

    @Test
    void aDiskThatCannotBeReadIsUnreadableAndTheOthersAreThere() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.attachedSectors = Reading.unreadable(new Problem("disk 1", "access denied.",
                "Start as administrator."));
        MachineSnapshot seen = machine.look();
        assertTrue(seen.disk(MemoryMachine.ATTACHED).orElseThrow().partitions().isUnreadable());
        assertFalse(seen.roles().containsKey(MemoryMachine.ATTACHED));
        assertTrue(seen.disk(MemoryMachine.OWN).orElseThrow().partitions().isKnown());
    }

    @Test
    void aStoreThatIsNotThereIsAbsent() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.remove(STORE);
        MachineSnapshot seen = machine.look();
        assertTrue(seen.stores().get(STORE_PLACE).isAbsent());
        assertTrue(volume(seen, true).file(VolumePath.of(STORE)).isAbsent());
    }

    @Test
    void aStoreFullOfRubbishIsUnreadableAndSealed() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put(STORE, "this is not a hive".repeat(500).getBytes(StandardCharsets.UTF_8));
        MachineSnapshot seen = machine.look();
        Problem problem = problem(seen.store(STORE_PLACE));
        assertTrue(problem.place().contains(STORE) && !problem.remedy().isBlank(), problem.toString());
        assertTrue(seal(volume(seen, true), STORE).isPresent());
    }

    @Test
    void aHiveThatIsNoStoreIsUnreadable() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put(STORE, SystemHives.small());
        assertTrue(problem(machine.look().store(STORE_PLACE)).detail().contains("Expected the list of objects"));
    }

    @Test
    void anEmptyStoreIsUnreadableWithItsSize() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put(STORE, new byte[0]);
        MachineSnapshot seen = machine.look();
        assertTrue(problem(seen.store(STORE_PLACE)).detail().contains("empty"));
        assertEquals(0, volume(seen, true).file(VolumePath.of(STORE)).toOptional().orElseThrow().size().bytes());
    }

    @Test
    void aStoreInUseIsUnreadableAndHasNoSeal() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.lock(STORE);
        MachineSnapshot seen = machine.look();
        assertTrue(problem(seen.store(STORE_PLACE)).detail().contains("in use"));
        assertEquals(Optional.empty(), seal(volume(seen, true), STORE));
    }

    @Test
    void aHiveOnADamagedMediumIsUnreadableAndHasNoSeal() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.damageMedium(SYSTEM_HIVE);
        MachineSnapshot seen = machine.look();
        assertTrue(problem(installation(seen).systemHive()).detail().contains("cyclic redundancy check failed"));
        assertTrue(installation(seen).system().isUnreadable() && installation(seen).selection().isUnreadable());
        assertEquals(Optional.empty(), seal(volume(seen, false), SYSTEM_HIVE));
    }

    @Test
    void logsAreReplayedInMemoryWhateverTheirSpelling() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        InterruptedWrite write = SystemHives.interrupted();
        machine.windows.put(SYSTEM_HIVE, write.primary().toArray())
                .put("\\Windows\\System32\\config\\system.log1", write.log().toArray());
        WindowsInstallation windows = installation(machine.look());
        HiveHealth health = windows.systemHive().toOptional().orElseThrow();
        assertEquals(HiveHealth.State.RECOVERED, health.state());
        assertEquals(1, health.logEntriesApplied());
        assertEquals(7, windows.system().toOptional().orElseThrow().value(SystemHives.CONFIG, "ErrorControlPolicy")
                .toOptional().orElseThrow().asDword().orElseThrow());
    }

    @Test
    void aDirtyHiveWithoutLogsSaysSo() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.put(SYSTEM_HIVE, SystemHives.interrupted().primary().toArray());
        assertEquals(HiveHealth.State.DIRTY, installation(machine.look()).systemHive().toOptional().orElseThrow()
                .state());
    }

    @Test
    void aWindowsWithoutItsSystemHiveIsStillAWindows() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.remove(SYSTEM_HIVE);
        WindowsInstallation windows = installation(machine.look());
        assertTrue(windows.systemHive().isAbsent() && windows.system().isAbsent() && windows.selection().isAbsent());
    }

    @Test
    void filesThatBootEntriesNameAreLookedForAndAConfigurationHiveIsSealedWhenItIsOne() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put(STORE, MemoryMachine.store(List.of(loader("\\odd\\place\\winload.exe", "\\IMC.hiv"))));
        assertTrue(volume(machine.look(), false).file(VolumePath.of("\\odd\\place\\winload.exe")).isAbsent());
        assertTrue(volume(machine.look(), true).file(VolumePath.of("\\IMC.hiv")).isAbsent());
        machine.windows.put("\\imc.HIV", SystemHives.small());
        machine.system.put("\\IMC.hiv", new byte[5000]);
        assertTrue(seal(volume(machine.look(), false), "\\IMC.hiv").isPresent());
        assertEquals(Optional.empty(), seal(volume(machine.look(), true), "\\IMC.hiv"));
    }

    @Test
    void aPathThatNoFileCanHaveIsNotLookedFor() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put(STORE, MemoryMachine.store(List.of(loader("C:\\..\\?", "\\a\\\\b"))));
        assertTrue(machine.look().store(STORE_PLACE).isKnown());
    }

    @Test
    void aSuspendedWindowsIsSeen() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.put("\\hiberfil.sys", "HIBR and more".getBytes(StandardCharsets.US_ASCII));
        assertTrue(volume(machine.look(), false).is(VolumeCondition.HIBERNATED));
        machine.windows.put("\\hiberfil.sys", new byte[4096]);
        assertFalse(volume(machine.look(), false).is(VolumeCondition.HIBERNATED));
        machine.windows.put("\\hiberfil.sys", new byte[1]);
        assertFalse(volume(machine.look(), false).is(VolumeCondition.HIBERNATED));
    }

    @Test
    void aHibernationFileThatCannotBeReadIsNotTakenForAnEmptyOne() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.put("\\hiberfil.sys", new byte[4096]);
        machine.windows.lock("\\hiberfil.sys");
        assertTrue(volume(machine.look(), false).file(VolumePath.of("\\hiberfil.sys")).isUnreadable());
    }

    @Test
    void everyFileIsClosedAgain() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.system.put("\\Boot\\BCD.LOG", new byte[512]);
        machine.windows.put("\\hiberfil.sys", new byte[4096]).put(SYSTEM_HIVE + ".LOG2", new byte[512]);
        machine.look();
        assertEquals(0, machine.system.stillOpen() + machine.windows.stillOpen());
    }

    private static BootObject loader(String path, String imcHive) {
        var elements = new TreeMap<ElementCode, BootElement>();
        for (var text : List.of(text(BootElements.PATH, path), text(BootElements.IMC_HIVE_NAME, imcHive))) {
            elements.put(text.code(), text);
        }
        return new BootObject(Guid.of("b3a1f2c4-0000-4000-8000-000000000099"), Optional.of(ObjectType.OS_LOADER),
                elements);
    }

    private static BootElement text(ElementCode code, String value) {
        return new BootElement(code, RegistryType.SZ, RegistryValue.text("", RegistryType.SZ, value).data(),
                new BootValue.Text(value));
    }

    private static WindowsInstallation installation(MachineSnapshot seen) {
        return seen.installation(MemoryMachine.WINDOWS).orElseThrow();
    }

    private static Volume volume(MachineSnapshot seen, boolean system) {
        return seen.volume(system ? MemoryMachine.SYSTEM : MemoryMachine.WINDOWS).orElseThrow();
    }

    private static Optional<Sha256> seal(Volume volume, String path) {
        return volume.file(VolumePath.of(path)).toOptional().flatMap(FileFact::seal);
    }

    private static Problem problem(Reading<?> reading) {
        return assertInstanceOf(Reading.Unreadable.class, reading).problem();
    }

    private static Sha256 digest(byte[] content) throws Exception {
        return new Sha256(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
}
