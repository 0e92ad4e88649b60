package dev.bootmend.ui;

import dev.bootmend.flow.Workplaces;
import dev.bootmend.ui.apply.ApplyPage;
import dev.bootmend.ui.disk.DiskPage;
import dev.bootmend.ui.findings.FindingsPage;
import dev.bootmend.ui.preview.PreviewPage;
import dev.bootmend.ui.repair.RepairPage;
import dev.bootmend.ui.result.ResultPage;
import dev.bootmend.ui.start.StartPage;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The whole wizard: its seven pages on the real engine. Each page is made when it is first gone to. */
public final class BootMendWizard {

    private final Wizard wizard;

    /**
     * The wizard without a window.
     *
     * @param clock stamps the log; its zone is that of the times shown
     * @param worker runs what takes time, one thing after the other
     * @param onClose closes the window
     */
    public BootMendWizard(Workplaces workplaces, Desktop desktop, Clock clock, Executor worker, Runnable onClose) {
        wizard = new Wizard(new Background(worker, Platform::runLater), new SessionLog(clock), onClose);
        wizard.askingBeforeClosing(desktop::mayCloseDuringARun);
        RepairSession session = new RepairSession(wizard, workplaces, desktop, clock.getZone());
        wizard.with(Step.START, () -> new StartPage(session))
                .with(Step.DISK, () -> new DiskPage(session))
                .with(Step.FINDINGS, () -> new FindingsPage(session))
                .with(Step.REPAIR, () -> new RepairPage(session))
                .with(Step.PREVIEW, () -> new PreviewPage(session))
                .with(Step.APPLY, () -> new ApplyPage(session))
                .with(Step.RESULT, () -> new ResultPage(session));
    }

    /**
     * Opens the window of the wizard in {@code stage}. Call on the JavaFX thread.
     *
     * @param desktop opens files and asks for folders
     */
    public static BootMendWizard open(Stage stage, Workplaces workplaces, Desktop desktop) {
        ExecutorService worker = Executors.newSingleThreadExecutor(body -> new Thread(body, "bootmend-worker"));
        Workplaces early = new EarlyWorkplaces(workplaces, worker);
        BootMendWizard opened = new BootMendWizard(early, desktop, Clock.systemDefaultZone(), worker, () -> {
            worker.shutdown();
            stage.close();
        });
        new WizardWindow(opened.wizard()).show(stage);
        return opened;
    }

    /** The state of the wizard, for a window or a tour. */
    public Wizard wizard() {
        return wizard;
    }
}
