package dev.bootmend.ui.result;

import dev.bootmend.flow.CommonSteps;
import dev.bootmend.flow.Remainder;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.GateItem;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.guide.GuideSteps;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.StepRow;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The page that says what the run came to. */
public final class ResultPage extends ModelPage<ResultViewModel> {

    private static final int COLUMNS = 2;

    /** The result of {@code session}. */
    public ResultPage(RepairSession session) {
        super(Step.RESULT, new ResultViewModel(session));
    }

    @Override
    protected Node draw(ResultViewModel model) {
        Column column = new Column();
        model.refusal().ifPresent(problem -> column.getChildren().add(new Card(new SignLine(Sign.BROKEN,
                Phrase.EMPTY.strong(problem.place() + ": ").plain(problem.detail())), new WrappedLabel(
                        problem.remedy(), "muted"))));
        if (!model.drift().isEmpty()) {
            column.getChildren().add(new RowGroup(model.drift().stream().map(ResultPage::drift).toArray(Node[]::new)));
        }
        if (!model.steps().isEmpty()) {
            column.getChildren().add(new RowGroup(model.steps().stream().map(ResultPage::step).toArray(Node[]::new)));
            if (model.steps().stream().anyMatch(step -> !step.output().isEmpty())) {
                column.getChildren().add(new Disclosure("What the tools printed", () -> outputs(model)));
            }
        }
        if (!model.findings().isEmpty()) {
            column.getChildren().add(findings(model.findings()));
        }
        if (!model.rest().isEmpty()) {
            column.getChildren().add(rest(model.rest()));
        }
        if (!model.gate().isEmpty()) {
            column.getChildren().add(gate(model));
        }
        if (!model.nextSteps().isEmpty()) {
            column.getChildren().add(new Card(new FittedLabel("Next, outside BootMend", "strong"),
                    new GuideSteps(model.nextSteps(), model.namesProperty()),
                    new SignLine(Sign.NOTE, CommonSteps.generation(Optional.of(model.generation())))));
        }
        if (!model.steps().isEmpty()) {
            column.getChildren().add(new BackupPlaces(model));
        }
        return column;
    }

    private static Node drift(ChangeLine line) {
        return new SignLine(Sign.NOTE, Phrase.EMPTY.strong(line.subject()).plain(": ").code(line.before())
                .plain(" is now ").code(line.after()));
    }

    private static Node step(ResultStep step) {
        StepRow row = new StepRow(Phrase.of(step.title()));
        row.show(step.state(), step.words());
        if (!step.copied().isEmpty()) {
            row.with(new WrappedLabel(step.copied(), "small"));
        }
        if (!step.note().isEmpty()) {
            row.with(new WrappedLabel(step.note(), "small"));
        }
        return row;
    }

    private static Node outputs(ResultViewModel model) {
        Column column = new Column().close();
        model.steps().stream().filter(step -> !step.output().isEmpty()).forEach(step -> column.getChildren()
                .addAll(new WrappedLabel(step.title(), "strong", "small"),
                        new WrappedLabel(step.output(), "mono", "muted")));
        return column;
    }

    private static Node findings(List<FindingChange> changes) {
        Card card = new Card(new FittedLabel("What was found, before and now", "strong"));
        changes.forEach(change -> card.getChildren()
                .add(new SignLine(change.sign(), Phrase.of(change.title()).muted("  " + change.what()))));
        return card;
    }

    private static Node rest(Remainder rest) {
        Card card = new Card(new FittedLabel(rest.broken().isEmpty() ? "Found besides" : "What still stands in the way",
                "strong"));
        rest.broken().forEach(finding -> card.getChildren().addAll(new SignLine(Sign.BROKEN, Phrase.of(finding.title())),
                new WrappedLabel(finding.meaning(), "small")));
        card.getChildren().add(new SignLine(Sign.NOTE, rest.next().isPresent() ? rest.afterwards()
                : "No recipe of BootMend repairs that. Keep the report for a support ticket."));
        return card;
    }

    private static Node gate(ResultViewModel model) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("gate");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(half);
        }
        List<GateItem> unmet = model.gate().stream().filter(item -> !item.met()).toList();
        List<GateItem> met = model.gate().stream().filter(GateItem::met).toList();
        for (int i = 0; i < unmet.size(); i++) {
            // what is in the way comes first, and has the room for its sentence
            grid.add(new SignLine(Sign.BROKEN, unmet.get(i).text()), 0, i, COLUMNS, 1);
        }
        for (int i = 0; i < met.size(); i++) {
            grid.add(new SignLine(Sign.OK, met.get(i).text()), i % COLUMNS, unmet.size() + i / COLUMNS);
        }
        return new Card(new FittedLabel(model.safeToDetach() ? "Safe to detach" : "Not safe to detach yet", "strong"),
                grid);
    }
}
