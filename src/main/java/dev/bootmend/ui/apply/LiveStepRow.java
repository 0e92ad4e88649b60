package dev.bootmend.ui.apply;

import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.StepRow;
import dev.bootmend.ui.kit.WrappedLabel;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** A step while it runs: its sign, the line that was printed last, all output on demand, and why it failed. */
final class LiveStepRow extends VBox {

    private static final double LINE = 18;
    private static final int MOST_ROWS = 10;

    private final StepProgress progress;
    private final StepRow row;
    private final WrappedLabel last = new WrappedLabel("", "mono", "muted");
    private final WrappedLabel note = new WrappedLabel("", "small");
    private final Disclosure output;

    LiveStepRow(StepProgress progress) {
        this.progress = progress;
        this.row = new StepRow(Phrase.of(progress.title()));
        this.output = new Disclosure("Output", this::lines);
        hideWhenEmpty(last);
        hideWhenEmpty(note);
        output.managedProperty().bind(output.visibleProperty());
        output.setVisible(false);
        row.with(last).with(note).with(output);
        getChildren().add(row);
        progress.output().addListener((ListChangeListener<String>) change -> refresh());
        progress.standingProperty().subscribe(standing -> refresh());
    }

    private static void hideWhenEmpty(WrappedLabel label) {
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
    }

    private void refresh() {
        StepProgress.Standing standing = progress.standingProperty().get();
        row.show(standing.state(), standing.words());
        note.setText(standing.note());
        last.setText(progress.isRunning() && !progress.output().isEmpty() ? progress.output().getLast() : "");
        output.setVisible(!progress.output().isEmpty());
    }

    private Node lines() {
        ListView<String> list = new ListView<>(progress.output());
        list.getStyleClass().add("output");
        list.setAccessibleText("Output of " + progress.title());
        list.setFixedCellSize(LINE);
        list.setPrefHeight(LINE * Math.clamp(progress.output().size(), 2, MOST_ROWS) + 4);
        return list;
    }
}
