package dev.bootmend.ui.start;

import dev.bootmend.flow.Readiness;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.guide.BeforeAttaching;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The first page. */
public final class StartPage extends ModelPage<StartViewModel> {

    private static final int RECENT = 4;

    /** The first page of {@code session}. */
    public StartPage(RepairSession session) {
        super(Step.START, new StartViewModel(session));
    }

    @Override
    protected Node draw(StartViewModel model) {
        Column column = new Column();
        model.stateProperty().subscribe(state -> column.getChildren().setAll(parts(model, state)));
        return column;
    }

    private static List<Node> parts(StartViewModel model, StartState state) {
        List<Node> parts = new ArrayList<>();
        state.interrupted().forEach(run -> parts.add(AttentionCards.interrupted(model, run)));
        if (!state.leftOvers().isEmpty()) {
            parts.add(AttentionCards.leftOvers(model, state.leftOvers()));
        }
        state.elevation().ifPresent(reason -> parts.add(AttentionCards.elevation(model, reason, state.declined())));
        parts.add(halves(whatWillHappen(), machine(state)));
        if (!state.runs().isEmpty() || !state.historyProblem().isEmpty()) {
            parts.add(runs(model, state));
        }
        if (state.opened()) {
            parts.add(BeforeAttaching.forAnyRecipe(model.session()));
        }
        if (!state.practice().isEmpty()) {
            parts.add(new Disclosure("Practise on a made-up machine (" + state.practice().size() + " to choose from)",
                    () -> new PracticeList(model, state.practice())));
        }
        return parts;
    }

    private static Node halves(Card left, Card right) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        left.setMaxHeight(Double.MAX_VALUE);
        right.setMaxHeight(Double.MAX_VALUE);
        grid.addRow(0, left, right);
        return grid;
    }

    private static Card whatWillHappen() {
        return new Card(new FittedLabel("What will happen", "strong"),
                point("1", "You choose the disk; BootMend reads it without changing anything."),
                point("2", "It shows where the start ends, and which repair fits."),
                point("3", "You see every change as a comparison of before and after, and confirm it."),
                point("4", "Each step is backed up, run, and read back from the disk."),
                point("5", "The result says what is verified, and can be undone."));
    }

    private static Node point(String number, String sentence) {
        FittedLabel label = new FittedLabel(number, "muted");
        label.setMinWidth(14);
        PhraseFlow words = new PhraseFlow(Phrase.of(sentence));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, label, words);
        line.getStyleClass().add("point");
        return line;
    }

    private static Card machine(StartState state) {
        Card card = new Card(new FittedLabel(state.opened() ? state.machine() : "This machine", "strong"));
        if (!state.opened()) {
            card.getChildren().add(new WrappedLabel("Finding out what it has…", "muted"));
        }
        if (state.elevation().isEmpty()) {
            state.notes().forEach(note -> card.getChildren().add(new SignLine(Sign.NOTE, note)));
        }
        for (Readiness readiness : state.readiness()) {
            card.getChildren().add(new SignLine(readiness.met() ? Sign.OK : Sign.BROKEN, readiness.text()));
        }
        return card;
    }

    private static Node runs(StartViewModel model, StartState state) {
        Column column = new Column(new FittedLabel("Earlier runs on this machine", "strong")).close();
        if (!state.historyProblem().isEmpty()) {
            column.getChildren().add(new SignLine(Sign.UNKNOWN, state.historyProblem()));
            return column;
        }
        List<RunLine> all = state.runs();
        column.getChildren().add(rows(model, all.subList(0, Math.min(RECENT, all.size()))));
        if (all.size() > RECENT) {
            column.getChildren().add(new Disclosure((all.size() - RECENT) + " older", () -> rows(model, all.subList(RECENT, all.size()))));
        }
        return column;
    }

    private static Node rows(StartViewModel model, List<RunLine> runs) {
        return new RowGroup(runs.stream().map(run -> row(model, run)).toArray(Node[]::new));
    }

    private static Node row(StartViewModel model, RunLine run) {
        SignLine line = new SignLine(run.sign(), Phrase.of(run.title()).muted("  " + run.when() + " · " + run.outcome()));
        if (run.undoable()) {
            Button undo = new Button("Undo…");
            undo.getStyleClass().add("quiet");
            undo.setMinWidth(Region.USE_PREF_SIZE);
            undo.setAccessibleText("Undo " + run.title() + ", " + run.when());
            undo.setOnAction(event -> model.undo(run.id()));
            line.getChildren().add(undo);
        }
        return line;
    }
}
