package dev.bootmend.ui.kit;

import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** The program's icon: a power sign whose stroke is a check mark. Drawn, so that it is sharp at every size. */
public final class AppIcon {

    private static final double FIELD = 64;
    private static final Color GROUND = Color.web("#0969da");
    private static final String RING = "M 21.5 17 A 19.5 19.5 0 1 0 42.5 17";
    private static final String CHECK = "M 24 33.5 L 30 39.5 L 39.5 26.5";

    private AppIcon() {
    }

    /** The icon in {@code size} by {@code size} pixels. Call on the JavaFX thread. */
    public static Image draw(int size) {
        Rectangle ground = new Rectangle(2, 2, 60, 60);
        ground.setArcWidth(28);
        ground.setArcHeight(28);
        ground.setFill(GROUND);
        Rectangle field = new Rectangle(FIELD, FIELD, Color.TRANSPARENT);
        Group drawing = new Group(field, ground, stroke(RING), stroke(CHECK));
        drawing.getTransforms().add(new Scale(size / FIELD, size / FIELD));
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return new Group(drawing).snapshot(transparent, null);
    }

    private static SVGPath stroke(String path) {
        SVGPath stroke = new SVGPath();
        stroke.setContent(path);
        stroke.setFill(Color.TRANSPARENT);
        stroke.setStroke(Color.WHITE);
        stroke.setStrokeWidth(5.5);
        stroke.setStrokeLineCap(StrokeLineCap.ROUND);
        stroke.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return stroke;
    }
}
