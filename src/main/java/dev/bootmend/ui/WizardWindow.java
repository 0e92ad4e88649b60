package dev.bootmend.ui;

import dev.bootmend.ui.kit.AppIcon;
import dev.bootmend.ui.kit.Theme;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The window of the wizard. */
public final class WizardWindow {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 256);

    private final Wizard wizard;

    /** The window of {@code wizard}, which has its pages. */
    public WizardWindow(Wizard wizard) {
        this.wizard = wizard;
    }

    /** Shows it in {@code stage}, at the first step. Call on the JavaFX thread. */
    public void show(Stage stage) {
        wizard.themeProperty().subscribe(Theme::apply);
        WizardShell shell = new WizardShell(wizard);
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
                () -> shell.logShownProperty().set(!shell.logShownProperty().get()));
        stage.setTitle("BootMend");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> {
            request.consume();
            wizard.close();
        });
        wizard.go(Step.START);
        stage.show();
        // the icon is not part of what must be there at first sight
        Platform.runLater(() -> ICON_SIZES.forEach(size -> stage.getIcons().add(AppIcon.draw(size))));
    }
}
