package dev.bootmend.plan;

import java.util.List;

/** What planning came to. */
public sealed interface Planning {

    /** Every group of the recipe as it can be offered here; none when the disk itself is refused. */
    List<GroupOffer> offers();

    /**
     * There is a plan.
     *
     * @param confirmations what the user has to confirm besides
     */
    record Ready(Plan plan, List<GroupOffer> offers, List<Confirmation> confirmations) implements Planning {
        public Ready {
            offers = List.copyOf(offers);
            confirmations = List.copyOf(confirmations);
        }
    }

    /**
     * Nothing would change.
     *
     * @param plan without steps
     * @param reasons why, one sentence each
     */
    record NothingToDo(Plan plan, List<GroupOffer> offers, List<String> reasons) implements Planning {
        public NothingToDo {
            offers = List.copyOf(offers);
            reasons = List.copyOf(reasons);
        }
    }

    /** What is ticked must not run; unticking the groups that are blocked may help. */
    record Blocked(List<Blocker> blockers, List<GroupOffer> offers) implements Planning {
        public Blocked {
            blockers = List.copyOf(blockers);
            offers = List.copyOf(offers);
        }
    }
}
