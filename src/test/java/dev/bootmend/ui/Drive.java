package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.bootmend.flow.Workplaces;
import dev.bootmend.ui.kit.PhraseFlow;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The wizard in a window, used as a person would: by what is written on it, with mouse and keyboard. */
final class Drive implements AutoCloseable {

    private static final long LIMIT_SECONDS = 20;

    final AskedDesktop desktop = new AskedDesktop();
    private final FxRobot robot = new FxRobot();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Wizard wizard;
    private Stage stage;
    private boolean closed;
    private Point2D mouse = Point2D.ZERO;

    Drive(Workplaces workplaces) {
        FxRuntime.start();
        wizard = FxRuntime.on(() -> {
            stage = new Stage();
            Wizard made = new BootMendWizard(workplaces, desktop, Clock.systemUTC(), worker, () -> closed = true).wizard();
            new WizardWindow(made).show(stage);
            return made;
        });
    }

    Wizard wizard() {
        return wizard;
    }

    Stage stage() {
        return stage;
    }

    boolean isClosed() {
        return FxRuntime.on(() -> closed);
    }

    @Override
    public void close() {
        FxRuntime.run(stage::hide);
        worker.shutdownNow();
    }

    /** Waits until {@code condition} holds on the JavaFX thread. */
    Drive until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!FxRuntime.on(condition)) {
            if (System.nanoTime() > end) {
                fail("waited in vain for " + what + "; on the screen: " + words());
            }
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
        FxRuntime.run(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        });
        return this;
    }

    /** Waits for the page of {@code step}, with nothing going on in the background. */
    Drive at(Step step) {
        return until("step " + step.title(), () -> wizard.pageProperty().get().step() == step && !wizard.background().busy());
    }

    /** Clicks on the button, link or box that says {@code label}, as soon as it can be pressed. */
    Drive press(String label) {
        until("something to press called " + label, () -> pressable(label) != null);
        return click(() -> pressable(label));
    }

    /** Clicks on the text {@code words}. */
    Drive click(String words) {
        until("the words " + words, () -> saying(words) != null);
        return click(() -> saying(words));
    }

    /** Clicks in the middle of the node once it is under the mouse and has come to rest. */
    private Drive click(Callable<Node> node) {
        until("the mouse on " + FxRuntime.on(node), () -> node.call() != null && moveTo(node));
        robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        return settle();
    }

    private boolean moveTo(Callable<Node> node) throws Exception {
        Point2D middle = middle(node);
        boolean there = middle.equals(mouse) && node.call().isHover();
        mouse = middle;
        robot.robotContext().getMouseRobot().moveNoWait(middle);
        return there;
    }

    /** Everything that is on the way to the JavaFX thread has arrived. */
    private Drive settle() {
        for (int i = 0; i < 3; i++) {
            FxRuntime.run(() -> { });
        }
        return this;
    }

    private Point2D middle(Callable<Node> node) {
        return FxRuntime.on(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Node found = node.call();
            Bounds bounds = found.localToScreen(found.getLayoutBounds());
            return new Point2D(Math.rint(bounds.getCenterX()), Math.rint(bounds.getCenterY()));
        });
    }

    Drive type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            settle();
        }
        return this;
    }

    /** Presses these keys together. */
    Drive press(KeyCode... keys) {
        robot.press(keys).release(keys);
        return settle();
    }

    Drive write(String text) {
        robot.write(text);
        return settle();
    }

    /** Presses Tab until what has the focus says {@code words}. */
    Drive tabTo(String words) {
        for (int i = 0; i < 60; i++) {
            if (FxRuntime.on(() -> says(scene().getFocusOwner(), words))) {
                return this;
            }
            type(KeyCode.TAB);
        }
        return fail("Tab does not lead to " + words);
    }

    String heading() {
        return FxRuntime.on(() -> wizard.pageProperty().get().heading().getValue());
    }

    void assertHeading(String heading) {
        until("the heading " + heading, () -> wizard.pageProperty().get().heading().getValue().equals(heading));
        assertEquals(heading, heading());
    }

    /** What the way forward says, and whether it can be pressed. */
    String forward() {
        return FxRuntime.on(() -> wizard.pageProperty().get().actions().getValue().primary()
                .map(action -> action.label() + (action.enabled() ? "" : " (no: " + action.reason() + ")")).orElse("nothing"));
    }

    /** Every word on the screen. */
    String words() {
        return FxRuntime.on(() -> SceneReading.shown(scene().getRoot()).stream().flatMap(Drive::wordsOf)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
    }

    private static Stream<String> wordsOf(Node node) {
        return switch (node) {
            case PhraseFlow flow -> Stream.of(flow.getAccessibleText());
            case Text text when text.getParent() instanceof PhraseFlow -> Stream.empty();
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
    }

    Scene scene() {
        return stage.getScene();
    }

    private Node pressable(String label) {
        return SceneReading.shown(scene().getRoot()).stream()
                .filter(node -> node instanceof ButtonBase && !node.isDisabled() && says(node, label))
                .filter(node -> !wizard.background().activityProperty().get().veiled()).findFirst().orElse(null);
    }

    private Node saying(String words) {
        return SceneReading.shown(scene().getRoot()).stream().filter(node -> node instanceof Labeled || node instanceof PhraseFlow)
                .filter(node -> says(node, words)).findFirst().orElse(null);
    }

    private static boolean says(Node node, String words) {
        return switch (node) {
            case null -> false;
            case CheckBox box -> (box.getText() + " " + box.getAccessibleText()).contains(words);
            case Labeled label when label.getText() != null && label.getText().equals(words) -> true;
            case Labeled label when words.endsWith("*") && label.getText() != null
                    && label.getText().startsWith(words.substring(0, words.length() - 1)) -> true;
            case PhraseFlow flow -> flow.getAccessibleText().contains(words);
            default -> node.getAccessibleText() != null && node.getAccessibleText().startsWith(words);
        };
    }
}
