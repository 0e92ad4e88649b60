package dev.bootmend.cli;

import dev.bootmend.flow.PlanTree;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Tree;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.plan.Preparations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code prepare}. */
@Command(name = "prepare", mixinStandardHelpOptions = true,
        description = "Brings a disk online or makes it writable, so that it can be repaired; a disk whose signature another"
                + " disk has gets a temporary one. Without an option it says what can be done. Shows the plan and, with"
                + " --yes, runs and verifies it; undo leads back.")
final class PrepareCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Option(names = "--disk", paramLabel = "N", required = true,
            description = "The number of the disk, as 'bootmend machine' lists it.")
    private int disk;

    @Option(names = "--online", description = "Brings the disk online. Refused when another disk has its identity.")
    private boolean online;

    @Option(names = "--clear-readonly", description = "Clears the read-only attribute. Refused when another disk has its "
            + "identity.")
    private boolean clearReadOnly;

    @Option(names = "--temporary-signature", description = "Generation 1: gives the disk a signature that no disk has, makes "
            + "it writable and brings it online, for the case that another disk has its own. Undo gives that back.")
    private boolean temporary;

    @Option(names = "--recorded-signature", description = "Generation 1: takes the disk offline and gives it the signature "
            + "back that its boot entries name, after Windows has changed it.")
    private boolean recorded;

    @Option(names = "--yes", description = "I have seen the plan and its consequences, and it may be done.")
    private boolean yes;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RepairFlow flow = output.open(machine);
        MachineSnapshot seen = Output.look(flow);
        DiskNumber number = TargetOption.diskNumber(seen, disk);
        Set<PreparationKind> kinds = kinds();
        return kinds.isEmpty() ? offers(output, flow, seen, number) : planned(output, flow, flow.prepare(seen, number, kinds));
    }

    private Set<PreparationKind> kinds() {
        Set<PreparationKind> kinds = EnumSet.noneOf(PreparationKind.class);
        add(kinds, online, PreparationKind.ONLINE);
        add(kinds, clearReadOnly, PreparationKind.WRITABLE);
        add(kinds, temporary, PreparationKind.TEMPORARY_SIGNATURE);
        add(kinds, recorded, PreparationKind.RECORDED_SIGNATURE);
        boolean signature = temporary || recorded;
        if (signature && kinds.size() > 1) {
            throw new CommandFailure(ExitCode.WRONG_USE, "--temporary-signature and --recorded-signature do all that is needed; "
                    + "give no other with them.");
        }
        return kinds;
    }

    private static void add(Set<PreparationKind> kinds, boolean wanted, PreparationKind kind) {
        if (wanted) {
            kinds.add(kind);
        }
    }

    private int offers(Output output, RepairFlow flow, MachineSnapshot seen, DiskNumber number) {
        List<PreparationOffer> offers = flow.preparations(seen, number);
        output.result(() -> Tree.of("format", 1).with("state", "offers").with("offers", offers, offer -> Tree.of("option",
                option(offer.kind())).with("title", offer.title()).with("consequence", offer.consequence())),
                () -> lines(offers, Preparations.advice(seen, number)));
        return ExitCode.DONE.number();
    }

    private List<String> lines(List<PreparationOffer> offers, Optional<Blocker> advice) {
        var lines = new ArrayList<String>();
        for (PreparationOffer offer : offers) {
            lines.add(option(offer.kind()) + "  " + offer.title() + ".");
            lines.add("    " + offer.consequence());
        }
        advice.ifPresent(text -> lines.add(text.text() + " " + text.remedy()));
        return lines.isEmpty() ? List.of("Disk " + disk + " needs no preparation, or it cannot be prepared on this machine.")
                : lines;
    }

    private static String option(PreparationKind kind) {
        return switch (kind) {
            case ONLINE -> "--online";
            case WRITABLE -> "--clear-readonly";
            case TEMPORARY_SIGNATURE, RECORDED_SIGNATURE -> "--" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private int planned(Output output, RepairFlow flow, Planning planning) {
        return switch (planning) {
            case Planning.Ready(var plan, var offers, var confirmations) -> {
                if (!output.isJson()) {
                    confirmations.stream().map(Confirmation::text).forEach(text -> output.line("Consequence: " + text));
                }
                yield new Execution(output, flow, machine).run(ConfirmedPlan.of(plan), yes).number();
            }
            case Planning.NothingToDo(var plan, var offers, var reasons) -> {
                output.result(() -> PlanTree.of(flow, planning), () -> reasons);
                yield ExitCode.DONE.number();
            }
            case Planning.Blocked(var blockers, var offers) -> throw new CommandFailure(ExitCode.REFUSED,
                    String.join("\n", PlanText.blockers(blockers)));
        };
    }
}
