package dev.bootmend.ui.disk;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The choice of the disk. One answer is chosen beforehand, of several the user has to choose; a disk of this machine never is one. */
public final class DiskViewModel extends PageModel {

    private final RepairSession session;
    private final MachineSnapshot machine;
    private final List<DiskEntry> disks;
    private final ReadOnlyObjectWrapper<DiskChoice> choice = new ReadOnlyObjectWrapper<>(this, "choice", DiskChoice.NONE);

    /** The disks of the machine as {@code session} has looked at it. */
    public DiskViewModel(RepairSession session) {
        this.session = session;
        this.machine = session.machine();
        this.disks = machine.disks().stream().map(disk -> DiskEntry.of(disk, machine, find(disk.number(), Optional.empty()),
                        session.flow().preparations(machine, disk.number())))
                .sorted(Comparator.comparing((DiskEntry entry) -> entry.standing().rank()).thenComparing(DiskEntry::number)).toList();
        List<DiskEntry> possible = choosable();
        headline(possible);
        if (possible.size() == 1) {
            choice.set(new DiskChoice(Optional.of(possible.getFirst().number()), Optional.empty()));
        }
        choice.subscribe(chosen -> offer(actions(chosen)));
    }

    RepairSession session() {
        return session;
    }

    List<DiskEntry> disks() {
        return disks;
    }

    ReadOnlyObjectProperty<DiskChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Chooses a disk that can be chosen. */
    void choose(DiskNumber disk) {
        if (!choice.get().is(disk) && choosable().stream().anyMatch(entry -> entry.number().equals(disk))) {
            choice.set(new DiskChoice(Optional.of(disk), Optional.empty()));
        }
    }

    /** Chooses one Windows of a disk that holds several. */
    void choose(TargetSearch.Candidate candidate) {
        choice.set(new DiskChoice(Optional.of(candidate.disk()), Optional.of(candidate.windows())));
    }

    /** What tells a Windows from the others of its disk: its volume first, then what speaks for it besides its title. */
    List<String> about(TargetSearch.Candidate candidate) {
        return Stream.concat(PartitionBlocks.detail(candidate.windows(), machine).stream(),
                candidate.evidence().stream().filter(fact -> !candidate.title().contains(fact.replace("build ", "")))).toList();
    }

    /** Goes to the preview of everything that {@code offers} would do to {@code disk}. */
    void prepare(DiskNumber disk, List<PreparationOffer> offers) {
        session.prepare(disk, offers.stream().map(PreparationOffer::kind).collect(Collectors.toSet()));
    }

    /** Goes to the preview of the undo of {@code lender}, which gives a disk its own signature back. */
    void giveBack(RunId lender) {
        session.undo(lender, Step.DISK);
    }

    /** Whether there is nothing to choose. */
    boolean nothingSuits() {
        return choosable().isEmpty();
    }

    /** Why nothing suits, and what can be done. */
    TargetSearch.Refused refusal() {
        return session.flow().find(machine, Optional.empty(), Optional.empty()) instanceof TargetSearch.Refused refused ? refused
                : new TargetSearch.Refused("No disk can be chosen.", "");
    }

    private List<DiskEntry> choosable() {
        return disks.stream().filter(entry -> entry.standing().choosable()).toList();
    }

    private TargetSearch find(DiskNumber disk, Optional<PartitionRef> windows) {
        return session.flow().find(machine, Optional.of(disk), windows);
    }

    private void headline(List<DiskEntry> possible) {
        String read = "BootMend read every disk without changing anything. ";
        if (possible.isEmpty()) {
            say("No attached disk can be repaired as it is", "BootMend read every disk without changing anything, and chose none.");
        } else if (possible.size() > 1) {
            say("Which disk is it?", read + possible.size() + " disks hold a Windows that is not running here. Choose the one that does not start.");
        } else if (possible.getFirst().standing() instanceof Standing.Asking asking) {
            say("Which Windows is it?", read + "One disk holds " + asking.candidates().size() + " of them, equally good. Choose the one that does not start.");
        } else {
            say("Which disk is it?", read + "One disk holds a Windows that is not running here.");
        }
    }

    private PageActions actions(DiskChoice chosen) {
        PageActions always = PageActions.NONE.left(session.wizard().cancel()).right(session.wizard().back(Step.START));
        if (nothingSuits()) {
            return always.primary(PageAction.of("Look again", session::look));
        }
        return always.left(PageAction.of("Look again", session::look)).primary(examine(chosen));
    }

    private PageAction examine(DiskChoice chosen) {
        if (chosen.disk().isEmpty()) {
            return PageAction.unavailable("Examine the disk", "Choose a disk first.");
        }
        String label = "Examine disk " + chosen.disk().get();
        return switch (find(chosen.disk().get(), chosen.windows())) {
            case TargetSearch.Found(var target) -> PageAction.of(label, () -> examine(target));
            case TargetSearch.Choose(var question, var candidates) -> PageAction.unavailable(label, question);
            case TargetSearch.Refused(var reason, var remedy) -> PageAction.unavailable(label, reason);
        };
    }

    private CompletionStage<Boolean> examine(RepairTarget target) {
        return session.examine(target);
    }
}
