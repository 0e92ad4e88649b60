package dev.bootmend.ui;

import dev.bootmend.tool.ToolRunner;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Png;
import dev.bootmend.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The wizard without a window, led from page to page, with a picture of each in both themes and at both sizes. What sticks
 * out, is cut off or is too pale is noted as a complaint.
 */
final class PageCamera implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final long LIMIT_SECONDS = 60;

    private final Path folder;
    private final String prefix;
    private final List<String> complaints = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Wizard wizard;

    /**
     * @param folder where the practice machines are made
     * @param prefix what the name of every picture begins with
     */
    PageCamera(Path folder, String prefix) throws IOException {
        FxRuntime.start();
        Files.createDirectories(PICTURES);
        this.folder = folder;
        this.prefix = prefix;
    }

    @Override
    public void close() {
        FxRuntime.run(Theme.LIGHT::apply);
        worker.shutdown();
    }

    Wizard wizard() {
        return wizard;
    }

    List<String> complaints() {
        return complaints;
    }

    PageCamera open(String scenario) {
        return open(scenario, UnaryOperator.identity());
    }

    PageCamera open(String scenario, UnaryOperator<ToolRunner> tools) {
        return open(new PracticeDesk(folder, scenario).withTools(tools));
    }

    PageCamera open(PracticeDesk desk) {
        wizard = FxRuntime.on(() -> {
            Wizard made = new BootMendWizard(desk, new AskedDesktop(), Clock.systemUTC(), worker, () -> { }).wizard();
            made.go(Step.START);
            return made;
        });
        return settle(Step.START);
    }

    /** Waits for the page of {@code step} with nothing going on. */
    PageCamera settle(Step step) {
        return until("rest at " + step, () -> !wizard.background().busy()
                && wizard.pageProperty().get().step() == step && settled());
    }

    /** Waits until the heading has {@code words}. */
    PageCamera settleOn(String words) {
        return until("a heading with " + words, () -> wizard.pageProperty().get().heading().getValue().contains(words));
    }

    private PageCamera until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!FxRuntime.on(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + " at " + FxRuntime.on(this::whereabouts));
            }
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    private String whereabouts() {
        return wizard.pageProperty().get().step() + ", " + wizard.pageProperty().get().heading().getValue() + ", "
                + wizard.pageProperty().get().actions().getValue().primary() + ", " + wizard.noticeProperty().get();
    }

    private boolean settled() {
        return wizard.pageProperty().get().actions().getValue().primary()
                .filter(action -> !action.reason().matches(".*(being|not ended).*")).isPresent();
    }

    /** Confirms what is asked and goes the way forward. */
    PageCamera forward(Step next) {
        FxRuntime.run(() -> {
            wizard.pageProperty().get().content();
            wizard.pageProperty().get().foot().ifPresent(foot -> boxes(foot).forEach(box -> box.setSelected(true)));
            wizard.pageProperty().get().actions().getValue().primary().orElseThrow().run().run();
        });
        return settle(next);
    }

    /** Goes to the page of {@code step} by the way forward of each. */
    PageCamera to(Step step) {
        while (FxRuntime.on(() -> wizard.pageProperty().get().step()) != step) {
            Step next = Step.values()[FxRuntime.on(() -> wizard.pageProperty().get().step().ordinal()) + 1];
            forward(next);
        }
        return this;
    }

    /** Presses the button of the page that says {@code label}. */
    PageCamera press(String label, Step next) {
        FxRuntime.run(() -> {
            PageActions actions = wizard.pageProperty().get().actions().getValue();
            Stream.of(actions.left().stream(), actions.right().stream(), actions.primary().stream()).flatMap(all -> all)
                    .filter(action -> action.label().equals(label)).findFirst().orElseThrow().run().run();
        });
        return settle(next);
    }

    /** Chooses the answer whose name begins with {@code name}. */
    PageCamera choose(String name) {
        ChoiceCard card = named(ChoiceCard.class, name);
        FxRuntime.run(() -> card.selectedProperty().set(true));
        return calm();
    }

    /** Ticks or unticks the box that says {@code name}. */
    PageCamera tick(String name) {
        CheckBox box = named(CheckBox.class, name);
        FxRuntime.run(box::fire);
        return calm();
    }

    /** Waits for what was planned anew. */
    PageCamera calm() {
        try {
            for (int i = 0; i < 3; i++) {
                worker.submit(() -> { }).get(LIMIT_SECONDS, TimeUnit.SECONDS);
                FxRuntime.run(() -> { });
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the worker does not come to rest", e);
        }
        return this;
    }

    /** The control of that kind whose text, or what a screen reader says, begins with {@code name}. */
    <T extends Node> T named(Class<T> kind, String name) {
        return all(kind).stream().filter(node -> says(node, name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    private static boolean says(Node node, String name) {
        return node instanceof Labeled label && label.getText() != null && label.getText().startsWith(name)
                || node.getAccessibleText() != null && node.getAccessibleText().startsWith(name);
    }

    /** Every node of that kind on the page. */
    <T> List<T> all(Class<T> kind) {
        return FxRuntime.on(() -> {
            new Scene(new WizardShell(wizard), 1200, 800).snapshot(null);
            return SceneReading.shown(wizard.pageProperty().get().content()).stream()
                    .filter(kind::isInstance).map(kind::cast).toList();
        });
    }

    /** Opens everything that opens on demand. */
    PageCamera openAll() {
        List<Disclosure> closed = all(Disclosure.class);
        FxRuntime.run(() -> closed.forEach(disclosure -> disclosure.openProperty().set(true)));
        return this;
    }

    private static Stream<CheckBox> boxes(Node in) {
        return SceneReading.shown(in).stream().filter(CheckBox.class::isInstance).map(CheckBox.class::cast);
    }

    /** Takes the pictures called {@code name}. */
    PageCamera draw(String name) {
        FxRuntime.run(() -> {
            for (Theme theme : Theme.values()) {
                wizard.themeProperty().set(theme);
                theme.apply();
                draw(name, theme, 1000, 700);
                draw(name, theme, 1400, 900);
            }
        });
        return this;
    }

    private void draw(String name, Theme theme, int width, int height) {
        Scene scene = new Scene(new WizardShell(wizard), width, height);
        scene.snapshot(null);
        String look = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        try {
            Files.write(PICTURES.resolve(prefix + look + ".png"), Png.encode(scene.snapshot(null)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Node root = scene.getRoot();
        Stream.of(SceneReading.stickingOut(root.lookup(".page")), SceneReading.stickingOut(root.lookup(".page-buttons")),
                SceneReading.cutOff(root), SceneReading.tooPale(root),
                SceneReading.nameless(root))
                .flatMap(found -> found).forEach(found -> complaints.add(look + ": " + found));
    }
}
