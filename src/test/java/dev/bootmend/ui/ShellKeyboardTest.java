package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.DiffFold;
import dev.bootmend.ui.kit.DiffLine;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Listing;
import dev.bootmend.ui.kit.ListingDiff;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.Png;
import dev.bootmend.ui.kit.Theme;
import dev.bootmend.ui.kit.WrappedLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The shell and the kit used by keyboard alone, in a real window. */
class ShellKeyboardTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run);
    private final List<String> pressed = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeAll
    static void startTheToolkit() throws IOException {
        FxRuntime.start();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void closeTheWindow() {
        FxRuntime.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private Wizard open(Theme theme, GalleryPage page) {
        return FxRuntime.on(() -> {
            Wizard wizard = new Wizard(background, new SessionLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), () -> {
            });
            wizard.with(Step.START, () -> page);
            wizard.themeProperty().set(theme);
            stage = new Stage();
            new WizardWindow(wizard).show(stage);
            return wizard;
        });
    }

    private GalleryPage page(Node content, PageAction forward) {
        return new GalleryPage(Step.START, "A page", Phrase.EMPTY, content,
                PageActions.NONE.left(PageAction.of("Cancel", () -> pressed.add("Cancel"))).primary(forward), StatusLine.UNTOUCHED);
    }

    private PageAction forward() {
        return PageAction.of("Go on", () -> pressed.add("Go on"));
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void picture(String name, Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        byte[] png = FxRuntime.on(() -> Png.encode(scene.snapshot(null)));
        try {
            Files.write(PICTURES.resolve("kit-" + name + ".png"), png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void enterGoesForward() {
        open(Theme.LIGHT, page(new VBox(), forward()));
        type(KeyCode.ENTER);
        assertEquals(List.of("Go on"), pressed);
    }

    @Test
    void theLettersOfButtonsThatAreGoneAreFree() {
        PageButtons bar = FxRuntime.on(() -> {
            PageButtons made = new PageButtons(background);
            stage = new Stage();
            stage.setScene(new Scene(made, 900, 100));
            stage.show();
            made.show(PageActions.NONE.left(PageAction.of("Stop after this step", () -> pressed.add("Stop")))
                    .primary(PageAction.unavailable("Show the result", "The run has not ended yet.")));
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        FxRuntime.run(() -> bar.show(PageActions.NONE.right(PageAction.of("Repair another disk",
                () -> pressed.add("Repair"))).primary(forward())));
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ALT, KeyCode.R).release(KeyCode.R, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Repair"), pressed);
    }

    @Test
    void aPageWithNothingOnItHasTheFocusItself() {
        open(Theme.LIGHT, page(new VBox(new WrappedLabel("Working")), PageAction.unavailable("Go on", "Not yet.")));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.ENTER, KeyCode.SPACE);
        assertEquals(List.of(), pressed);
        type(KeyCode.TAB);
        assertEquals("Cancel", FxRuntime.on(() -> stage.getScene().getFocusOwner().getAccessibleText()));
    }

    @Test
    void whereTheProgramPutsTheFocusItIsSeenByWhoeverUsesTheKeyboard() {
        open(Theme.LIGHT, page(new VBox(), forward()));
        Node shell = stage.getScene().getRoot();
        assertFalse(shell.getPseudoClassStates().toString().contains("keys"));
        type(KeyCode.SHIFT);
        assertTrue(shell.getPseudoClassStates().toString().contains("keys"));
    }

    @Test
    void enterDoesNotTriggerWhatMustBeDoneOnPurpose() {
        open(Theme.LIGHT, page(new VBox(new Disclosure("More", () -> new WrappedLabel("more"))), forward().onPurpose()));
        type(KeyCode.ENTER);
        assertEquals(List.of(), pressed);
    }

    @Test
    void nothingCanBePressedBelowTheVeilButCancel() {
        open(Theme.LIGHT, page(new VBox(), forward()));
        FxRuntime.run(() -> background.start(Activity.of("Reading 4 disks"), progress -> null));
        type(KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE);
        assertEquals(List.of(), pressed);
        assertTrue(FxRuntime.on(background::busy));
    }

    @Test
    void theVeilShowsWhatIsGoingOnAndCancelsByKeyboard() throws Exception {
        open(Theme.LIGHT, Gallery.disk());
        FxRuntime.run(() -> background.start(Activity.of("Examining disk 1"), progress -> null));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> stage.getScene().lookup(".busy") != null);
        picture("state-busy", stage.getScene());
        type(KeyCode.SPACE);
        assertTrue(FxRuntime.on(() -> background.activityProperty().get().cancelling()));
        FxRuntime.run(work.remove());
        assertFalse(FxRuntime.on(() -> stage.getScene().lookup(".veil").isVisible()));
    }

    @Test
    void tabReachesEverythingThatCanBePressed() {
        open(Theme.LIGHT, Gallery.preview());
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < 40; i++) {
            type(KeyCode.TAB);
            Node owner = FxRuntime.on(() -> stage.getScene().getFocusOwner());
            if (reached.add(owner) && owner.getStyleClass().contains("check-box")) {
                picture("state-focus-check", stage.getScene());
            }
        }
        List<Node> buttons = FxRuntime.on(() -> SceneReading.shown(stage.getScene().getRoot()).stream()
                .filter(node -> node instanceof Button && !node.isDisabled() && node.isFocusTraversable()).toList());
        assertTrue(buttons.size() >= 7, () -> "buttons " + buttons);
        assertTrue(reached.containsAll(buttons), () -> "not reached: " + buttons.stream().filter(button -> !reached.contains(button)).toList());
    }

    @Test
    void theLogOpensAndClosesByKeyboard() {
        Wizard wizard = open(Theme.DARK, Gallery.findings());
        FxRuntime.run(() -> wizard.log().accept("disk 1 read: 4 partitions, 9 boot objects"));
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotNull(FxRuntime.on(() -> stage.getScene().lookup(".log-drawer")));
        picture("state-log-dark", stage.getScene());
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(null, FxRuntime.on(() -> stage.getScene().lookup(".log-drawer")));
    }

    @Test
    void aFailureIsSaidAboveThePage() {
        Wizard wizard = open(Theme.LIGHT, Gallery.disk());
        FxRuntime.run(() -> wizard.failed("Examining disk 1", new IOException("sector 2048 of disk 1 cannot be read: check the cable, then examine it again")));
        picture("state-failure", stage.getScene());
        Node bar = FxRuntime.on(() -> stage.getScene().lookup(".notice-bar"));
        assertTrue(bar.isVisible());
        assertEquals(List.of(), FxRuntime.on(() -> SceneReading.tooPale(bar).toList()));
    }

    @Test
    void arrowsMoveBetweenAnswersAndPassLockedOnes() {
        ChoiceCard[] cards = FxRuntime.on(() -> new ChoiceCard[] {new ChoiceCard("one", new WrappedLabel("one")),
            new ChoiceCard("two", new WrappedLabel("two")).lock("locked"), new ChoiceCard("three", new WrappedLabel("three"))});
        open(Theme.LIGHT, page(FxRuntime.on(() -> new VBox(8, cards)), forward()));
        FxRuntime.run(cards[0]::requestFocus);
        type(KeyCode.SPACE);
        assertTrue(cards[0].selectedProperty().get());
        type(KeyCode.DOWN);
        assertFalse(cards[1].selectedProperty().get());
        assertTrue(cards[2].selectedProperty().get());
        assertTrue(cards[2].isFocused());
        picture("state-focus-card", stage.getScene());
    }

    @Test
    void aListingIsReadByKeyboard() {
        List<String> before = IntStream.rangeClosed(1, 60).mapToObj(i -> "element" + i + " a").toList();
        List<String> after = IntStream.rangeClosed(1, 60).mapToObj(i -> "element" + i + (i % 25 == 0 ? " b" : " a")).toList();
        ListingDiff diff = FxRuntime.on(() -> new ListingDiff(new Listing("Before", before), new Listing("After", after)));
        open(Theme.LIGHT, page(diff, forward()));
        ListView<?> rows = FxRuntime.on(() -> (ListView<?>) diff.lookup(".listing-rows"));
        FxRuntime.run(diff.lookup(".button")::requestFocus);
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertTrue(rows.isFocused());
        type(KeyCode.N, KeyCode.N);
        assertEquals(50, assertInstanceOf(DiffLine.class, rows.getSelectionModel().getSelectedItem()).beforeNumber());
        type(KeyCode.P);
        assertEquals(25, assertInstanceOf(DiffLine.class, rows.getSelectionModel().getSelectedItem()).beforeNumber());
        picture("state-listing-focus", stage.getScene());
        type(KeyCode.HOME);
        assertInstanceOf(DiffFold.class, rows.getSelectionModel().getSelectedItem());
        int folded = diff.rowCount();
        type(KeyCode.ENTER);
        assertEquals(folded + 20, diff.rowCount());
    }

    @Test
    void dialogsAndPopOversWearTheDarkThemeToo() {
        open(Theme.DARK, Gallery.disk());
        FxRuntime.run(() -> ((Hyperlink) stage.getScene().lookup(".explain")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        Window popOver = FxRuntime.on(() -> Window.getWindows().stream().filter(window -> window != stage).findFirst().orElseThrow());
        picture("state-popover-dark", popOver.getScene());
        assertEquals(List.of(), FxRuntime.on(() -> SceneReading.tooPale(popOver.getScene().getRoot()).toList()));
        FxRuntime.run(() -> {
            Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "Undo restores the store from its backup.");
            alert.initOwner(stage);
            alert.setHeaderText("Undo everything?");
            alert.show();
        });
        Window dialog = FxRuntime.on(() -> Window.getWindows().stream().filter(window -> window instanceof Stage && window != stage).findFirst().orElseThrow());
        picture("state-dialog-dark", dialog.getScene());
        assertEquals(List.of(), FxRuntime.on(() -> SceneReading.tooPale(dialog.getScene().getRoot()).toList()));
    }
}
