package dev.bootmend.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What stays on the screen while pages come and go: the rail, the button bar, the status line. */
public final class WizardShell extends BorderPane {

    private final PageButtons buttons;
    private final BorderPane work = new BorderPane();
    private final BooleanProperty logShown = new SimpleBooleanProperty(this, "logShown");
    private LogDrawer drawer;
    private Subscription actions = Subscription.EMPTY;

    /** The shell of {@code wizard}; shows its page, now and later. */
    public WizardShell(Wizard wizard) {
        setId("wizard");
        buttons = new PageButtons(wizard.background());
        BusyVeil veil = new BusyVeil(wizard.background());
        work.setTop(new NoticeBar(wizard.noticeProperty()));
        work.setBottom(buttons);
        setLeft(new StepRail(wizard));
        setCenter(new StackPane(work, veil));
        StatusStrip status = new StatusStrip(wizard, logShown);
        VBox bottom = new VBox(status);
        setBottom(bottom);
        logShown.subscribe(shown -> bottom.getChildren().setAll(shown
                ? List.of(drawer(wizard.log()), status) : List.of(status)));
        wizard.pageProperty().subscribe(this::show);
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
        if (wasClosed && !holdsTheFocus(work.getCenter())) {
            buttons.forward().ifPresent(Node::requestFocus);
        }
    }

    private boolean holdsTheFocus(Node page) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == page) {
                return true;
            }
        }
        return false;
    }

    private void show(WizardPage page) {
        actions.unsubscribe();
        if (page == null) {
            return;
        }
        PageView view = new PageView(page);
        work.setCenter(view);
        actions = page.actions().subscribe(this::offer);
        buttons.forward().ifPresentOrElse(Node::requestFocus, view::focusFirst);
    }
}
