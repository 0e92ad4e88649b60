package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan of one preparation: hard conditions first, then one step and one confirmation for each thing that is wanted. */
final class PreparationPlan {

    private final PreparationRequest request;
    private final Disk disk;
    private final List<PreparationOffer> offers;
    private final List<Step> steps = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();

    private PreparationPlan(PreparationRequest request, Disk disk) {
        this.request = request;
        this.disk = disk;
        this.offers = Preparations.offers(request.machine(), disk.number());
    }

    static Planning of(PreparationRequest request, Disk disk) {
        var draft = new PreparationPlan(request, disk);
        for (PreparationKind kind : PreparationKind.values()) {
            if (request.kinds().contains(kind)) {
                draft.add(kind);
            }
        }
        return draft.planned();
    }

    private void add(PreparationKind kind) {
        Optional<PreparationOffer> offer = offers.stream().filter(one -> one.kind() == kind).findFirst();
        if (offer.isEmpty()) {
            refuse(kind);
            return;
        }
        confirmations.add(new Confirmation(consent(kind), offer.get().title() + ". " + offer.get().consequence()));
        steps.add(new Step(steps.size(), kind.step(), operation(kind), Step.Purpose.REPAIR, Optional.empty()));
    }

    /** What is in place already is no obstacle; what would endanger the identity of the disk is. */
    private void refuse(PreparationKind kind) {
        boolean collides = DiskStates.collides(request.machine(), disk);
        switch (kind) {
            case ONLINE, WRITABLE -> {
                if (collides && isWanted(kind)) {
                    blockers.add(Preparations.collision(request.machine(), disk));
                }
            }
            case TEMPORARY_SIGNATURE -> blockers.add(collides ? Preparations.collision(request.machine(), disk)
                    : Blocker.of("Disk " + disk.number() + " needs no temporary signature: no other disk has its identity.",
                            "Bring it online as it is."));
            case RECORDED_SIGNATURE -> blockers.add(Blocker.of("The boot entries of disk " + disk.number() + " do not all name one"
                    + " other signature, or could not be read.", "Examine the disk; a recipe may point the entries to it."));
        }
    }

    private boolean isWanted(PreparationKind kind) {
        return kind == PreparationKind.ONLINE ? DiskStates.isOffline(disk) : DiskStates.isReadOnly(disk);
    }

    private Operation operation(PreparationKind kind) {
        MachineSnapshot machine = request.machine();
        DiskSignature now = Preparations.signature(disk).orElse(new DiskSignature(0));
        return switch (kind) {
            case ONLINE -> new SetDiskOnline(disk.number(), true);
            case WRITABLE -> new SetDiskReadOnly(disk.number(), false);
            case TEMPORARY_SIGNATURE -> new LendSignature(disk.number(), now, request.unused(), request.run());
            case RECORDED_SIGNATURE -> new ReturnSignature(disk.number(), RecordedSignature.of(machine, disk).orElseThrow(),
                    now, false, request.run());
        };
    }

    private static Consent consent(PreparationKind kind) {
        return switch (kind) {
            case ONLINE -> Consent.ONLINE;
            case WRITABLE -> Consent.WRITABLE;
            case TEMPORARY_SIGNATURE -> Consent.LEND_SIGNATURE;
            case RECORDED_SIGNATURE -> Consent.RETURN_SIGNATURE;
        };
    }

    private Planning planned() {
        if (!blockers.isEmpty()) {
            return new Planning.Blocked(blockers.stream().distinct().toList(), List.of());
        }
        Plan plan = new Plan(request.run(), RecipeId.PREPARE, "Preparing the disk",
                PreparationTarget.of(disk).orElseThrow(), request.machine(), steps, List.of());
        return steps.isEmpty() ? new Planning.NothingToDo(plan, List.of(), List.of("Disk " + disk.number()
                + " is as it is wanted already.")) : new Planning.Ready(plan, List.of(), confirmations);
    }
}
