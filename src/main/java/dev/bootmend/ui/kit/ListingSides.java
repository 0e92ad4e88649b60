package dev.bootmend.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;

/** The two halves of a listing row. */
final class ListingSides extends Pane {

    private static final double NUMBER_WIDTH = 34;
    private static final double SIGN_WIDTH = 18;
    private static final double END = 6;

    private final ObservableValue<Number> listWidth;
    private final ListingSide left = new ListingSide("before");
    private final ListingSide right = new ListingSide("after");

    ListingSides(ObservableValue<Number> listWidth, ObservableValue<Number> across) {
        this.listWidth = listWidth;
        getStyleClass().add("listing-sides");
        getChildren().addAll(left, right);
        across.addListener((observed, before, now) -> scroll(now.doubleValue()));
        listWidth.addListener(changed -> requestLayout());
        scroll(across.getValue().doubleValue());
    }

    /** The room for text on a side of {@code half} pixels. */
    static double textWidth(double half) {
        return half - NUMBER_WIDTH - SIGN_WIDTH - END;
    }

    void show(DiffLine line) {
        left.show(line.beforeNumber(), line.kind().beforeSign(), line.before());
        right.show(line.afterNumber(), line.kind().afterSign(), line.after());
    }

    private void scroll(double characters) {
        double pixels = Math.round(characters * ListingCell.characterWidth());
        left.scroll(pixels);
        right.scroll(pixels);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double half = Math.floor(listWidth.getValue().doubleValue() / 2);
        left.resizeRelocate(0, 0, half, getHeight());
        right.resizeRelocate(half, 0, Math.max(0, getWidth() - half), getHeight());
    }

    static double numberWidth() {
        return NUMBER_WIDTH;
    }

    static double signWidth() {
        return SIGN_WIDTH;
    }
}
