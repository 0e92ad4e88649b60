package dev.bootmend.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.ui.FxRuntime;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PngTest {

    @BeforeAll
    static void startTheToolkit() {
        FxRuntime.start();
    }

    @Test
    void aPictureReadBackHasTheSamePixels() {
        WritableImage drawn = new WritableImage(3, 2);
        int[] colours = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF102030, 0x00000000, 0xFFFFFFFF};
        for (int i = 0; i < colours.length; i++) {
            drawn.getPixelWriter().setArgb(i % 3, i / 3, colours[i]);
        }
        Image read = new Image(new ByteArrayInputStream(Png.encode(drawn)));
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        for (int i = 0; i < colours.length; i++) {
            assertEquals(colours[i], read.getPixelReader().getArgb(i % 3, i / 3), "pixel " + i);
        }
    }
}
