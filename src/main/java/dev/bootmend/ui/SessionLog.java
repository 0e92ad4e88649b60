package dev.bootmend.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What happened in this session, line by line, as the Log link shows it. Lines may come from any thread. */
public final class SessionLog implements Consumer<String> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<String> readOnly = FXCollections.unmodifiableObservableList(lines);
    private final Clock clock;

    /** An empty log that stamps its lines with the time of {@code clock}. */
    public SessionLog(Clock clock) {
        this.clock = clock;
    }

    /** Adds {@code message} with the time of day. */
    @Override
    public void accept(String message) {
        String line = LocalTime.now(clock).format(TIME) + "  " + message;
        if (Platform.isFxApplicationThread()) {
            lines.add(line);
        } else {
            Platform.runLater(() -> lines.add(line));
        }
    }

    /** The lines so far; changes on the JavaFX thread only, cannot be changed by others. */
    public ObservableList<String> lines() {
        return readOnly;
    }
}
