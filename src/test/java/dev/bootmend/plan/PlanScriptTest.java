package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.tool.HiveMount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanScriptTest {

    @Test
    void theCommandFileHoldsTheCallsInOrderAndStopsAtTheFirstFailure() {
        List<ScriptFile> files = PlanScript.of(ConfirmedPlan.of(plan(Snapshots.machine(Generation.GEN2))));
        assertEquals(List.of("plan.cmd", "step-1-diskpart.txt", "step-5-diskpart.txt"), files.stream()
                .map(ScriptFile::name).toList());
        String hive = "HKLM\\BOOTMEND_20261120-200312-a1b2_SYSTEM";
        String store = "/store S:\\EFI\\Microsoft\\Boot\\BCD /deletevalue {b3a1c0de-0000-4000-8000-000000000077} ";
        String system32 = "\"%SystemRoot%\\System32\\";
        assertEquals(List.of("if not defined FAILED (" + system32
                + "diskpart.exe\" /s \"%~dp0step-1-diskpart.txt\") || set FAILED=1",
                "if not defined FAILED (" + system32 + "bcdedit.exe\" " + store + "imcdevice) || set FAILED=1",
                "if not defined FAILED (" + system32 + "bcdedit.exe\" " + store + "imchivename) || set FAILED=1",
                "if not defined FAILED (" + system32 + "reg.exe\" load " + hive
                + " F:\\Windows\\System32\\config\\SYSTEM) || set FAILED=1",
                "if not defined FAILED (" + system32 + "reg.exe\" add " + hive
                + "\\ControlSet001\\Control\\InitialMachineConfig\\_Global"
                        + " /v ErrorControlPolicy /t REG_DWORD /d 0 /f) || set FAILED=1",
                "if not defined FAILED (" + system32 + "reg.exe\" add " + hive
                + "\\ControlSet001\\Control\\InitialMachineConfig\\System"
                        + " /v ErrorControlPolicy /t REG_DWORD /d 0 /f) || set FAILED=1",
                "(" + system32 + "reg.exe\" unload " + hive + ") || set FAILED=1",
                "(" + system32 + "diskpart.exe\" /s \"%~dp0step-5-diskpart.txt\") || set FAILED=1"), files.getFirst()
                .content().lines()
                .filter(line -> line.contains(".exe")).toList());
        assertEquals("select disk 1\r\nselect partition 1\r\nassign letter=S\r\nexit\r\n", files.get(1).content());
    }

    @Test
    void everyLineEndsAsWindowsHasIt() {
        for (ScriptFile file : PlanScript.of(ConfirmedPlan.of(plan(Snapshots.machine(Generation.GEN1))))) {
            assertFalse(file.content().replace("\r\n", "").contains("\n"));
            assertTrue(file.content().endsWith("\r\n"));
        }
    }

    @Test
    void textFromTheBrokenDiskCannotBecomeACommand() {
        MachineSnapshot machine = Snapshots.machine(Generation.GEN2,
                List.of(Snapshots.loader(Snapshots.LOADER, "A & format C: | ^%PATH%\r\ndel \"x\" > y\nü", true)));
        String script = PlanScript.of(ConfirmedPlan.of(plan(machine))).getFirst().content();
        List<String> comments = script.lines().filter(line -> line.contains("format")).toList();
        assertEquals(2, comments.size());
        assertEquals("rem 2. Delete imcdevice from A ? format C: ? ??PATH?del ?x? ? y?", comments.getFirst());
    }

    @Test
    void percentSignsOfAValueStayWhatTheyAre() {
        var edit = new EditRegistry(new HiveMount(Snapshots.RUN), Snapshots.hive(), List.of(new RegistryEdit.SetValue(
                Snapshots.IMC_KEY, RegistryValue.text("Dump File", RegistryType.EXPAND_SZ, "%SystemRoot%\\a&b"))));
        var plan = new Plan(Snapshots.RUN, Requests.recipe().id(), "x", Snapshots.target(Generation.GEN1),
                Snapshots.machine(Generation.GEN1),
                List.of(new Step(0, new StepId("x"), edit, Step.Purpose.REPAIR, Optional.of(new GroupId("x")))),
                List.of());
        assertTrue(PlanScript.of(ConfirmedPlan.of(plan)).getFirst().content()
                .contains("/v \"Dump File\" /t REG_EXPAND_SZ /d \"%%SystemRoot%%\\a&b\" /f"));
    }

    private static Plan plan(MachineSnapshot machine) {
        Generation generation = machine.stores().containsKey(Snapshots.store(Generation.GEN1)) ? Generation.GEN1
                : Generation.GEN2;
        return assertInstanceOf(Planning.Ready.class, Planner.plan(Requests.of(generation, machine)
                .with(Choices.NONE.withGroup(Requests.REGISTRY, true)))).plan();
    }
}
