package dev.bootmend.cli;

import dev.bootmend.bcd.ListingLine;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.StoreInspection;
import dev.bootmend.report.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bcd list STORE}. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists a store as 'bcdedit /enum all /v' prints it. The file is never written.")
final class BcdListCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STORE", description = "The BCD file.")
    private Path store;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
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
        output.result(() -> StoreTree.of(inspection),
                () -> inspection.listing().stream().map(ListingLine::text).map(Printable::line).toList());
        inspection.store().health().notes().forEach(output::note);
        if (inspection.store().bootManager().isEmpty()) {
            output.note(store + ": the store has no {bootmgr} object; no machine starts from it. "
                    + "The boot files and the store have to be rebuilt.");
        }
    }
}
