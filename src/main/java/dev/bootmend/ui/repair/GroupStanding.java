package dev.bootmend.ui.repair;

import dev.bootmend.plan.Candidate;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.recipe.Guard;
import dev.bootmend.ui.kit.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * How one part of a recipe stands on this disk.
 *
 * @param ticked whether anything of it will run
 * @param choosable whether its box does something
 */
record GroupStanding(boolean ticked, boolean choosable, List<Remark> remarks) {

    /** A sentence below the part. */
    record Remark(Sign sign, String text) {
    }

    GroupStanding {
        remarks = List.copyOf(remarks);
    }

    static GroupStanding of(GroupOffer offer) {
        if (offer.blockers().stream().anyMatch(blocker -> blocker.guard().filter(GroupStanding::asksForAGeneration)
                .isPresent())) {
            return new GroupStanding(false, offer.ticked(), List.of(
                    new Remark(Sign.NOT_REACHED, offer.blockers().getFirst().text())));
        }
        List<Remark> remarks = new ArrayList<>();
        offer.blockers().forEach(blocker ->
                remarks.add(new Remark(Sign.BROKEN, (blocker.text() + " " + blocker.remedy()).strip())));
        offer.notes().forEach(note -> remarks.add(new Remark(Sign.NOTE, note)));
        if (!offer.blockers().isEmpty()) {
            return new GroupStanding(offer.ticked(), offer.ticked(), remarks);
        }
        long open = offer.candidates().stream().filter(candidate -> !candidate.inPlace()).count();
        boolean effective = offer.candidates().stream().anyMatch(candidate -> candidate.ticked()
                && !candidate.inPlace());
        remarks.addAll(state(offer, open, effective));
        return new GroupStanding(offer.ticked() && effective, effective, remarks);
    }

    private static boolean asksForAGeneration(Guard guard) {
        return guard == Guard.GEN1 || guard == Guard.GEN2;
    }

    private static List<Remark> state(GroupOffer offer, long open, boolean effective) {
        List<Candidate> all = offer.candidates();
        if (all.isEmpty()) {
            return List.of();
        }
        if (open == 0) {
            return List.of(new Remark(Sign.IN_PLACE, "Already in place on this disk."));
        }
        if (!effective) {
            return List.of(switch (offer.group().kind()) {
                case REPAIR -> new Remark(
                        Sign.IN_PLACE, "Not needed on this disk. It can be ticked step by step in the preview.");
                case POLICY, DIAGNOSTIC -> new Remark(Sign.NOTE, "Chosen step by step in the preview.");
            });
        }
        return open < all.size() ? List.of(new Remark(Sign.IN_PLACE, (all.size() - open) + " of " + all.size()
                + " steps are already in place and will not run.")) : List.of();
    }
}
