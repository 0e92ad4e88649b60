package dev.bootmend.app;

import dev.bootmend.ui.BootMendWizard;
import dev.bootmend.ui.SystemDesktop;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The wizard as a JavaFX application; its one argument, if any, is the folder of a practice machine. */
public final class WizardApplication extends Application {

    @Override
    public void start(Stage stage) {
        Optional<Path> folder = getParameters().getUnnamed().stream().map(Path::of).findFirst();
        BootMendWizard.open(stage, new LocalWorkplaces(Main.home(), folder), new SystemDesktop(getHostServices()::showDocument));
    }
}
