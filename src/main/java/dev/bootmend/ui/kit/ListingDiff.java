package dev.bootmend.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Two listings side by side with real line numbers, equal lines on one row, and changes marked by sign and tint. Both
 * sides scroll together. Keys: arrows and Page Up / Down scroll, N and P go to the next and previous change, Enter
 * opens folded lines.
 */
public final class ListingDiff extends VBox {

    private static final double ROW = 23;
    private static final int CONTEXT = 3;

    private final ListView<DiffRow> rows = new ListView<>();
    private final ScrollBar across = new ScrollBar();
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded", true);
    private final Set<Integer> opened = new HashSet<>();
    private Alignment alignment = new Alignment(List.of());

    /** The listing before and after. */
    public ListingDiff(Listing before, Listing after) {
        getStyleClass().add("listing-diff");
        rows.getStyleClass().add("listing-rows");
        rows.setFixedCellSize(ROW);
        rows.setAccessibleText("Side by side: " + before.title() + ", " + after.title());
        rows.setCellFactory(list -> new ListingCell(rows.widthProperty(), across.valueProperty(), this::open));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        across.setOrientation(Orientation.HORIZONTAL);
        across.setFocusTraversable(false);
        folded.addListener(changed -> refresh());
        getChildren().addAll(new ListingHead(before.title(), after.title(), controls()), rows, across);
        show(before.lines(), after.lines());
        widthProperty().addListener(changed -> fitAcross());
    }

    /** Whether runs of unchanged lines are folded away. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Gives the listing the height of {@code count} rows. */
    public void setVisibleRows(int count) {
        rows.setMinHeight(3 * ROW + 2);
        rows.setPrefHeight(count * ROW + 2);
    }

    /** How many rows there are to show now, folds included. */
    public int rowCount() {
        return rows.getItems().size();
    }

    /** Selects the next change below the selection ({@code direction} 1) or above it (-1), and scrolls to it. */
    public void goToChange(int direction) {
        int at = rows.getSelectionModel().getSelectedIndex();
        int next = at < 0 && direction < 0 ? rowCount() - 1 : at + direction;
        while (next >= 0 && next < rowCount() && !startsAChange(next)) {
            next += direction;
        }
        if (next >= 0 && next < rowCount()) {
            rows.getSelectionModel().select(next);
            rows.scrollTo(Math.max(0, next - CONTEXT));
        }
    }

    private boolean startsAChange(int index) {
        return isChange(index) && !(index > 0 && isChange(index - 1));
    }

    private boolean isChange(int index) {
        return rows.getItems().get(index) instanceof DiffLine line && line.kind() != DiffKind.SAME;
    }

    private void show(List<String> before, List<String> after) {
        alignment = Alignment.of(before, after);
        refresh();
    }

    private void refresh() {
        rows.getItems().setAll(folded.get() ? alignment.folded(CONTEXT, opened) : List.copyOf(alignment.lines()));
        fitAcross();
    }

    private void open(DiffFold fold) {
        opened.add(fold.first());
        int at = rows.getSelectionModel().getSelectedIndex();
        refresh();
        rows.getSelectionModel().select(at);
    }

    private Button[] controls() {
        Button fold = new Button();
        fold.getStyleClass().add("quiet");
        fold.textProperty().bind(folded.map(on -> on ? "Show all lines" : "Fold unchanged"));
        fold.setOnAction(event -> {
            opened.clear();
            folded.set(!folded.get());
        });
        return new Button[] {fold, jump(Icons.UP, "Previous change", -1), jump(Icons.DOWN, "Next change", 1)};
    }

    private Button jump(Icons icon, String name, int direction) {
        Button button = new Button("", icon.draw());
        button.getStyleClass().add("quiet");
        button.setAccessibleText(name);
        button.setOnAction(event -> goToChange(direction));
        return button;
    }

    private void keyed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> across.decrement();
            case RIGHT -> across.increment();
            case N -> goToChange(1);
            case P -> goToChange(-1);
            case ENTER -> openSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openSelected() {
        if (rows.getSelectionModel().getSelectedItem() instanceof DiffFold fold) {
            open(fold);
        }
    }

    /** Scrolling sideways counts in characters; it is there only when the longest line that is not folded away does not fit. */
    private void fitAcross() {
        int longest = rows.getItems().stream().filter(DiffLine.class::isInstance).map(DiffLine.class::cast)
                .mapToInt(line -> Math.max(line.before().length(), line.after().length())).max().orElse(0);
        double fitting = Math.floor(ListingCell.textWidth(getWidth()) / ListingCell.characterWidth());
        boolean needed = longest > fitting;
        across.setVisible(needed);
        across.setManaged(needed);
        across.setMax(Math.max(0, longest - fitting + 1));
        across.setVisibleAmount(across.getMax() * Math.min(1, fitting / Math.max(1, longest)));
        across.setUnitIncrement(4);
        if (!needed) {
            across.setValue(0);
        }
    }
}
