package dev.bootmend.plan;

import static dev.bootmend.plan.Snapshots.IMC_DEVICE;
import static dev.bootmend.plan.Snapshots.IMC_HIVE;
import static dev.bootmend.plan.Snapshots.IMC_KEY;
import static dev.bootmend.plan.Snapshots.LOADER;
import static dev.bootmend.plan.Snapshots.RUN;
import static dev.bootmend.plan.Snapshots.TIMEOUT;
import static dev.bootmend.plan.Snapshots.commands;
import static dev.bootmend.plan.Snapshots.hive;
import static dev.bootmend.plan.Snapshots.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.tool.HiveMount;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationCommandsTest {

    private static final String MOUNT = "HKLM\\BOOTMEND_20261120-200312-a1b2_SYSTEM";

    @Test
    void deletingAnElementCallsBcdeditOnTheStoreOfTheGeneration() {
        for (Generation generation : Generation.values()) {
            String path = generation == Generation.GEN1 ? "S:\\Boot\\BCD" : "S:\\EFI\\Microsoft\\Boot\\BCD";
            var delete = new DeleteElement(store(generation), LOADER, "Windows Server 2019", IMC_DEVICE);
            assertEquals(List.of("bcdedit /store " + path + " /deletevalue " + LOADER.braced() + " imcdevice"),
                    commands(delete.actions(Snapshots.lettered(generation))));
        }
    }

    @Test
    void deletingFromTwoPlacesNamesEachByItsGuid() {
        var delete = new DeleteElement(store(Generation.GEN1), LOADER, "Windows", IMC_HIVE);
        assertEquals("Delete imchivename from Windows", delete.title(Snapshots.lettered(Generation.GEN1)));
        assertEquals(List.of("bcdedit /store S:\\Boot\\BCD /deletevalue " + LOADER.braced() + " imchivename"),
                commands(delete.actions(Snapshots.lettered(Generation.GEN1))));
    }

    @Test
    void aliasesOfTheMachineThatRunsBcdeditAreRefused() {
        for (String alias : List.of("1cae1eb7-a0df-4d4d-9851-4860e34ef535", "fa926493-6f1c-4193-a414-58f0b2456d1e")) {
            assertThrows(IllegalArgumentException.class,
                    () -> new DeleteElement(store(Generation.GEN1), Guid.of(alias), "x", IMC_DEVICE));
            assertThrows(IllegalArgumentException.class, () ->
                    new SetElement(store(Generation.GEN1), Guid.of(alias), "x",
                    TIMEOUT, "5", Snapshots.number(TIMEOUT.code(), 5, 8)));
        }
    }

    @Test
    void theBootManagerIsCalledByItsName() {
        var set = new SetElement(store(Generation.GEN2), BootStore.BOOT_MANAGER, "Windows Boot Manager", TIMEOUT, "5",
                Snapshots.number(TIMEOUT.code(), 5, 8));
        assertEquals("Set timeout to 5 in Windows Boot Manager", set.title(Snapshots.lettered(Generation.GEN2)));
        assertEquals(List.of("bcdedit /store S:\\EFI\\Microsoft\\Boot\\BCD /set {bootmgr} timeout 5"),
                commands(set.actions(Snapshots.lettered(Generation.GEN2))));
    }

    @Test
    void aDeviceIsNoValue() {
        assertThrows(IllegalArgumentException.class, () -> new SetElement(store(Generation.GEN1), LOADER, "x",
                IMC_DEVICE,
                "boot", Snapshots.imcDevice()));
    }

    @Test
    void aNumberOfAnotherWidthIsInPlace() {
        var set = new SetElement(store(Generation.GEN2), BootStore.BOOT_MANAGER, "Windows Boot Manager", TIMEOUT, "30",
                Snapshots.number(TIMEOUT.code(), 30, 1));
        assertEquals(List.of(), set.changesOn(Snapshots.lettered(Generation.GEN2)));
    }

    @Test
    void theHiveIsLoadedOnceForAllEditsAndUnloadedAfterwards() {
        var edit = new EditRegistry(new HiveMount(RUN), hive(), List.of(
                new RegistryEdit.SetValue(IMC_KEY.child("_Global"), RegistryValue.dword("ErrorControlPolicy", 0)),
                new RegistryEdit.SetValue(IMC_KEY.child("System"), RegistryValue.dword("ErrorControlPolicy", 0))));
        List<Action> actions = edit.actions(Snapshots.lettered(Generation.GEN1));
        assertEquals(List.of("reg load " + MOUNT + " F:\\Windows\\System32\\config\\SYSTEM",
                "reg add " + MOUNT
                + "\\ControlSet001\\Control\\InitialMachineConfig\\_Global /v ErrorControlPolicy /t REG_DWORD /d 0 /f",
                "reg add " + MOUNT
                + "\\ControlSet001\\Control\\InitialMachineConfig\\System /v ErrorControlPolicy /t REG_DWORD /d 0 /f",
                "reg unload " + MOUNT), commands(actions));
        assertTrue(actions.getLast().cleansUp());
        assertEquals("Set ErrorControlPolicy = 0 in 2 keys of ControlSet001",
                edit.title(Snapshots.machine(Generation.GEN1)));
    }

    @Test
    void anEditThatIsInPlaceIsLeftOut() {
        var edit = new EditRegistry(new HiveMount(RUN), hive(), List.of(
                new RegistryEdit.SetValue(IMC_KEY, RegistryValue.dword("Sequence", 1)),
                new RegistryEdit.DeleteValue(IMC_KEY, "Nothing"),
                new RegistryEdit.SetValue(IMC_KEY, RegistryValue.dword("Other", 7))));
        assertEquals(List.of("reg load " + MOUNT + " F:\\Windows\\System32\\config\\SYSTEM",
                "reg add " + MOUNT + "\\ControlSet001\\Control\\InitialMachineConfig /v Other /t REG_DWORD /d 7 /f",
                "reg unload " + MOUNT), commands(edit.actions(Snapshots.lettered(Generation.GEN1))));
    }

    @Test
    void undoingTheRegistryTakesBackWhatWasCreatedAndNothingElse() {
        var edit = new EditRegistry(new HiveMount(RUN), hive(), List.of(
                new RegistryEdit.SetValue(IMC_KEY.child("_Global"), RegistryValue.dword("ErrorControlPolicy", 0)),
                new RegistryEdit.SetValue(IMC_KEY, RegistryValue.dword("Sequence", 9))));
        MachineSnapshot before = Snapshots.lettered(Generation.GEN1);
        var inverse = assertInstanceOf(Reversal.Exact.class, edit.reversal(before)).inverse();
        assertEquals(List.of("reg load " + MOUNT + " F:\\Windows\\System32\\config\\SYSTEM",
                "reg add " + MOUNT + "\\ControlSet001\\Control\\InitialMachineConfig /v Sequence /t REG_DWORD /d 1 /f",
                "reg delete " + MOUNT
                + "\\ControlSet001\\Control\\InitialMachineConfig\\_Global /v ErrorControlPolicy /f",
                "reg delete " + MOUNT + "\\ControlSet001\\Control\\InitialMachineConfig\\_Global /f",
                "reg unload " + MOUNT), commands(inverse.actions(edit.predict(before).machine())));
    }

    @Test
    void aKeyThatSomebodyElseHasFilledSinceIsNotRemoved() {
        var key = IMC_KEY.child("_Global");
        var inverse = new EditRegistry(new HiveMount(RUN), hive(), List.of(
                new RegistryEdit.DeleteValue(key, "ErrorControlPolicy"), new RegistryEdit.RemoveEmptyKey(key)));
        MachineSnapshot machine = Snapshots.lettered(Generation.GEN1);
        var windows = machine.installation(Snapshots.windows()).orElseThrow();
        MachineSnapshot filled = machine.withInstallation(windows.withSystem(windows.system().toOptional().orElseThrow()
                .with(key, RegistryValue.dword("ErrorControlPolicy", 0)).with(key, RegistryValue.dword("Theirs", 1))));
        assertEquals(1, inverse.changesOn(filled).size());
        assertEquals(3, inverse.actions(filled).size());
    }

    @Test
    void aValueThatRegCannotWriteBackIsUndoneFromTheBackup() {
        MachineSnapshot machine = Snapshots.lettered(Generation.GEN1);
        var windows = machine.installation(Snapshots.windows()).orElseThrow();
        var odd = new RegistryValue("Odd", RegistryType.DWORD, Bytes.of((byte) 1, (byte) 2));
        MachineSnapshot before = machine.withInstallation(windows.withSystem(
                windows.system().toOptional().orElseThrow().with(IMC_KEY, odd)));
        var edit = new EditRegistry(new HiveMount(RUN), hive(),
                List.of(new RegistryEdit.SetValue(IMC_KEY, RegistryValue.dword("Odd", 5))));
        assertEquals(new Reversal.FromBackup(), edit.reversal(before));
    }

    @Test
    void editsOutsideOfAControlSetAreRefused() {
        for (String key : List.of("Select\\x", "ControlSet001", "")) {
            assertThrows(IllegalArgumentException.class, () -> new EditRegistry(new HiveMount(RUN), hive(),
                    List.of(new RegistryEdit.DeleteValue(RegistryKeyPath.of(key), "Current"))));
        }
    }

    @Test
    void lettersAreGivenAndTakenByDiskAndPartitionNumber() {
        MachineSnapshot machine = Snapshots.machine(Generation.GEN2);
        var assign = new AssignLetter(Snapshots.system(), new DriveLetter('S'));
        assertEquals("Give the EFI system partition the letter S:", assign.title(machine));
        var run = assertInstanceOf(Action.RunTool.class, assign.actions(machine).getFirst());
        assertEquals(List.of("/s", "<script>"), run.invocation().arguments());
        assertEquals(List.of("select disk 1", "select partition 1", "assign letter=S", "exit"), run.invocation()
                .script());
        var release = new ReleaseLetter(Snapshots.system(), new DriveLetter('S'));
        var back = assertInstanceOf(Action.RunTool.class, release.actions(assign.predict(machine).machine())
                .getFirst());
        assertEquals(List.of("select disk 1", "select partition 1", "remove letter=S", "exit"), back.invocation()
                .script());
    }

    @Test
    void aLetterThatIsAnothersIsNotTaken() {
        var release = new ReleaseLetter(Snapshots.windows(), new DriveLetter('S'));
        assertEquals(List.of(), release.actions(Snapshots.machine(Generation.GEN2)));
    }

    @Test
    void withoutALetterThereIsNoCommandButAnError() {
        var delete = new DeleteElement(store(Generation.GEN1), LOADER, "Windows", IMC_DEVICE);
        MachineSnapshot machine = Snapshots.machine(Generation.GEN1);
        assertEquals(1, delete.changesOn(machine).size());
        assertThrows(IllegalStateException.class, () -> delete.actions(machine));
    }

    @Test
    void aStoreThatCannotBeReadIsNotTakenForAnEmptyOne() {
        MachineSnapshot machine = Snapshots.lettered(Generation.GEN1).withStore(store(Generation.GEN1),
                Reading.unreadable(new Problem("BCD", "in use", "")));
        var delete = new DeleteElement(store(Generation.GEN1), LOADER, "Windows", IMC_DEVICE);
        assertThrows(IllegalStateException.class, () -> delete.changesOn(machine));
        assertThrows(IllegalStateException.class, () -> delete.actions(machine));
    }
}
