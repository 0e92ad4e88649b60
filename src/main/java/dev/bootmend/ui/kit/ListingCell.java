package dev.bootmend.ui.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A row of a {@link ListingDiff}: two sides, or a fold across both. */
final class ListingCell extends ListCell<DiffRow> {

    private static final double CHARACTER = measuredCharacter();

    private final ListingSides sides;
    private final FittedLabel fold = new FittedLabel("", "fold-words", "small");
    private DiffKind painted;

    ListingCell(ObservableValue<Number> width, ObservableValue<Number> across, Consumer<DiffFold> open) {
        sides = new ListingSides(width, across);
        getStyleClass().add("listing-cell");
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (getItem() instanceof DiffFold folded) {
                open.accept(folded);
            }
        });
    }

    private static double measuredCharacter() {
        Fonts.load();
        Text sample = new Text("M".repeat(100));
        sample.setFont(Font.font("JetBrains Mono", 12));
        return sample.getLayoutBounds().getWidth() / 100;
    }

    /** The width of one character in pixels. */
    static double characterWidth() {
        return CHARACTER;
    }

    /** The room for text on one side of a listing of {@code width} pixels. */
    static double textWidth(double width) {
        return ListingSides.textWidth(width / 2);
    }

    @Override
    protected void updateItem(DiffRow row, boolean empty) {
        super.updateItem(row, empty);
        paint(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case DiffLine line -> showLine(line);
            case DiffFold folded -> showFold(folded);
        }
    }

    private void showLine(DiffLine line) {
        paint(line.kind());
        sides.show(line);
        setGraphic(sides);
        setAccessibleText(line.inWords());
    }

    private void showFold(DiffFold folded) {
        fold.setText("⋯  " + folded.count() + " unchanged lines");
        setGraphic(fold);
        setAccessibleText(folded.count() + " unchanged lines, folded. Press Enter to show them.");
    }

    private void paint(DiffKind kind) {
        if (painted != null) {
            getStyleClass().remove(painted.styleClass());
        }
        painted = kind;
        if (kind != null) {
            getStyleClass().add(kind.styleClass());
        }
    }
}
