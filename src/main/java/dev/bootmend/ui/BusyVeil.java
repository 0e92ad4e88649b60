package dev.bootmend.ui;

import dev.bootmend.ui.kit.WrappedLabel;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Covers the page while something is going on that takes longer than a moment, and offers to cancel it. */
final class BusyVeil extends StackPane {

    private static final Duration MOMENT = Duration.millis(250);

    private final WrappedLabel title = new WrappedLabel("", "strong");
    private final WrappedLabel message = new WrappedLabel("", "muted", "small");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final VBox busy = new VBox(title, bar, message, cancel);
    private final PauseTransition delay = new PauseTransition(MOMENT);
    private Node focused;

    BusyVeil(Background background) {
        getStyleClass().add("veil");
        busy.getStyleClass().add("busy");
        bar.setMaxWidth(Double.MAX_VALUE);
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> background.cancel());
        delay.setOnFinished(event -> showProgress());
        setVisible(false);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keepFocus);
        background.activityProperty().subscribe(this::show);
    }

    private void show(Activity activity) {
        if (!activity.veiled()) {
            uncoverPage();
            return;
        }
        title.setText(activity.title());
        bar.setAccessibleText(activity.title());
        message.setText(activity.cancelling() ? "Stopping…" : activity.message());
        bar.setProgress(activity.fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        cancel.setVisible(activity.cancellable());
        cancel.setManaged(activity.cancellable());
        cancel.setDisable(activity.cancelling());
        if (!isVisible()) {
            cover();
        }
    }

    /** Covers the page at once, so that nothing can be pressed, but shows the progress only after a moment. */
    private void cover() {
        getChildren().clear();
        setOpacity(0);
        setVisible(true);
        focused = getScene() == null ? null : getScene().getFocusOwner();
        requestFocus();
        delay.playFromStart();
    }

    private void uncoverPage() {
        delay.stop();
        if (isVisible() && focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
        focused = null;
        setVisible(false);
    }

    /** The page below must not be reachable by keyboard either. */
    private void keepFocus(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB || event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private void showProgress() {
        getChildren().setAll(busy);
        setOpacity(1);
        cancel.requestFocus();
    }
}
