package dev.bootmend.cli;

import dev.bootmend.flow.RepairCase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code diagnose}. */
@Command(name = "diagnose", mixinStandardHelpOptions = true,
        description = "Finds out why the attached disk does not boot, and which recipes address it. Changes nothing.")
final class DiagnoseCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Mixin
    private TargetOption target;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        RepairCase repair = target.examine(output.open(machine));
        if (json) {
            output.json(DiagnosisTree.of(repair).fields());
        } else {
            DiagnosisText.lines(repair).forEach(output::line);
        }
        return ExitCode.DONE.number();
    }
}
