package dev.bootmend.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.FxRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppIconTest {

    @BeforeAll
    static void startTheToolkit() {
        FxRuntime.start();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 256})
    void theIconFillsItsSizeOnATransparentGround(int size) throws IOException {
        Image icon = FxRuntime.on(() -> AppIcon.draw(size));
        assertEquals(size, icon.getWidth());
        assertEquals(size, icon.getHeight());
        assertEquals(0, icon.getPixelReader().getArgb(0, 0) >>> 24, "the corner is transparent");
        int besideTheRing = icon.getPixelReader().getArgb(size / 2, size * 6 / 64);
        assertTrue((besideTheRing & 0xFF) > 0xC0, "blue inside the edge");
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(pictures.resolve("icon-" + size + ".png"), Png.encode(icon));
    }
}
