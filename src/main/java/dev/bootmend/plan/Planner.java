package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.Generation;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a recipe into a plan for one disk. Every step comes from the recipe, but for the letters that Windows tools
 * need; every guard is checked first, and a disk of this machine is refused whatever the recipe says.
 */
public final class Planner {

    private static final BootStore NO_STORE = new BootStore(HiveHealth.CLEAN, List.of());

    private final PlanRequest request;
    private final GuardCheck guards;
    /** For the groups that run ntfsfix: a mark that it takes away does not stand in its way. */
    private final GuardCheck ntfsfix;
    private final Assessment assessment;
    private final Optional<BootStore> store;
    private final EntryTitles titles;

    private Planner(PlanRequest request) {
        this.request = request;
        this.guards = new GuardCheck(request.target(), request.machine());
        this.ntfsfix = new GuardCheck(request.target(), NtfsfixFirst.after(List.of(
                new RunNtfsfix(request.target().windows(), true), new RunNtfsfix(request.target().system(), true)),
                request.machine()));
        this.assessment = Assessment.of(request.recipe(), request.target(), request.machine(), request.facts());
        this.store = request.machine().store(request.target().store()).toOptional();
        this.titles = EntryTitles.of(store.orElse(NO_STORE));
    }

    /** The plan, or why there is none. */
    public static Planning plan(PlanRequest request) {
        return new Planner(request).planned();
    }

    private Planning planned() {
        List<Blocker> refusals = refusals();
        if (!refusals.isEmpty()) {
            return new Planning.Blocked(refusals, List.of());
        }
        List<GroupOffer> first = request.recipe().groups().stream()
                .filter(group -> NtfsfixFirst.isIn(group, request.machine())).map(group -> offer(group, ntfsfix)).toList();
        var later = new GuardCheck(request.target(), NtfsfixFirst.after(first.stream()
                .flatMap(offer -> offer.chosen().stream()).map(Candidate::operation).toList(), request.machine()));
        List<GroupOffer> offers = Replacement.of(request.recipe().groups().stream().map(group ->
                offer(group, NtfsfixFirst.isIn(group, request.machine()) ? ntfsfix : later)).toList());
        List<Blocker> blockers = offers.stream().filter(GroupOffer::ticked)
                .flatMap(offer -> offer.blockers().stream()).distinct().toList();
        if (!blockers.isEmpty()) {
            return new Planning.Blocked(blockers, offers);
        }
        if (offers.stream().allMatch(offer -> offer.chosen().isEmpty())) {
            return new Planning.NothingToDo(plan(List.of()), offers, reasons(offers));
        }
        return withLetters(offers);
    }

    /** What forbids every group: the disk, its generation, or a value that an option cannot have. */
    private List<Blocker> refusals() {
        var refusals = new ArrayList<>(guards.blockers(Guard.TARGET_DISK));
        if (!request.recipe().generations().contains(request.target().generation())) {
            refusals.add(Blocker.of("This recipe is not for " + request.target().generation() + ".",
                    "Choose another recipe."));
        }
        request.choices().options().forEach((id, value) -> optionFault(id, value).ifPresent(reason -> refusals.add(
                Blocker.of("The option " + id + ": " + reason + ".", "Choose another value."))));
        return refusals;
    }

    private Optional<String> optionFault(OptionId id, String value) {
        return request.recipe().option(id).map(option -> option.type().faultOf(value))
                .orElse(Optional.of("the recipe has no such option"));
    }

    private GroupOffer offer(RecipeGroup group, GuardCheck guards) {
        List<String> unticking = assessment.unticking(group.id());
        boolean standard = group.ticked() && unticking.isEmpty() && isOfThisGeneration(group);
        boolean ticked = request.choices().groups().getOrDefault(group.id(), standard);
        List<String> notes = Stream.concat(unticking.stream(), assessment.remaining(group.id()).stream()).toList();
        List<Blocker> blockers = group.guards().stream().flatMap(guard -> guards.blockers(guard).stream()).toList();
        if (!blockers.isEmpty()) {
            return new GroupOffer(group, ticked, blockers, notes, List.of());
        }
        GroupOffer offer = new StepExpansion(request, group, store, titles).offer(ticked, notes);
        return group.guards().contains(Guard.FREE_SPACE) && offer.blockers().isEmpty()
                ? DumpRoom.checked(request, offer) : offer;
    }

    private boolean isOfThisGeneration(RecipeGroup group) {
        Guard other = request.target().generation() == Generation.GEN1 ? Guard.GEN2 : Guard.GEN1;
        return !group.guards().contains(other);
    }

    private Planning withLetters(List<GroupOffer> offers) {
        Set<PartitionRef> partitions = new LinkedHashSet<>();
        offers.forEach(offer -> offer.chosen().forEach(step -> partitions.addAll(step.operation().lettered())));
        LetterSteps letters = LetterSteps.of(request.machine(), request.target(), partitions, request.lettersInUse());
        if (!letters.blockers().isEmpty()) {
            return new Planning.Blocked(letters.blockers(), offers);
        }
        return new Planning.Ready(plan(StepList.of(offers, letters.letters())), offers,
                Confirmation.of(offers, request.machine()));
    }

    private Plan plan(List<Step> steps) {
        var warnings = new ArrayList<String>();
        assessment.holding(EvidenceEffect.CONTRADICTS).stream().map(Evidence::text).forEach(warnings::add);
        assessment.holding(EvidenceEffect.WARNS).stream().map(Evidence::text).forEach(warnings::add);
        warnings.addAll(request.recipe().warnings());
        return new Plan(request.run(), request.recipe().id(), request.recipe().title(), request.target(),
                request.machine(), steps, warnings);
    }

    /** One sentence for each group: it is not ticked, it is in place, or it has nothing to do here. */
    private static List<String> reasons(List<GroupOffer> offers) {
        var reasons = new ArrayList<String>();
        for (GroupOffer offer : offers) {
            String title = offer.group().title() + ": ";
            if (!offer.candidates().isEmpty() && offer.candidates().stream().allMatch(Candidate::inPlace)) {
                reasons.add(title + "already in place.");
            } else if (offer.candidates().isEmpty() && offer.blockers().isEmpty()) {
                reasons.add(title + String.join(" ", offer.notes()));
            } else {
                reasons.add(title + "not ticked.");
            }
        }
        return reasons;
    }
}
