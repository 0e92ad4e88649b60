package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.CollectDump;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.Collected;
import dev.bootmend.run.Digests;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A memory dump ends up on this machine, byte for byte, with a note, and nothing else happens. */
class CollectedDumpTest {

    private static final String SCENARIO = "gen2-configure-dump";

    @TempDir
    Path folder;

    @Test
    void theCopyIsTheDumpAndTheNoteSaysWhich() throws Exception {
        PracticeBench bench = PracticeBench.of(SCENARIO, folder.resolve("m"));
        ConfirmedPlan plan = PracticeBench.repair(bench.flow(), SCENARIO);
        var before = bench.content();
        ToolFaultsTest.assertVerified(PracticeBench.run(bench.flow(), plan));
        assertEquals(before, bench.content());
        Path collected = bench.runFolder(plan.plan().run()).resolve("collected/MEMORY.DMP");
        byte[] dump = source(bench);
        assertArrayEquals(dump, Files.readAllBytes(collected));
        String note = Files.readString(bench.runFolder(plan.plan().run()).resolve("MEMORY.DMP.txt"));
        assertTrue(note.contains(Digests.of(dump).hex()), note);
        assertTrue(note.contains("0x80"), note);
        assertTrue(bench.undo(plan.plan().run()).isEmpty(), "there is nothing to undo");
    }

    @Test
    void aCopyThatCannotBeMadeIsAFailureAndLeavesNothing() throws Exception {
        PracticeBench bench = PracticeBench.of(SCENARIO, folder.resolve("m"));
        RepairFlow flow = bench.flow(machine -> new Machine(machine.name(), machine.disks(), machine.tools(),
                machine.files(), new Disturbance.FailingRuns(machine.runs(), -1) {
                    @Override
                    public Collected collect(RunId run, FileRef file, ByteSource content) throws IOException {
                        throw new IOException("there are 0 bytes free");
                    }
                }, machine.clock()));
        ConfirmedPlan plan = PracticeBench.repair(flow, SCENARIO);
        var ran = (RunOutcome.Ran) PracticeBench.run(flow, plan).outcome();
        assertEquals(RunStatus.FAILED, ran.status());
        assertTrue(ran.note().contains("there are 0 bytes free"), ran.note());
    }

    @Test
    void aCopyThatTheUserStopsLeavesNothing() throws Exception {
        PracticeBench bench = PracticeBench.of(SCENARIO, folder.resolve("m"));
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.repair(flow, SCENARIO);
        var begun = new AtomicBoolean();
        var ran = (RunOutcome.Ran) flow.run(plan, new RunListener() {
            @Override
            public void stepBegins(ConfirmedPlan.ConfirmedStep step) {
                begun.set(step.step().operation() instanceof CollectDump);
            }
        }, begun::get).outcome();
        assertEquals(RunStatus.FAILED, ran.status());
        assertTrue(ran.note().contains("it was stopped"), ran.note());
        assertFalse(Files.exists(bench.runFolder(plan.plan().run()).resolve("collected/MEMORY.DMP")));
    }

    private static byte[] source(PracticeBench bench) throws Exception {
        ConfirmedPlan plan = PracticeBench.repair(bench.flow(), SCENARIO);
        FileRef file = plan.steps().stream().map(step -> step.step().operation()).filter(CollectDump.class::isInstance)
                .map(CollectDump.class::cast).map(CollectDump::file).findFirst().orElseThrow();
        assertEquals(VolumePath.of("\\Windows\\MEMORY.DMP"), file.path());
        try (var open = bench.machine().files().reader(file.partition()).toOptional().orElseThrow().open(file.path())
                .toOptional().orElseThrow()) {
            var bytes = ByteBuffer.allocate((int) open.size());
            open.read(0, bytes);
            assertFalse(bytes.hasRemaining());
            return bytes.array();
        }
    }
}
