package dev.bootmend.cli;

import dev.bootmend.diagnose.Symptom;
import dev.bootmend.diagnose.SymptomCatalogue;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.report.Printable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diagnose}. */
@Command(name = "diagnose", mixinStandardHelpOptions = true,
        description = "Finds out why the attached disk does not boot, and which recipes address it. Changes nothing.")
final class DiagnoseCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Mixin
    private TargetOption target;

    @Option(names = "--screen", paramLabel = "TEXT", description = "What the screen of the machine shows, a code or words:"
            + " whether the disk agrees, and the recipe meant for it first.")
    private String screen;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        Optional<Symptom> shown = Optional.ofNullable(screen).map(DiagnoseCommand::symptom);
        RepairFlow flow = output.open(machine);
        RepairCase repair = target.examine(flow).told(shown);
        flow.remark(repair.machine()).ifPresent(output::note);
        output.result(() -> DiagnosisTree.of(repair, shown),
                () -> DiagnosisText.lines(repair, shown, flow.remainder(repair)));
        return ExitCode.DONE.number();
    }

    private static Symptom symptom(String text) {
        return SymptomCatalogue.search(text).stream().filter(known -> !text.isBlank()).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "--screen: BootMend knows no screen with \""
                        + Printable.line(text) + "\". Give the stop code, such as 0x67, or some words of the text."));
    }
}
