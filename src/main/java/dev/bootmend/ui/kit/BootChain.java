package dev.bootmend.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** The way from firmware to the registry as a row of links; breaks into balanced rows where one is too narrow. */
public final class BootChain extends Pane {

    private static final double GAP = 14;
    private static final double ROW_GAP = 26;
    private static final double LEAST_WIDTH = 112;
    private static final double SIGN_ROOM = 9;
    private static final double BEND = 10;

    private final List<BootChainLink> links;
    private final List<Polyline> connectors = new ArrayList<>();

    /** The chain of {@code links} in the order in which the machine goes through them. */
    public BootChain(List<ChainLink> links) {
        this.links = links.stream().map(BootChainLink::new).toList();
        getStyleClass().add("boot-chain");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Boot chain: " + this.links.stream().map(BootChainLink::getAccessibleText)
                .collect(Collectors.joining("; ")));
        for (int i = 1; i < links.size(); i++) {
            Polyline connector = new Polyline();
            connector.getStyleClass().add("connector");
            connector.setManaged(false);
            connectors.add(connector);
        }
        getChildren().addAll(connectors);
        getChildren().addAll(this.links);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return links.size() * (LEAST_WIDTH + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        int columns = columns(room);
        int rows = Math.ceilDiv(links.size(), columns);
        return SIGN_ROOM + rows * linkHeight(linkWidth(room, columns)) + (rows - 1) * ROW_GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = linkWidth(getWidth(), columns);
        double height = linkHeight(width);
        for (int i = 0; i < links.size(); i++) {
            double x = snapPositionX(i % columns * (width + GAP));
            double y = snapPositionY(SIGN_ROOM + i / columns * (height + ROW_GAP));
            links.get(i).resizeRelocate(x, y, snapSizeX(width), height);
            if (i > 0) {
                connect(connectors.get(i - 1), links.get(i - 1), links.get(i));
            }
        }
    }

    /** A line from one link into the next; at the end of a row it bends down and back to the start of the next row. */
    private static void connect(Polyline line, BootChainLink from, BootChainLink to) {
        double middle = from.getLayoutY() + Math.floor(from.getHeight() / 2) + 0.5;
        if (from.getLayoutY() == to.getLayoutY()) {
            line.getPoints().setAll(from.getLayoutX() + from.getWidth(), middle, to.getLayoutX(), middle);
            return;
        }
        double start = from.getLayoutX() + Math.floor(from.getWidth() / 2) + 0.5;
        double end = to.getLayoutX() + Math.floor(to.getWidth() / 2) + 0.5;
        double bend = from.getLayoutY() + from.getHeight() + BEND + 0.5;
        line.getPoints().setAll(start, from.getLayoutY() + from.getHeight(), start, bend, end, bend, end,
                to.getLayoutY());
    }

    private int columns(double width) {
        int fitting = Math.clamp((long) ((width + GAP) / (LEAST_WIDTH + GAP)), 1, Math.max(1, links.size()));
        int rows = Math.ceilDiv(Math.max(1, links.size()), fitting);
        return Math.ceilDiv(Math.max(1, links.size()), rows);
    }

    private static double linkWidth(double width, int columns) {
        return Math.max(0, Math.floor((width - GAP * (columns - 1)) / columns));
    }

    private double linkHeight(double width) {
        return snapSizeY(links.stream().mapToDouble(link -> link.prefHeight(width)).max().orElse(0));
    }
}
