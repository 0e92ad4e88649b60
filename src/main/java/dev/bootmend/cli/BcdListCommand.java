package dev.bootmend.cli;

import dev.bootmend.bcd.ListingLine;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.StoreInspection;
import dev.bootmend.report.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bcd list STORE}. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists a store as 'bcdedit /enum all /v' prints it. The file is never written.")
final class BcdListCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STORE", description = "The BCD file.")
    private Path store;

    @Option(names = "--json", description = "Objects and elements as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        try (var file = LocalFile.open(store)) {
            switch (StoreInspection.of(store.toString(), file.content(), file.logs(), PartitionNames.NONE)) {
                case Reading.Known<StoreInspection>(var inspection) -> print(output, inspection);
                case Reading.Absent<StoreInspection>() ->
                        throw new CommandFailure(ExitCode.FAILED, store + ": this is not a BCD store.");
                case Reading.Unreadable<StoreInspection>(var problem) -> throw CommandFailure.of(problem);
            }
        }
        return ExitCode.DONE.number();
    }

    private void print(Output output, StoreInspection inspection) {
        if (json) {
            output.json(StoreTree.of(inspection).fields());
        } else {
            inspection.listing().stream().map(ListingLine::text).map(Printable::line).forEach(output.out()::println);
        }
        inspection.store().health().notes().forEach(output::note);
        if (inspection.store().bootManager().isEmpty()) {
            output.note(store + ": the store has no {bootmgr} object; no machine starts from it. "
                    + "The boot files and the store have to be rebuilt.");
        }
    }
}
