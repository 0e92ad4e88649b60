package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.recipe.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the user has to confirm before the plan may run, because the disk cannot tell.
 *
 * @param consent what is asked for; each at most once in a plan
 * @param text the sentence beside the box to be ticked
 */
public record Confirmation(Consent consent, String text) {

    /** What has to be confirmed for the steps that are part of the plan. */
    static List<Confirmation> of(List<GroupOffer> offers, MachineSnapshot machine) {
        List<Operation> chosen = offers.stream().flatMap(offer -> offer.chosen().stream()).map(Candidate::operation)
                .toList();
        var confirmations = new ArrayList<Confirmation>();
        if (offers.stream().anyMatch(offer -> !offer.chosen().isEmpty()
                && offer.group().guards().contains(Guard.COPY_EXISTS))) {
            confirmations.add(new Confirmation(Consent.COPY_EXISTS, "I have a copy or snapshot of this disk."));
        }
        String checked = chosen.stream().filter(CheckFileSystem.class::isInstance).map(CheckFileSystem.class::cast)
                .filter(CheckFileSystem::repair).map(check -> PartitionTitle.of(machine, check.partition()))
                .collect(Collectors.joining(" and "));
        if (!checked.isEmpty()) {
            confirmations.add(new Confirmation(Consent.CHECK, "Check and repair the file system of " + checked
                    + ". It is dismounted for that; this may take hours, must not be interrupted, can remove damaged"
                    + " files, and cannot be undone."));
        }
        String fixed = chosen.stream().filter(RunNtfsfix.class::isInstance).map(RunNtfsfix.class::cast)
                .filter(RunNtfsfix::repair).map(run -> PartitionTitle.of(machine, run.partition()))
                .collect(Collectors.joining(" and "));
        if (!fixed.isEmpty()) {
            confirmations.add(new Confirmation(Consent.CHECK, "Run ntfsfix on " + fixed + ". It cannot be undone. "
                    + RunNtfsfix.IS_NO_CHECK));
        }
        if (chosen.stream().anyMatch(CollectDump.class::isInstance)) {
            confirmations.add(new Confirmation(Consent.DUMP, "I may copy the memory of this machine. A dump can"
                    + " hold personal data and passwords."));
        }
        return List.copyOf(confirmations);
    }
}
