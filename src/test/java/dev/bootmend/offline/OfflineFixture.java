package dev.bootmend.offline;

import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.practice.PracticeMachines;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A practice machine on which tools are run. */
final class OfflineFixture {

    static final Guid NEW_ID = Guid.of("11111111-2222-4333-8444-555555555555");
    static final WindowsTime NOW = WindowsTime.of(Instant.parse("2026-11-20T20:03:12Z"));

    final Path folder;
    final PracticeMachine machine;

    private OfflineFixture(Path folder) throws IOException {
        this.folder = folder;
        this.machine = PracticeMachine.open(folder, () -> NOW, () -> NEW_ID);
    }

    static OfflineFixture create(String scenario, Path folder) throws IOException {
        PracticeMachines.create(PracticeCatalogue.named(scenario).orElseThrow(), 7, folder);
        return new OfflineFixture(folder);
    }

    /** As after the end of the process: the machine is opened anew. */
    OfflineFixture reopened() throws IOException {
        return new OfflineFixture(folder);
    }

    ToolResult run(Tool tool, String... arguments) throws Exception {
        return machine.tools().run(Invocation.of(tool, arguments), line -> { });
    }

    ToolResult bcdedit(String... arguments) throws Exception {
        return run(Tool.BCDEDIT, Stream.concat(Stream.of("/store", storeName()), Arrays.stream(arguments)).toArray(String[]::new));
    }

    ToolResult reg(String... arguments) throws Exception {
        return run(Tool.REG, arguments);
    }

    ToolResult diskpart(String... script) throws Exception {
        return machine.tools().run(new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT), List.of(script)), line -> { });
    }

    boolean isGen2() {
        return machine.scenario().startsWith("gen2");
    }

    /** Gives the EFI system partition of disk 1 the letter S; generation 1 disks have their letters already. */
    OfflineFixture withSystemLetter() throws Exception {
        if (isGen2()) {
            ToolResult result = diskpart("select disk 1", "select partition 2", "assign letter=S", "exit");
            if (result.exitCode() != 0) {
                throw new IllegalStateException(result.output());
            }
        }
        return this;
    }

    String storeName() {
        return isGen2() ? "S:\\EFI\\Microsoft\\Boot\\BCD" : "F:\\Boot\\BCD";
    }

    Path storeFile() {
        return folder.resolve(isGen2() ? "disk1/volume2/EFI/Microsoft/Boot/BCD" : "disk1/volume1/Boot/BCD");
    }

    String systemHiveName() {
        return machine.scenario().startsWith("gen1") && !machine.scenario().contains("single")
                ? "G:\\Windows\\System32\\config\\SYSTEM" : "F:\\Windows\\System32\\config\\SYSTEM";
    }

    Path systemHiveFile() {
        String volume = isGen2() ? "volume4" : machine.scenario().contains("single") ? "volume1" : "volume2";
        return folder.resolve("disk1/" + volume + "/Windows/System32/config/SYSTEM");
    }
}
