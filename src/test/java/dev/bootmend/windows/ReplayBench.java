package dev.bootmend.windows;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.run.Machine;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A practice machine reached as a Windows machine is: enumeration by buffers, tools as programs that are started. */
final class ReplayBench implements AutoCloseable {

    static final Charset OEM = OemCharset.of(850);
    static final Pauses NO_PAUSES = new Pauses(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(2));

    final PracticeBench bench;
    final PracticeMachine practice;
    final ReplayedWindows windows;
    final SpooledTools tools;
    final RepairMachine machine;

    private ReplayBench(String scenario, Path folder, Charset charset, Pauses pauses, Answers answers) throws IOException {
        bench = PracticeBench.of(scenario, Files.createDirectories(folder).resolve("machine ü"));
        practice = PracticeMachine.open(bench.folder(), () -> WindowsTime.of(PracticeBench.CLOCK.instant()), () -> Guid.ZERO);
        windows = new ReplayedWindows(practice);
        windows.look().keep();
        tools = SpooledTools.in(folder.resolve("System32 \u00e4 \u0416 \u65e5\u672c"), charset, call -> answer(answers, call));
        var places = new ToolPlaces(Path.of("C:\\Windows"), tools.folder(), folder.resolve("work \u00e4 \u0416 \u65e5\u672c"), charset);
        machine = RepairMachine.over(windows, places, pauses);
    }

    private SpooledTools.Answer answer(Answers answers, SpooledTools.Call call) throws Exception {
        try {
            return answers.answer(this, call);
        } finally {
            windows.look().changed();
        }
    }

    /** What tools answer here. */
    interface Answers {
        SpooledTools.Answer answer(ReplayBench bench, SpooledTools.Call call) throws Exception;
    }

    /** The tools do their work on the practice machine's real sectors and hives. */
    static ReplayBench of(String scenario, Path folder) throws IOException {
        return of(scenario, folder, ReplayBench::work);
    }

    static ReplayBench of(String scenario, Path folder, Answers answers) throws IOException {
        return of(scenario, folder, OEM, NO_PAUSES, answers);
    }

    /** @param charset of what the tools print */
    static ReplayBench of(String scenario, Path folder, Charset charset, Pauses pauses, Answers answers) throws IOException {
        return new ReplayBench(scenario, folder, charset, pauses, answers);
    }

    SpooledTools.Answer work(SpooledTools.Call call) throws Exception {
        ToolResult result = practice.tools().run(SpooledTools.invocation(call), line -> { });
        return new SpooledTools.Answer(result.exitCode(), result.output());
    }

    RepairFlow flow() {
        return bench.flow(practised -> new Machine(machine.disks().machine(), machine.disks(), machine.tools(),
                machine.files(), practised.runs(), practised.clock()));
    }

    @Override
    public void close() throws InterruptedException {
        tools.close();
    }
}
