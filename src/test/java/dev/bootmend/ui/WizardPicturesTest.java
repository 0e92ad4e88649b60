package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.tool.ToolRunner;
import dev.bootmend.ui.TroubledTools.Trouble;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Png;
import dev.bootmend.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.time.Clock;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Every page on practice machines in both themes and at both sizes: whole, readable, and kept as a picture to be looked at. */
class WizardPicturesTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final long LIMIT_SECONDS = 30;

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Wizard wizard;

    @BeforeAll
    static void startTheToolkit() throws IOException {
        FxRuntime.start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void backToTheLightTheme() {
        FxRuntime.run(Theme.LIGHT::apply);
    }

    private void open(String scenario, UnaryOperator<ToolRunner> tools) {
        PracticeDesk desk = new PracticeDesk(folder, scenario).withTools(tools);
        wizard = FxRuntime.on(() -> {
            Wizard made = new BootMendWizard(desk, new AskedDesktop(), Clock.systemUTC(), worker, () -> { }).wizard();
            made.go(Step.START);
            return made;
        });
        settle(Step.START);
    }

    private void settle(Step step) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!FxRuntime.on(() -> !wizard.background().busy() && wizard.pageProperty().get().step() == step && settled())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come to rest at " + step);
            }
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
    }

    private boolean settled() {
        return wizard.pageProperty().get().actions().getValue().primary()
                .filter(action -> !action.reason().matches(".*(being|not ended).*")).isPresent();
    }

    private void forward(Step next) {
        FxRuntime.run(() -> {
            wizard.pageProperty().get().content();
            wizard.pageProperty().get().foot().ifPresent(foot -> boxes(foot).forEach(box -> box.setSelected(true)));
            wizard.pageProperty().get().actions().getValue().primary().orElseThrow().run().run();
        });
        settle(next);
    }

    private void draw(String name) {
        FxRuntime.run(() -> {
            for (Theme theme : Theme.values()) {
                wizard.themeProperty().set(theme);
                theme.apply();
                draw(name, theme, 1000, 700);
                draw(name, theme, 1400, 900);
            }
        });
    }

    private void draw(String name, Theme theme, int width, int height) {
        Scene scene = new Scene(new WizardShell(wizard), width, height);
        scene.snapshot(null);
        String look = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        try {
            Files.write(PICTURES.resolve("page-" + look + ".png"), Png.encode(scene.snapshot(null)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Node root = scene.getRoot();
        Stream.of(SceneReading.stickingOut(root.lookup(".page")), SceneReading.cutOff(root), SceneReading.tooPale(root))
                .flatMap(found -> found).forEach(found -> complaints.add(look + ": " + found));
    }

    private static Stream<CheckBox> boxes(Node in) {
        return SceneReading.shown(in).stream().filter(CheckBox.class::isInstance).map(CheckBox.class::cast);
    }

    private <T> List<T> all(Class<T> kind) {
        return FxRuntime.on(() -> {
            new Scene(new WizardShell(wizard), 1200, 800).snapshot(null);
            return SceneReading.shown(wizard.pageProperty().get().content()).stream().filter(kind::isInstance).map(kind::cast).toList();
        });
    }

    private void openAll() {
        List<Disclosure> closed = all(Disclosure.class);
        FxRuntime.run(() -> closed.forEach(disclosure -> disclosure.openProperty().set(true)));
    }

    @Test
    void aRepairFromTheFirstPageToTheLast() {
        open("gen2-imc", UnaryOperator.identity());
        draw("1-start");
        openAll();
        draw("1-start-practice");
        forward(Step.DISK);
        draw("2-disk");
        forward(Step.FINDINGS);
        draw("3-findings");
        TextField field = all(TextField.class).getFirst();
        FxRuntime.run(() -> field.setText("boot"));
        draw("3-findings-offers");
        FxRuntime.run(() -> field.getOnAction().handle(new ActionEvent()));
        draw("3-findings-verdict");
        forward(Step.REPAIR);
        draw("4-repair");
        openAll();
        draw("4-repair-article");
        forward(Step.PREVIEW);
        draw("5-preview");
        TabPane tabs = all(TabPane.class).getFirst();
        for (int tab : new int[] {0, 2, 3}) {
            FxRuntime.run(() -> tabs.getSelectionModel().select(tab));
            draw("5-preview-tab" + (tab + 1));
        }
        FxRuntime.run(() -> tabs.getSelectionModel().select(1));
        forward(Step.APPLY);
        draw("6-apply");
        forward(Step.RESULT);
        draw("7-result");
        assertEquals(List.of(), complaints);
    }

    @Test
    void theRegistryPartAndAFailure() {
        open("gen2-imc-controlset", real -> new TroubledTools(real, Trouble.FAILS, 2));
        forward(Step.DISK);
        forward(Step.FINDINGS);
        forward(Step.REPAIR);
        draw("4-repair-controlsets");
        forward(Step.PREVIEW);
        CheckBox registry = all(CheckBox.class).getLast();
        FxRuntime.run(registry::fire);
        settleOn("values set");
        List<ToggleButton> listings = all(ToggleButton.class).stream().filter(button -> button.getText().endsWith("hive")).toList();
        FxRuntime.run(listings.getFirst()::fire);
        draw("5-preview-registry");
        forward(Step.APPLY);
        draw("6-apply-failed");
        forward(Step.RESULT);
        draw("7-result-failed");
        forward(Step.PREVIEW);
        draw("5-preview-undo");
        assertEquals(List.of(), complaints);
    }

    private void settleOn(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!FxRuntime.on(() -> wizard.pageProperty().get().heading().getValue().contains(words))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no heading with " + words);
            }
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void disksThatCannotBeChosenAndOnesThatMustBe() {
        open("gen2-collision", UnaryOperator.identity());
        forward(Step.DISK);
        draw("2-disk-collision");
        open("gen2-two-windows", UnaryOperator.identity());
        forward(Step.DISK);
        draw("2-disk-two-windows");
        open("gen2-bitlocker", UnaryOperator.identity());
        forward(Step.DISK);
        draw("2-disk-bitlocker");
        assertEquals(List.of(), complaints);
    }

    @Test
    void aRunThatBrokeOff() {
        open("gen2-imc", real -> new TroubledTools(real, Trouble.BREAKS, 2));
        forward(Step.DISK);
        forward(Step.FINDINGS);
        forward(Step.REPAIR);
        forward(Step.PREVIEW);
        forward(Step.APPLY);
        draw("6-apply-broke");
        forward(Step.START);
        draw("1-start-interrupted");
        assertEquals(List.of(), complaints);
    }
}
