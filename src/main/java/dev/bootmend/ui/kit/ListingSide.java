package dev.bootmend.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One half of a listing row: number, sign, text that can be scrolled sideways under its left edge. */
final class ListingSide extends Pane {

    private final Label number = new Label();
    private final Label sign = new Label();
    private final Text text = new Text();
    private final Pane window = new Pane(text);
    private final Rectangle frame = new Rectangle();

    ListingSide(String style) {
        getStyleClass().addAll("listing-side", style);
        number.getStyleClass().add("line-number");
        sign.getStyleClass().add("line-sign");
        text.getStyleClass().add("line-text");
        text.setManaged(false);
        window.setClip(frame);
        getChildren().addAll(number, sign, window);
    }

    void show(int line, String mark, String content) {
        number.setText(line == 0 ? "" : Integer.toString(line));
        sign.setText(mark);
        text.setText(content);
        getStyleClass().remove("no-line");
        if (line == 0) {
            getStyleClass().add("no-line");
        }
    }

    void scroll(double pixels) {
        text.setLayoutX(-pixels);
    }

    @Override
    protected void layoutChildren() {
        double numbers = ListingSides.numberWidth();
        double signs = ListingSides.signWidth();
        double width = Math.max(0, ListingSides.textWidth(getWidth()));
        number.resizeRelocate(0, 0, numbers, getHeight());
        sign.resizeRelocate(numbers, 0, signs, getHeight());
        window.resizeRelocate(numbers + signs, 0, width, getHeight());
        frame.setWidth(width);
        frame.setHeight(getHeight());
        var drawn = text.getLayoutBounds();
        text.setLayoutY(Math.round((getHeight() - drawn.getHeight()) / 2 - drawn.getMinY()));
    }
}
