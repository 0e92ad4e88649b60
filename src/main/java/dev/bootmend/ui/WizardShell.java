package dev.bootmend.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What stays on the screen while pages come and go: the rail, the button bar, the status line. */
public final class WizardShell extends BorderPane {

    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private final PageButtons buttons;
    private final StackPane place = new StackPane();
    private final BooleanProperty logShown = new SimpleBooleanProperty(this, "logShown");
    private PageView view;
    private LogDrawer drawer;
    private Subscription actions = Subscription.EMPTY;

    /** The shell of {@code wizard}; shows its page, now and later. */
    public WizardShell(Wizard wizard) {
        setId("wizard");
        buttons = new PageButtons(wizard.background());
        BusyVeil veil = new BusyVeil(wizard.background());
        BorderPane work = new BorderPane();
        work.setTop(new NoticeBar(wizard.noticeProperty()));
        // in the order of the Tab key: the page first, then what can be pressed below it
        work.setCenter(place);
        work.setBottom(buttons);
        setLeft(new StepRail(wizard));
        setCenter(new StackPane(work, veil));
        StatusStrip status = new StatusStrip(wizard, logShown);
        VBox bottom = new VBox(status);
        setBottom(bottom);
        logShown.subscribe(shown -> bottom.getChildren().setAll(shown
                ? List.of(drawer(wizard.log()), status) : List.of(status)));
        followInput();
        wizard.pageProperty().subscribe(this::show);
    }

    /** Whoever works by keyboard always sees where he is, also where the program has put the focus. */
    private void followInput() {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pseudoClassStateChanged(KEYS, true));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pseudoClassStateChanged(KEYS, false));
    }

    /** Whether the log of the session is shown. */
    public BooleanProperty logShownProperty() {
        return logShown;
    }

    /** Made when it is first opened: the start does not wait for it. */
    private LogDrawer drawer(SessionLog log) {
        if (drawer == null) {
            drawer = new LogDrawer(log, () -> logShown.set(false));
        }
        return drawer;
    }

    /** When the way forward opens and nothing on the page has the focus, it gets it: Enter then goes on. */
    private void offer(PageActions offered) {
        boolean wasClosed = buttons.forward().isEmpty();
        buttons.show(offered);
        if (wasClosed && !view.holdsTheFocus()) {
            buttons.forward().ifPresentOrElse(Node::requestFocus, view::focusWhenThere);
        }
    }

    private void show(WizardPage page) {
        actions.unsubscribe();
        if (page == null) {
            return;
        }
        view = new PageView(page);
        place.getChildren().setAll(view);
        actions = page.actions().subscribe(this::offer);
        buttons.forward().ifPresentOrElse(Node::requestFocus, view::focusFirst);
    }
}
