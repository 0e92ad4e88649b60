package dev.bootmend.app;

import dev.bootmend.cli.MachineChoice;
import dev.bootmend.ui.BootMendWizard;
import dev.bootmend.ui.SystemDesktop;
import dev.bootmend.ui.Wizard;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the wizard on a practice machine and ends when its first page can be used, printing how long that took. */
public final class WizardStart extends Application {

    @Override
    public void start(Stage stage) {
        Path home = Path.of(System.getProperty("bootmend.home"));
        var workplaces = new LocalWorkplaces(home, new MachineChoice.Practice(home.resolve(StartBench.MACHINE)));
        Wizard wizard = BootMendWizard.open(stage, workplaces, new SystemDesktop(address -> { })).wizard();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                boolean usable = wizard.pageProperty().get() != null && !wizard.background().busy()
                        && wizard.pageProperty().get().actions().getValue().primary().isPresent();
                frames = usable ? frames + 1 : 0;
                if (frames == 2) {
                    StartTime.print();
                    System.exit(0);
                }
            }
        }.start();
    }
}
