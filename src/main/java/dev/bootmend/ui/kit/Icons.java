package dev.bootmend.ui.kit;

import javafx.scene.shape.SVGPath;

/** Line drawings for buttons, on a field of 16 by 16 units, painted in the colour of the text beside them. */
public enum Icons {
    CHEVRON("M 6 3.5 L 10.5 8 L 6 12.5"),
    UP("M 3.5 10 L 8 5.5 L 12.5 10"),
    DOWN("M 3.5 6 L 8 10.5 L 12.5 6"),
    CLOSE("M 4 4 L 12 12 M 12 4 L 4 12"),
    COPY("M 5.5 5.5 H 13 V 13.5 H 5.5 Z M 3 10.5 V 2.5 H 10.5"),
    MOON("M 13 9.6 A 5.6 5.6 0 1 1 6.4 3 A 4.6 4.6 0 0 0 13 9.6 Z"),
    SUN("M 8 5.2 A 2.8 2.8 0 1 1 7.99 5.2 Z M 8 1.5 V 2.6 M 8 13.4 V 14.5 M 1.5 8 H 2.6 M 13.4 8 H 14.5 "
            + "M 3.4 3.4 L 4.2 4.2 M 11.8 11.8 L 12.6 12.6 M 12.6 3.4 L 11.8 4.2 M 4.2 11.8 L 3.4 12.6");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    /** A new drawing of the icon. */
    public SVGPath draw() {
        SVGPath drawing = new SVGPath();
        drawing.setContent(path);
        drawing.getStyleClass().add("glyph");
        return drawing;
    }
}
