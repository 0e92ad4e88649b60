package dev.bootmend.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** Opens a window with one label and ends when it has been drawn, printing how long that took. */
public final class EmptyStart extends Application {

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("empty"), 1200, 800));
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) {
                    StartTime.print();
                    System.exit(0);
                }
            }
        }.start();
    }
}
