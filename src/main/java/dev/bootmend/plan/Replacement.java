package dev.bootmend.plan;

import dev.bootmend.recipe.GroupId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out of a plan the groups that another one replaces: a store that is built anew is not edited as well. */
final class Replacement {

    private Replacement() {
    }

    /** The offers, with those unticked whose work another one does. */
    static List<GroupOffer> of(List<GroupOffer> offers) {
        Map<GroupId, String> replaced = new HashMap<>();
        offers.stream().filter(Replacement::works).forEach(offer -> offer.group().insteadOf()
                .forEach(other -> replaced.put(other, offer.group().title())));
        return offers.stream().map(offer -> offer.ticked() && replaced.containsKey(offer.group().id())
                ? without(offer, replaced.get(offer.group().id())) : offer).toList();
    }

    /** Something that runs, or that would if nothing were in its way. */
    private static boolean works(GroupOffer offer) {
        return !offer.chosen().isEmpty() || offer.ticked() && !offer.blockers().isEmpty();
    }

    private static GroupOffer without(GroupOffer offer, String title) {
        var notes = new ArrayList<>(offer.notes());
        notes.add(0, "Left out, for \"" + title + "\" does this anew. Look at the disk again afterwards.");
        return new GroupOffer(offer.group(), false, offer.blockers(), notes, offer.candidates());
    }
}
