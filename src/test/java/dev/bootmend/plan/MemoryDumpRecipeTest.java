package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OptionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of the recipe for a machine that hangs while it configures Windows. */
class MemoryDumpRecipeTest {

    private static final String RECIPE = "preparing-to-configure-windows";
    private static final GroupId CONSOLE = new GroupId("console");
    private static final String KEY = "HKLM\\BOOTMEND_" + Snapshots.RUN + "_SYSTEM\\ControlSet001\\Control\\CrashControl";
    private static final RegistryKeyPath MEMORY_MANAGEMENT =
            RegistryKeyPath.of("ControlSet001\\Control\\Session Manager\\Memory Management");
    private static final RegistryKeyPath CRASH_CONTROL = RegistryKeyPath.of("ControlSet001\\Control\\CrashControl");

    private static PlanRequest request(Generation generation) {
        return Plans.request(RECIPE, generation, looked(BootFileMachines.complete(generation)));
    }

    /** The same machine, with CrashControl looked at and empty. */
    private static MachineSnapshot looked(MachineSnapshot machine) {
        WindowsInstallation windows = machine.installation(Snapshots.windows()).orElseThrow();
        RegistryExcerpt keys = windows.system().toOptional().orElseThrow();
        var scope = new ArrayList<>(keys.scope());
        scope.add(CRASH_CONTROL);
        var found = new TreeMap<>(keys.keys());
        found.put(CRASH_CONTROL, List.of());
        scope.add(MEMORY_MANAGEMENT);
        return machine.withInstallation(windows.withSystem(new RegistryExcerpt(scope, found)));
    }

    private static MachineSnapshot withDump(MachineSnapshot machine, String path, long size, long required) {
        WindowsInstallation windows = machine.installation(Snapshots.windows()).orElseThrow();
        var dumps = new TreeMap<>(windows.dumps());
        dumps.put(VolumePath.of(path), Reading.known(new MemoryDump(64, Optional.of(17763),
                Optional.of(StopCode.NMI_HARDWARE_FAILURE), List.of(0L, 0L, 0L, 0L), Optional.of(MemoryDump.Type.KERNEL),
                Optional.of(MemoryDump.Machine.X64), Optional.of(4), Optional.of(new ByteSize(required)),
                new ByteSize(size), Optional.empty())));
        return machine.withInstallation(new WindowsInstallation(windows.partition(), windows.directory(),
                windows.product(), windows.build(), windows.systemHive(), windows.system(), windows.selection(), dumps,
                windows.servicing()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLineOfTheConfiguration(Generation generation) {
        assertEquals(List.of("reg load HKLM\\BOOTMEND_" + Snapshots.RUN
                + "_SYSTEM F:\\Windows\\System32\\config\\SYSTEM",
                "reg add " + KEY + " /v CrashDumpEnabled /t REG_DWORD /d 1 /f",
                "reg add " + KEY + " /v DumpFile /t REG_EXPAND_SZ /d %SystemRoot%\\MEMORY.DMP /f",
                "reg add " + KEY + " /v NMICrashDump /t REG_DWORD /d 1 /f",
                "reg unload HKLM\\BOOTMEND_" + Snapshots.RUN + "_SYSTEM"), Plans.repairs(request(generation)));
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionOfTheConfiguration(Generation generation) {
        List<String> commands = Plans.repairs(request(generation).with(Choices.NONE
                .withOption(new OptionId("dump"), "7").withOption(new OptionId("place"), "E:\\MEMORY.DMP")
                .withOption(new OptionId("dedicated"), "true").withOption(new OptionId("keepScreen"), "true")));
        assertEquals(List.of("reg add " + KEY + " /v CrashDumpEnabled /t REG_DWORD /d 7 /f",
                "reg add " + KEY + " /v DumpFile /t REG_EXPAND_SZ /d E:\\MEMORY.DMP /f",
                "reg add " + KEY + " /v NMICrashDump /t REG_DWORD /d 1 /f",
                "reg add " + KEY + " /v DedicatedDumpFile /t REG_SZ /d C:\\dd.sys /f",
                "reg add " + KEY + " /v AutoReboot /t REG_DWORD /d 0 /f"), commands.subList(1, commands.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void theSerialConsoleCanBeAppended(Generation generation) {
        List<String> commands = Plans.repairs(request(generation).with(Choices.NONE.withGroup(CONSOLE, true)));
        String store = "bcdedit /store S:" + Snapshots.store(generation).path();
        assertTrue(commands.contains(store + " /ems " + Snapshots.LOADER.braced() + " ON"), commands::toString);
        assertEquals(generation == Generation.GEN1,
                commands.contains(store + " /emssettings EMSPORT:1 EMSBAUDRATE:115200"));
    }

    @Test
    void tooLittleRoomForADumpOfTheGivenMemoryIsInTheWay() {
        PlanRequest small = request(Generation.GEN2).with(Choices.NONE.withOption(new OptionId("memory"), "64"));
        var blocked = assertInstanceOf(Planning.Blocked.class, Planner.plan(small));
        assertEquals(Optional.of(Guard.FREE_SPACE), blocked.blockers().getFirst().guard());
        assertInstanceOf(Planning.Ready.class, Planner.plan(request(Generation.GEN2)));
    }

    @Test
    void whatIsNotKnownAboutTheRoomIsSaid() {
        assertTrue(notes(Choices.NONE).getFirst().matches("The memory of the machine is not entered, so it is not known "
                + "whether the room is enough: the Windows partition has .+ free, and a complete dump takes as much as the"
                + " memory\\."), notes(Choices.NONE)::toString);
        assertEquals(List.of(), notes(option("memory", "4")));
        assertEquals(List.of("The dump goes to another disk of the machine, whose room cannot be seen here."),
                notes(option("memory", "64").withOption(new OptionId("place"), "E:\\MEMORY.DMP")));
        assertTrue(notes(option("dedicated", "true")).getFirst().endsWith("the dedicated dump file as much again."));
    }

    @Test
    void aDedicatedFileNeedsRoomBesidesTheDumpUnlessBothGoElsewhere() {
        Choices both = option("memory", "8").withOption(new OptionId("dedicated"), "true");
        assertTrue(blocker(both).contains(ByteSize.ofMebibytes(2 * 8192 + 257) + ", the dedicated dump file included"));
        Choices away = both.withOption(new OptionId("place"), "E:\\MEMORY.DMP");
        assertTrue(blocker(away).contains(ByteSize.ofMebibytes(8192 + 257) + ", the dedicated dump file included"));
        assertInstanceOf(Planning.Ready.class, Planner.plan(request(Generation.GEN2).with(
                away.withOption(new OptionId("dedicatedPlace"), "E:\\dd.sys"))));
    }

    private static String blocker(Choices choices) {
        return assertInstanceOf(Planning.Blocked.class, Planner.plan(request(Generation.GEN2).with(choices)))
                .blockers().getFirst().text();
    }

    /** The registry says how large the paging file may grow, which bounds the dump that goes through it. */
    @Test
    void aPagingFileThatIsTooSmallIsNamed() {
        MachineSnapshot machine = looked(BootFileMachines.complete(Generation.GEN2));
        var windows = machine.installation(Snapshots.windows()).orElseThrow();
        var files = new RegistryValue("PagingFiles", RegistryType.MULTI_SZ, Bytes.of("C:\\pagefile.sys 1024 2048\0\0"
                .getBytes(StandardCharsets.UTF_16LE)));
        MachineSnapshot small = machine.withInstallation(windows.withSystem(windows.system().toOptional().orElseThrow()
                .with(MEMORY_MANAGEMENT, files)));
        PlanRequest request = Plans.request(RECIPE, Generation.GEN2, small);
        assertTrue(notes(request.with(option("memory", "4"))).getFirst().startsWith(
                "The paging file on the Windows partition may grow to " + ByteSize.ofMebibytes(2048)));
        assertEquals(List.of(), notes(request.with(option("memory", "1"))));
        assertEquals(List.of(), notes(request.with(option("memory", "4").withOption(new OptionId("dump"), "2"))));
        assertEquals(List.of(), notes(request.with(option("memory", "4").withOption(new OptionId("dedicated"), "true"))));
    }

    private static Choices option(String id, String value) {
        return Choices.NONE.withOption(new OptionId(id), value);
    }

    private static List<String> notes(Choices choices) {
        return notes(request(Generation.GEN2).with(choices));
    }

    private static List<String> notes(PlanRequest request) {
        return Planner.plan(request).offers().stream().filter(offer -> offer.group().id().value().equals("configure"))
                .findFirst().orElseThrow().notes();
    }

    @Test
    void aWholeDumpIsCollectedAndOneThatIsCutOffIsOffered() {
        MachineSnapshot machine = withDump(withDump(looked(BootFileMachines.complete(Generation.GEN2)),
                "\\Windows\\MEMORY.DMP", 9000, 9000), "\\Windows\\Minidump\\1.dmp", 9000, 10_000);
        PlanRequest request = Plans.request(RECIPE, Generation.GEN2, machine)
                .with(Choices.NONE.withGroup(new GroupId("configure"), false));
        var ready = assertInstanceOf(Planning.Ready.class, Planner.plan(request));
        assertEquals(List.of("copy \\Windows\\MEMORY.DMP (" + new ByteSize(9000) + ") to the folder of this run"),
                Plans.repairs(request));
        assertEquals(List.of(), ready.plan().changes());
        assertEquals(List.of(Consent.DUMP), ready.confirmations().stream().map(Confirmation::consent).toList());
        assertEquals(1, ready.plan().steps().size(), "copying needs no letter");
        GroupOffer offer = ready.offers().getFirst();
        assertEquals(2, offer.candidates().size());
        assertTrue(offer.notes().getFirst().startsWith("\\Windows\\Minidump\\1.dmp is cut off"));
    }

    @Test
    void withoutADumpThereIsNothingToCollect() {
        Planning planning = Planner.plan(request(Generation.GEN2).with(Choices.NONE
                .withGroup(new GroupId("configure"), false)));
        var nothing = assertInstanceOf(Planning.NothingToDo.class, planning);
        assertTrue(nothing.reasons().contains("Collect the memory dump: There is no memory dump on the Windows"
                + " partition."), nothing.reasons()::toString);
    }
}
