package dev.bootmend.ui.preview;

import dev.bootmend.run.ChangeLine;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;

/** Every change with its place, before and after. */
final class ChangeTable {

    private static final double[] SHARES = {50, 25, 25};
    private static final String NOT_THERE = "not there";
    private static final String SEPARATOR = " › ";

    private ChangeTable() {
    }

    /** @param otherwise what is done where nothing changes */
    static Node of(List<ChangeLine> changes, String otherwise) {
        if (changes.isEmpty()) {
            return new EmptyState(Sign.IN_PLACE, "Nothing on the disk changes", otherwise);
        }
        RowGroup rows = new RowGroup(row(new FittedLabel("What", "strong", "small"),
                new FittedLabel("Before", "strong", "small"),
                new FittedLabel("After", "strong", "small")));
        rows.getChildren().getFirst().getStyleClass().add("table-head");
        changes.forEach(change -> rows.getChildren().add(row(change)));
        return rows;
    }

    private static Node row(ChangeLine change) {
        Node row = row(new PhraseFlow(place(change.subject())), value(change.before()), value(change.after()));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(change.subject() + ": before " + words(change.before()) + ", after " + words(change.after()));
        return row;
    }

    private static String words(String value) {
        return value.equals(ChangeLine.ABSENT) ? NOT_THERE : value;
    }

    /** The thing itself stands out, the way to it is an aside. */
    private static Phrase place(String subject) {
        int last = subject.lastIndexOf(SEPARATOR);
        return last < 0 ? Phrase.EMPTY.strong(subject)
                : Phrase.EMPTY.strong(subject.substring(last + SEPARATOR.length()))
                        .muted("  " + subject.substring(0, last));
    }

    private static Node value(String text) {
        return text.equals(ChangeLine.ABSENT) ? new FittedLabel(NOT_THERE, "muted")
                : new PhraseFlow(Phrase.EMPTY.code(text));
    }

    private static Node row(Node... cells) {
        GridPane row = new GridPane();
        row.setHgap(12);
        for (int i = 0; i < cells.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(SHARES[i]);
            row.getColumnConstraints().add(column);
            row.add(cells[i], i, 0);
        }
        return row;
    }
}
