package dev.bootmend.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The fonts that come with BootMend, so that it looks the same on every machine, also on one without any: Inter (SIL
 * Open Font License 1.1) and JetBrains Mono (Apache License 2.0).
 */
final class Fonts {

    private static final String FOLDER = "/dev/bootmend/fonts/";
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    private static boolean loaded;

    private Fonts() {
    }

    /** Makes the fonts known to JavaFX by their family names; does nothing the second time. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        FILES.forEach(Fonts::load);
        loaded = true;
    }

    private static void load(String file) {
        try (InputStream content = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (content == null || Font.loadFont(content, 14) == null) {
                throw new IllegalStateException("font " + FOLDER + file
                        + " is missing or damaged: install BootMend again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("font " + FOLDER + file + " cannot be read", e);
        }
    }
}
