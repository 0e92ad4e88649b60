package dev.bootmend.cli;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --disk N} and {@code --partition N}: what is to be repaired, when the machine leaves a choice. */
final class TargetOption {

    @Option(names = "--disk", paramLabel = "N", description = "The number of the disk, as 'bootmend machine' lists it.")
    private Integer disk;

    @Option(names = "--partition", paramLabel = "N",
            description = "The number of the Windows partition, when the disk holds more than one Windows.")
    private Integer partition;

    /** Looks at the machine, finds the target and examines it. */
    RepairCase examine(RepairFlow flow) {
        MachineSnapshot machine = Output.look(flow);
        Optional<DiskNumber> number = Optional.ofNullable(disk).map(given -> diskNumber(machine, given));
        return switch (flow.find(machine, number, windows(machine))) {
            case TargetSearch.Found(var target) -> flow.examine(machine, target);
            case TargetSearch.Choose(var question, var candidates) ->
                    throw new CommandFailure(ExitCode.REFUSED, question + "\n" + choices(machine, candidates));
            case TargetSearch.Refused(var reason, var remedy) ->
                    throw new CommandFailure(ExitCode.REFUSED, (reason + " " + remedy).strip());
        };
    }

    /** The disk of that number; one that is not there is wrong use. */
    static DiskNumber diskNumber(MachineSnapshot machine, int number) {
        return machine.disks().stream().map(Disk::number).filter(known -> known.value() == number).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "--disk " + number
                        + ": there is no such disk. The disks are: " + machine.disks().stream().map(Disk::number)
                        .map(DiskNumber::toString).collect(Collectors.joining(", ")) + "."));
    }

    private Optional<PartitionRef> windows(MachineSnapshot machine) {
        if (partition == null) {
            return Optional.empty();
        }
        if (disk == null) {
            throw new CommandFailure(ExitCode.WRONG_USE, "--partition needs --disk, too.");
        }
        var number = new DiskNumber(disk);
        return Optional.of(machine.disk(number).stream()
                .flatMap(found -> found.partitions().toOptional().stream().flatMap(List::stream))
                .filter(found -> found.number().map(PartitionNumber::value).filter(partition::equals).isPresent())
                .map(found -> new PartitionRef(number, found.start())).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE,
                        "Disk " + disk + " has no partition " + partition + ".")));
    }

    private static String choices(MachineSnapshot machine, List<TargetSearch.Candidate> candidates) {
        return candidates.stream().map(candidate -> "  --disk " + candidate.disk() + " --partition "
                + machine.partition(candidate.windows()).flatMap(Partition::number).map(Object::toString).orElse("?")
                + "   " + candidate.title() + "   " + String.join(", ", candidate.evidence()))
                .collect(Collectors.joining("\n"));
    }
}
