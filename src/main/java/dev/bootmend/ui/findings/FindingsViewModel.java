package dev.bootmend.ui.findings;

import dev.bootmend.diagnose.BootLink;
import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.kit.ChainLink;
import dev.bootmend.ui.kit.LinkState;
import dev.bootmend.ui.kit.Sign;
import java.util.List;

/** Where the start ends, and everything else that was found. "Could not check" is never mixed with "in order". */
public final class FindingsViewModel extends PageModel {

    private final Diagnosis diagnosis;
    private final List<Recommendation> recipes;
    private final SymptomPicker symptoms;

    /** What {@code session} has examined. */
    public FindingsViewModel(RepairSession session) {
        this.diagnosis = session.repair().diagnosis();
        this.recipes = session.repair().recommendations();
        this.symptoms = new SymptomPicker(diagnosis, session::tell);
        say(diagnosis.headline(), diagnosis.explanation());
        offer(PageActions.NONE.left(session.wizard().cancel()).right(session.wizard().back(Step.DISK))
                .primary(PageAction.of("Choose a repair", () -> session.wizard().go(Step.REPAIR))));
    }

    List<ChainLink> chain() {
        return diagnosis.chain().links().stream().map(FindingsViewModel::link).toList();
    }

    /** Everything that is not simply in order, worst first. */
    List<Finding> concerns() {
        return diagnosis.findings().stream().filter(finding -> finding.severity() != Severity.OK).toList();
    }

    /** Which recipe is for something broken, or that none is. */
    String recipe(Finding broken) {
        return recipes.stream().filter(Recommendation::confirmed)
                .filter(candidate -> candidate.addressed().contains(broken)).findFirst()
                .map(candidate -> "Recipe for this: " + candidate.recipe().title())
                .orElse("No recipe of BootMend repairs this.");
    }

    List<Finding> inOrder() {
        return diagnosis.of(Severity.OK);
    }

    SymptomPicker symptoms() {
        return symptoms;
    }

    /** The sign that goes with a severity. */
    static Sign sign(Severity severity) {
        return switch (severity) {
            case BROKEN -> Sign.BROKEN;
            case UNCHECKED -> Sign.UNKNOWN;
            case NOTE -> Sign.NOTE;
            case OK -> Sign.OK;
        };
    }

    private static ChainLink link(BootLink link) {
        return new ChainLink(link.kind().toString(), link.summary(), switch (link.state()) {
            case OK -> LinkState.OK;
            case BROKEN -> LinkState.BROKEN;
            case NOTE -> LinkState.NOTE;
            case UNCHECKED -> LinkState.UNCHECKED;
            case NOT_REACHED -> LinkState.NOT_REACHED;
        });
    }
}
