package dev.bootmend.ui.kit;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

/** A round {@link Sign}, drawn as a shape and described to a screen reader. Its size in pixels is fixed. */
public final class StatusSign extends StackPane {

    private static final double FIELD = 18;

    private final SVGPath glyph = new SVGPath();
    private final RotateTransition turning = new RotateTransition(Duration.seconds(1.2), this);

    private Sign sign;

    /** A sign of the usual 18 pixels. */
    public StatusSign(Sign sign) {
        this(sign, FIELD);
    }

    /** A sign of {@code size} pixels. */
    public StatusSign(Sign sign, double size) {
        getStyleClass().add("sign");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        glyph.getStyleClass().add("glyph");
        glyph.setManaged(false);
        glyph.setScaleX(size / FIELD);
        glyph.setScaleY(size / FIELD);
        getChildren().add(glyph);
        turning.setByAngle(360);
        turning.setCycleCount(Animation.INDEFINITE);
        turning.setInterpolator(Interpolator.LINEAR);
        sceneProperty().addListener(changed -> turnOnlyWhenShown());
        setSign(sign);
    }

    /** The sign that is shown. */
    public Sign sign() {
        return sign;
    }

    /** Shows another sign in the same place. */
    public void setSign(Sign shown) {
        if (sign != null) {
            getStyleClass().remove(sign.styleClass());
        }
        sign = shown;
        getStyleClass().add(sign.styleClass());
        glyph.setContent(sign.path());
        setAccessibleText(sign.words());
        turnOnlyWhenShown();
        requestLayout();
    }

    private void turnOnlyWhenShown() {
        if (sign == Sign.RUNNING && getScene() != null) {
            turning.play();
            return;
        }
        turning.stop();
        setRotate(0);
    }

    @Override
    protected void layoutChildren() {
        // the drawing has its own field of 18 units; scaling happens around the drawing's middle, not the field's
        var drawn = glyph.getLayoutBounds();
        double scale = glyph.getScaleX();
        glyph.setLayoutX(getWidth() / 2 + (drawn.getCenterX() - FIELD / 2) * scale - drawn.getCenterX());
        glyph.setLayoutY(getHeight() / 2 + (drawn.getCenterY() - FIELD / 2) * scale - drawn.getCenterY());
    }
}
