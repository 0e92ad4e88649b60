package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the identity of a disk cannot be written down when it is first looked at. */
class FirstSightTest {

    @TempDir
    Path folder;

    private PracticeBench bench;

    @BeforeEach
    void makeMachine() throws IOException {
        bench = PracticeBench.of("gen2-imc", folder.resolve("m"));
    }

    private static Machine forgetful(Machine machine) {
        return Disturbance.with(machine, new Disturbance.FailingRuns(machine.runs(), -1) {
            @Override
            public void note(IdentityNote note) throws IOException {
                throw new IOException("Read-only file system");
            }
        });
    }

    @Test
    void theUserIsToldAtTheLookAndInThePreview() throws Exception {
        RepairFlow flow = bench.flow(FirstSightTest::forgetful);
        String said = flow.remark(flow.look()).orElseThrow();
        assertTrue(said.contains("disk 1 ") && said.contains("Read-only file system") && said.contains("no run begins"), said);
        assertEquals(said, PracticeBench.plan(flow, "bcd").plan().warnings().getFirst());
    }

    @Test
    void noRunBeginsWithoutIt() throws Exception {
        var before = bench.content();
        RepairFlow flow = bench.flow(FirstSightTest::forgetful);
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        var refused = assertInstanceOf(RunOutcome.Refused.class, PracticeBench.run(flow, plan).outcome());
        assertTrue(refused.problem().toString().contains("Read-only file system"), refused.problem().toString());
        assertEquals(before, bench.content());
        assertEquals(List.of(), bench.flow().history().entries(), "a run that did not begin leaves no journal");
    }

    @Test
    void whereItCanBeWrittenThereIsNothingToSay() throws Exception {
        RepairFlow flow = bench.flow();
        assertEquals(Optional.empty(), flow.remark(flow.look()));
        ToolFaultsTest.assertVerified(PracticeBench.run(flow, PracticeBench.plan(flow, "bcd")));
    }
}
