package dev.bootmend.app;

import dev.bootmend.cli.MachineChoice;
import dev.bootmend.ui.BootMendWizard;
import dev.bootmend.ui.SystemDesktop;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The wizard as a JavaFX application; its arguments, if any, name the machine. */
public final class WizardApplication extends Application {

    private static final String PRACTICE = "--machine";
    private static final String IMAGE = "--image";

    /** The arguments that stand for a machine. */
    static String[] arguments(MachineChoice machine) {
        return switch (machine) {
            case MachineChoice.AtHand() -> new String[0];
            case MachineChoice.Practice(Path folder) -> new String[] {PRACTICE, folder.toString()};
            case MachineChoice.Image(Path file) -> new String[] {IMAGE, file.toString()};
        };
    }

    private static MachineChoice machine(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new MachineChoice.AtHand();
        }
        Path path = Path.of(arguments.getLast());
        return arguments.getFirst().equals(IMAGE) ? new MachineChoice.Image(path) : new MachineChoice.Practice(path);
    }

    @Override
    public void start(Stage stage) {
        var workplaces = new LocalWorkplaces(Main.home(), machine(getParameters().getRaw()));
        BootMendWizard.open(stage, workplaces, new SystemDesktop(getHostServices()::showDocument));
    }
}
