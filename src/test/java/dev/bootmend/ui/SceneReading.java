package dev.bootmend.ui;

import dev.bootmend.ui.kit.PhraseFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Reads a laid-out scene as a critical eye would: what sticks out, what is cut off, what is too pale. */
final class SceneReading {

    private SceneReading() {
    }

    /** All nodes that are shown, from {@code root} down. */
    static List<Node> shown(Node root) {
        List<Node> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    /** Complaints about labels that reach over the edge of {@code root} or of the window, sideways. */
    static Stream<String> stickingOut(Node root) {
        Bounds frame = root.localToScene(root.getLayoutBounds());
        double right = Math.min(frame.getMaxX(), root.getScene().getWidth());
        return shown(root).stream().filter(node -> node instanceof Labeled || node instanceof PhraseFlow)
                .filter(node -> {
                    Bounds bounds = node.localToScene(node.getLayoutBounds());
                    return bounds.getMinX() < frame.getMinX() - 0.5 || bounds.getMaxX() > right + 0.5;
                }).map(node -> "sticks out: " + words(node));
    }

    /** Complaints about labels whose text is cut and who have no tooltip that says it all. */
    static Stream<String> cutOff(Node root) {
        return shown(root).stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(label -> label.getTooltip() == null && isCut(label)).map(label -> "cut without tooltip: " + words(label));
    }

    private static boolean isCut(Labeled label) {
        return label.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                .anyMatch(text -> !((Text) text).getText().equals(shown(label)));
    }

    /** The text as it is drawn: the underscore before an access key is not. */
    private static String shown(Labeled label) {
        return label.isMnemonicParsing() ? label.getText().replaceFirst("_(?!_)", "").replace("__", "_") : label.getText();
    }

    /** Complaints about text whose contrast to what is behind it is below 4.5 to 1 (WCAG 2.1, success criterion 1.4.3). */
    static Stream<String> tooPale(Node root) {
        return shown(root).stream().filter(Text.class::isInstance).map(Text.class::cast).filter(text -> !text.getText().isBlank())
                .filter(text -> text.getFill() instanceof Color)
                .map(text -> new Reading(text.getText(), (Color) text.getFill(), behind(text)))
                .filter(reading -> reading.contrast() < 4.5).map(Reading::toString).distinct();
    }

    private record Reading(String text, Color ink, Color ground) {

        double contrast() {
            return SceneReading.contrast(ink, ground);
        }

        @Override
        public String toString() {
            return String.format("contrast %.2f of %s on %s: %s", contrast(), ink, ground, text);
        }
    }

    /** The colour behind {@code node}: the fills of its ancestors laid over each other, farthest first. */
    static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0 && (layers.isEmpty() || layers.getLast().getOpacity() < 1); i--) {
                    if (fills.get(i).getFill() instanceof Color colour && covers(fills.get(i), region)) {
                        layers.add(colour);
                    }
                }
            }
        }
        Color seen = Color.WHITE;
        for (Color layer : layers.reversed()) {
            seen = seen.interpolate(layer.deriveColor(0, 1, 1, 1 / Math.max(layer.getOpacity(), 1e-9)), layer.getOpacity());
        }
        return seen;
    }

    private static boolean covers(BackgroundFill fill, Region region) {
        return fill.getInsets().getBottom() < region.getHeight() / 2 && fill.getInsets().getRight() < region.getWidth() / 2;
    }

    static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String words(Node node) {
        return node instanceof Labeled label ? label.getText() : node.getAccessibleText();
    }

    /** Complaints about what a screen reader finds no name for: everything that takes the focus, and every drawing. */
    static Stream<String> nameless(Node root) {
        Set<Node> labelled = shown(root).stream().filter(Label.class::isInstance).map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return shown(root).stream().filter(SceneReading::needsAName)
                .filter(node -> !labelled.contains(node) && nameOf(node).isBlank())
                .map(node -> "no name for a screen reader: " + node);
    }

    private static boolean needsAName(Node node) {
        boolean reached = node.isFocusTraversable() && !(node instanceof ScrollPane) && !node.getStyleClass().contains("veil");
        return reached || List.of("sign", "disk-bar", "chain-link", "step").stream()
                .anyMatch(node.getStyleClass()::contains);
    }

    private static String nameOf(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof TabPane tabs) {
            return tabs.getTabs().stream().map(Tab::getText).allMatch(text -> text != null && !text.isBlank()) ? "tabs" : "";
        }
        return node instanceof Labeled label && label.getText() != null ? label.getText() : "";
    }

    /** Whether the vertical scroll bar of the page is needed. */
    static boolean scrolls(Node root) {
        return root.lookup(".page-scroll") instanceof ScrollPane scroll
                && scroll.getContent().getLayoutBounds().getHeight() > scroll.getViewportBounds().getHeight() + 1;
    }
}
