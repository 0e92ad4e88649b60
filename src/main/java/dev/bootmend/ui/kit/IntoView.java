package dev.bootmend.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a page so that something on it can be seen. */
public final class IntoView {

    private IntoView() {
    }

    /** Scrolls the page of {@code node}, if it has one that scrolls, just as far as needed to show its lower edge. */
    public static void scroll(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane page) {
                page.applyCss();
                page.layout();
                scroll(page, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane page, Node node) {
        Node content = page.getContent();
        Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = page.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        double top = page.getVvalue() * hidden;
        if (hidden > 0 && wanted.getMaxY() > top + room) {
            page.setVvalue(Math.min(1, (wanted.getMaxY() - room) / hidden));
        }
    }
}
