package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import dev.bootmend.windows.SpooledTools.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that speak another language, that do nothing, that never end and that are not there, in whole repairs. */
@Timeout(300)
class ToolTroubleTest {

    private static final Pauses HASTY = new Pauses(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));

    /** What Windows' programs say in other languages, in the code pages of their consoles. */
    enum Language {
        GERMAN(850, "Der Vorgang wurde erfolgreich beendet.", "Zugriff verweigert. Schlüssel für übergeordnetes Objekt."),
        FRENCH(850, "L'opération a réussi.", "Accès refusé. Le magasin n'a pas pu être ouvert à cet emplacement."),
        RUSSIAN(866, "Операция успешно завершена.", "Отказано в доступе."),
        JAPANESE(932, "この操作を正しく終了しました。", "アクセスが拒否されました。");

        private final int codePage;
        private final String done;
        private final String refused;

        Language(int codePage, String done, String refused) {
            this.codePage = codePage;
            this.done = done;
            this.refused = refused;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLanguageOfAProgramChangesNoDecision(Language language) throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder, OemCharset.of(language.codePage), ReplayBench.NO_PAUSES,
                (replay, call) -> new Answer(replay.work(call).exitCode(), language.done + "\r\n"))) {
            RunOutcome.Ran ran = ran(bench);
            assertEquals(RunStatus.VERIFIED, ran.status(), ran.note());
            assertTrue(ran.safeToDetach());
            ran.steps().stream().flatMap(step -> step.results().stream())
                    .forEach(result -> assertEquals(language.done, result.output().strip()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusalIsShownInTheLanguageOfTheProgram(Language language) throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder, OemCharset.of(language.codePage), ReplayBench.NO_PAUSES,
                (replay, call) -> call.program().equals("bcdedit") ? new Answer(1, language.refused + "\r\n")
                        : replay.work(call))) {
            var before = bench.bench.content();
            RunOutcome.Ran ran = ran(bench);
            assertEquals(RunStatus.FAILED, ran.status());
            assertTrue(notes(ran).contains("bcdedit") && notes(ran).contains("exit code 1. " + language.refused), notes(ran));
            assertTrue(ran.safeToDetach(), "the letter is gone again: " + ran.gate());
            assertEquals(before, bench.bench.content());
        }
    }

    /** Which step it is, is told by what the disk reads afterwards. */
    @ParameterizedTest
    @CsvSource({"gen2-imc, diskpart", "gen2-imc, bcdedit", "gen1-imc, bcdedit", "gen2-configure-none, reg",
        "gen1-active-flag-none, diskpart", "gen2-store-missing, bcdboot", "gen1-store-missing, bcdboot",
        "gen1-windows-volume-dirty, chkdsk"})
    void aProgramThatOnlyClaimsToHaveDoneItIsFoundOut(String scenario, String program) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder, (replay, call) -> call.program().equals(program)
                ? new Answer(0, "The operation completed successfully.\r\n") : replay.work(call))) {
            RepairFlow flow = bench.flow();
            ConfirmedPlan plan = PracticeBench.repair(flow, scenario);
            RunOutcome.Ran ran = ran(PracticeBench.run(flow, plan));
            assertEquals(RunStatus.FAILED, ran.status(), ran.steps().toString());
            StepOutcome failed = ran.steps().stream().filter(step -> step.status() == StepStatus.FAILED).findFirst()
                    .orElseThrow();
            assertTrue(plan.steps().get(failed.index()).actions().stream()
                    .anyMatch(action -> action.toString().startsWith(program)), failed.toString());
            assertFalse(failed.note().isBlank());
            assertTrue(failed.results().stream().allMatch(result -> result.exitCode() == 0), failed.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"gen2-imc, bcdedit", "gen1-configure-none, reg", "gen1-active-flag-none, diskpart", "gen2-store-missing, bcdboot"})
    void aProgramThatDoesNotEndIsEndedAndSaidSo(String scenario, String program) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder, ReplayBench.OEM, HASTY, (replay, call) ->
                hangs(call, program) ? Answer.HANGS : replay.work(call))) {
            RepairFlow flow = bench.flow();
            RunOutcome.Ran ran = ran(PracticeBench.run(flow, PracticeBench.repair(flow, scenario)));
            assertEquals(RunStatus.FAILED, ran.status(), ran.steps().toString());
            assertTrue(notes(ran).contains(program) && notes(ran).contains("did not end within 10 seconds and was ended"),
                    notes(ran));
            assertEnded(bench, program);
        }
    }

    /** The first that hangs; what cleans up afterwards works. */
    private static boolean hangs(SpooledTools.Call call, String program) {
        return call.program().equals(program) && !call.arguments().contains("unload");
    }

    /** A check may take hours, so that no time ends it, but the user can. */
    @Test
    void aCheckThatDoesNotEndIsEndedByTheUser() throws Exception {
        Thread runner = Thread.currentThread();
        try (ReplayBench bench = ReplayBench.of("gen2-windows-volume-dirty", folder, ReplayBench.OEM,
                new Pauses(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60)), (replay, call) -> {
                    if (!call.program().equals("chkdsk")) {
                        return replay.work(call);
                    }
                    runner.interrupt();
                    return Answer.HANGS;
                })) {
            RepairFlow flow = bench.flow();
            ConfirmedPlan plan = PracticeBench.repair(flow, "gen2-windows-volume-dirty");
            RunResult result = PracticeBench.run(flow, plan);
            assertTrue(Thread.interrupted(), "the interruption is handed on");
            RunOutcome.Ran ran = ran(result);
            assertNotEquals(RunStatus.VERIFIED, ran.status());
            assertTrue(notes(ran).contains("was interrupted"), notes(ran));
            assertTrue(ran.safeToDetach(), ran.gate().toString());
            assertEnded(bench, "chkdsk");
        }
    }

    private static void assertEnded(ReplayBench bench, String program) {
        long process = bench.tools.seen().stream().filter(call -> call.program().equals(program)).findFirst().orElseThrow()
                .process();
        assertTrue(ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty(), program + " still runs");
    }

    @ParameterizedTest
    @CsvSource({"gen2-imc, bcdedit", "gen2-store-missing, bcdboot", "gen1-windows-volume-dirty, chkdsk"})
    void aProgramThatIsMissingIsNamedBeforeAnythingRuns(String scenario, String program) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder)) {
            RepairFlow flow = bench.flow();
            ConfirmedPlan plan = PracticeBench.repair(flow, scenario);
            var before = bench.bench.content();
            Files.delete(bench.tools.folder().resolve(program + ".exe"));
            RunOutcome outcome = PracticeBench.run(flow, plan).outcome();
            var refused = assertInstanceOf(RunOutcome.Refused.class, outcome, outcome.toString());
            assertTrue(refused.toString().contains("This machine has no " + program), refused.toString());
            assertEquals(List.of(), bench.tools.seen());
            assertEquals(before, bench.bench.content());
        }
    }

    private static RunOutcome.Ran ran(ReplayBench bench) throws Exception {
        RepairFlow flow = bench.flow();
        return ran(PracticeBench.run(flow, PracticeBench.repair(flow, "gen2-imc")));
    }

    private static RunOutcome.Ran ran(RunResult result) {
        return assertInstanceOf(RunOutcome.Ran.class, result.outcome(), result.outcome().toString());
    }

    private static String notes(RunOutcome.Ran ran) {
        return ran.note() + ran.steps().stream().map(StepOutcome::note).collect(Collectors.joining(" "));
    }
}
