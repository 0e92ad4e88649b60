package dev.bootmend.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** The desktop of this machine. Lives on the JavaFX thread. */
public final class SystemDesktop implements Desktop {

    private final Consumer<String> documents;

    /** @param documents opens an address, such as {@code HostServices::showDocument} of the application */
    public SystemDesktop(Consumer<String> documents) {
        this.documents = documents;
    }

    @Override
    public void open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is not there any more, or this user may not read it.");
        }
        documents.accept(file.toUri().toString());
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    @Override
    public boolean mayCloseDuringARun() {
        ButtonType close = new ButtonType("Stop and close", ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType("Keep running", ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION,
                "The step under way is finished first. What comes after it is not run, and BootMend closes.", close,
                        stay);
        question.initOwner(window());
        question.setTitle("BootMend");
        question.setHeaderText("A run is under way. Stop it and close?");
        return question.showAndWait().filter(close::equals).isPresent();
    }

    private static Window window() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .or(() -> Window.getWindows().stream().findFirst()).orElse(null);
    }
}
