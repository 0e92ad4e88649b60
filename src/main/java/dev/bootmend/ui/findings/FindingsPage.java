package dev.bootmend.ui.findings;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.BootChain;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.FindingCard;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** The page that says where the start ends. */
public final class FindingsPage extends ModelPage<FindingsViewModel> {

    private static final int LONGEST_BADGE = 34;

    /** What {@code session} has examined. */
    public FindingsPage(RepairSession session) {
        super(Step.FINDINGS, new FindingsViewModel(session));
    }

    @Override
    protected Node draw(FindingsViewModel model) {
        Column column = new Column(new BootChain(model.chain()));
        model.concerns().forEach(finding -> column.getChildren().add(card(model, finding)));
        column.getChildren().add(new SymptomCard(model.symptoms()));
        List<Finding> inOrder = model.inOrder();
        if (!inOrder.isEmpty()) {
            column.getChildren().add(new Disclosure("What is in order (" + inOrder.size() + ")", () -> rows(inOrder)));
        }
        return column;
    }

    private static Node card(FindingsViewModel model, Finding finding) {
        FindingCard card = new FindingCard(FindingsViewModel.sign(finding.severity()), finding.title());
        finding.symptom().ifPresent(symptom -> symptom.shortCode().ifPresent(code -> card.known(known(symptom, code))));
        if (!finding.evidence().isEmpty()) {
            card.evidence(String.join(" · ", finding.evidence()));
        }
        // what is broken says what it means at once; the rest on demand
        return finding.severity() == Severity.BROKEN ? card.with(new WrappedLabel(finding.meaning()))
                .with(new WrappedLabel(model.recipe(finding), "muted", "small"))
                : card.details("What this means", () -> new WrappedLabel(finding.meaning(), "small"));
    }

    /** The stop code with its name, as long as it leaves room for the finding itself; a screen reader says it all. */
    private static Badge known(Symptom symptom, String code) {
        Badge badge = new Badge(symptom.label().length() <= LONGEST_BADGE ? symptom.label() : code);
        badge.setAccessibleText(symptom.label());
        badge.setTooltip(new Tooltip(symptom.label()));
        return badge;
    }

    private static Node rows(List<Finding> findings) {
        return new RowGroup(findings.stream().map(finding -> new SignLine(Sign.OK,
                Phrase.of(finding.title()).muted(finding.evidence().isEmpty() ? "" : "  "
                        + String.join(" · ", finding.evidence()))))
                .toArray(Node[]::new));
    }
}
