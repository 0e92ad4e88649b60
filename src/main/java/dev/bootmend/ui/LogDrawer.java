package dev.bootmend.ui;

import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Icons;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The session's log, above the status line; follows the last line. */
final class LogDrawer extends VBox {

    private static final double HEIGHT = 200;

    LogDrawer(SessionLog log, Runnable close) {
        getStyleClass().add("log-drawer");
        ListView<String> lines = new ListView<>(log.lines());
        lines.setAccessibleText("Log of this session");
        log.lines().addListener((ListChangeListener<String>) change -> lines.scrollTo(log.lines().size() - 1));
        lines.scrollTo(log.lines().size() - 1);
        VBox.setVgrow(lines, Priority.ALWAYS);
        FittedLabel title = new FittedLabel("Log of this session", "strong", "small");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button hide = new Button("", Icons.CLOSE.draw());
        hide.getStyleClass().add("quiet");
        hide.setAccessibleText("Close the log");
        hide.setOnAction(event -> close.run());
        HBox bar = new HBox(title, hide);
        bar.getStyleClass().add("bar");
        getChildren().addAll(bar, lines);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
    }
}
