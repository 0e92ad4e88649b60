package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.plan.ConfirmedPlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that did not live to its end has left is named, and no more than that. */
class LeftOversTest {

    @TempDir
    private Path folder;

    private PracticeBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = PracticeBench.of("gen2-imc", folder.resolve("machine"));
    }

    @Test
    void theLetterOfAnInterruptedRunIsNamedUntilItsUndo() throws Exception {
        ConfirmedPlan plan = killed(0, "bcd");
        List<LeftOver> found = found();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().what().startsWith("Drive letter S: still leads to disk "), found.toString());
        assertTrue(found.getFirst().remedy().contains(plan.plan().run().value()), found.toString());
        assertTrue(found.getFirst().stray().isEmpty(), "it is taken away with a preview");
        bench.undo(plan.plan().run());
        assertEquals(List.of(), found());
    }

    @Test
    void theHiveOfAnInterruptedRunIsNamedWithItsUndo() throws Exception {
        ConfirmedPlan plan = killed(0, "registry");
        List<LeftOver> found = found();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().what().contains("\\Windows\\System32\\config\\SYSTEM"), found.toString());
        assertEquals("The undo of run " + plan.plan().run() + " unloads it.", found.getFirst().remedy());
    }

    @Test
    void aRunThatHasEndedLeavesNothing() throws Exception {
        RepairFlow flow = bench.flow();
        PracticeBench.run(flow, PracticeBench.plan(flow, "bcd"));
        assertEquals(List.of(), found());
    }

    private ConfirmedPlan killed(int call, String group) throws Exception {
        RepairFlow flow = bench.flow(machine -> ToolFaultsTest.with(machine,
                new FaultyTools(machine.tools(), call, FaultyTools.Fault.KILLED_AFTER)));
        ConfirmedPlan plan = PracticeBench.plan(flow, group);
        assertThrows(FaultyTools.Killed.class, () -> PracticeBench.run(flow, plan));
        return plan;
    }

    private List<LeftOver> found() throws Exception {
        RepairFlow flow = bench.flow();
        return new LeftOvers(flow.workplace().machine()).find(flow.history());
    }
}
