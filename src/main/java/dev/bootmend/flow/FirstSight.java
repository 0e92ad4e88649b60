package dev.bootmend.flow;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Planning;
import dev.bootmend.run.IdentityBook;
import dev.bootmend.run.Machine;
import dev.bootmend.run.UndoPlanning;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes down the identity of every attached disk that is looked at for the first time; says so when that is not possible. */
record FirstSight(Machine machine) {

    /** What the user has to know when it could not be written down. A look has to work where nothing can be written. */
    Optional<String> remark(MachineSnapshot seen) {
        List<Disk> disks = List.of();
        try {
            IdentityBook book = IdentityBook.of(machine.runs());
            disks = book.unseen(seen);
            book.see(seen, machine.runs(), machine.clock().instant());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(words(disks.stream().map(Disk::number).toList(), failed));
        }
    }

    private static String words(List<DiskNumber> disks, IOException failed) {
        String which = disks.isEmpty() ? "the attached disks" : (disks.size() == 1 ? "disk " : "disks ")
                + String.join(", ", disks.stream().map(DiskNumber::toString).toList());
        return "The identity of " + which + " could not be written down (" + failed.getMessage() + "). Until that is possible"
                + " nobody would notice that it has changed since, so no run begins: make the place for journals writable.";
    }

    /** The plan with that remark among its warnings. */
    Planning remarked(Planning planning, MachineSnapshot seen) {
        return planning instanceof Planning.Ready(var plan, var offers, var confirmations)
                ? remark(seen).<Planning>map(text -> new Planning.Ready(plan.withWarning(text), offers, confirmations))
                        .orElse(planning) : planning;
    }

    /** As above, for the way back. */
    UndoPlanning remarked(UndoPlanning planning, MachineSnapshot seen) {
        return planning instanceof UndoPlanning.Ready(var plan)
                ? remark(seen).<UndoPlanning>map(text -> new UndoPlanning.Ready(plan.withWarning(text))).orElse(planning)
                : planning;
    }
}
