package dev.bootmend.ui.tour;

import dev.bootmend.flow.Workplaces;
import dev.bootmend.ui.BootMendWizard;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.Wizard;
import dev.bootmend.ui.WizardPage;
import dev.bootmend.ui.WizardShell;
import dev.bootmend.ui.kit.Png;
import dev.bootmend.ui.kit.Theme;
import dev.bootmend.ui.preview.PreviewPage;
import dev.bootmend.ui.result.ResultPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;

/**
 * Repairs the machine of {@link Workplaces#initial} with the wizard itself, from page to page by the way forward of
 * each.
 */
public final class GuidedTour {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final long LIMIT_SECONDS = 120;
    private static final long SETTLED_SECONDS = 3;

    private final Workplaces workplaces;
    private final Path folder;
    private final List<Theme> themes;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> pictures = new ArrayList<>();
    private Wizard wizard;
    private Scene scene;

    /**
     * @param folder where the pictures go; created when it is not there
     * @param themes the looks of which pictures are made
     */
    public GuidedTour(Workplaces workplaces, Path folder, List<Theme> themes) {
        this.workplaces = workplaces;
        this.folder = folder;
        this.themes = List.copyOf(themes);
    }

    /**
     * Makes the tour on the calling thread, which must not be that of JavaFX. It ends early where a page cannot be left
     * without the user; the lines say why.
     *
     * @throws IOException when a picture cannot be written
     * @throws TourException when JavaFX fails
     */
    public TourOutcome run() throws IOException, TourException {
        Files.createDirectories(folder);
        TourScreen.start();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            open(worker);
            return tour();
        } finally {
            worker.shutdown();
        }
    }

    private void open(ExecutorService worker) throws TourException {
        TourScreen.on(() -> {
            themes.getFirst().apply();
            wizard = new BootMendWizard(workplaces, new NoDesktop(), Clock.systemDefaultZone(), worker, () -> { })
                    .wizard();
            scene = new Scene(new WizardShell(wizard), WIDTH, HEIGHT);
            wizard.go(Step.START);
            return null;
        });
    }

    private TourOutcome tour() throws IOException, TourException {
        for (Step step : Step.values()) {
            boolean ready = TourScreen.waitFor(() -> readyToLeave(step), () -> isBusyBefore(step), LIMIT_SECONDS,
                    SETTLED_SECONDS);
            picture(step);
            if (!ready) {
                lines.add("stopped at " + step.title() + ": " + TourScreen.on(this::obstacle));
                break;
            }
            if (step != Step.RESULT) {
                TourScreen.on(() -> {
                    forward().orElseThrow().run().run();
                    return null;
                });
            }
        }
        return TourScreen.on(this::outcome);
    }

    /** Everything there is to confirm is confirmed: this is what the user of a tour has asked for. */
    private boolean readyToLeave(Step step) {
        WizardPage page = wizard.pageProperty().get();
        if (wizard.background().busy() || page == null || page.step() != step) {
            return false;
        }
        if (page instanceof PreviewPage preview) {
            preview.model().confirmAll();
        }
        return forward().filter(PageAction::enabled).isPresent();
    }

    private boolean isBusyBefore(Step step) {
        WizardPage page = wizard.pageProperty().get();
        return wizard.background().busy() || page == null || page.step() != step;
    }

    private Optional<PageAction> forward() {
        return wizard.pageProperty().get().actions().getValue().primary();
    }

    private String obstacle() {
        String notice = (wizard.noticeProperty().get().title() + " " + wizard.noticeProperty().get().message()).strip();
        return notice.isEmpty() ? forward().map(PageAction::reason).orElse("there is no way forward") : notice;
    }

    private void picture(Step step) throws IOException, TourException {
        lines.add(step.number() + " " + step.title() + ": " + TourScreen.on(() -> wizard.pageProperty().get().heading()
                .getValue()));
        for (Theme theme : themes) {
            Path file = folder.resolve(step.number() + "-" + name(step.title()) + (theme == Theme.DARK ? "-dark" : "")
                    + ".png");
            Files.write(file, TourScreen.on(() -> drawn(theme)));
            pictures.add(file);
        }
    }

    private byte[] drawn(Theme theme) {
        wizard.themeProperty().set(theme);
        theme.apply();
        // the first drawing lays the page out anew, the second shows it so
        scene.snapshot(null);
        return Png.encode(scene.snapshot(null));
    }

    private static String name(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private TourOutcome outcome() {
        if (wizard.pageProperty().get() instanceof ResultPage result) {
            lines.add(result.subtitle().getValue().text());
            return new TourOutcome(lines, result.model().isVerified(), pictures, result.model().reports());
        }
        return new TourOutcome(lines, false, pictures, List.of());
    }
}
