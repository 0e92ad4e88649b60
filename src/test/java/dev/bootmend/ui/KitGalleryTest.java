package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.kit.Png;
import dev.bootmend.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every control of the kit in the shell, in both themes and at both sizes; pictures go to target/pictures. */
class KitGalleryTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    record Look(Theme theme, int width, int height) {

        @Override
        public String toString() {
            return theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    @BeforeAll
    static void startTheToolkit() throws IOException {
        FxRuntime.start();
        Files.createDirectories(PICTURES);
    }

    static Stream<Look> looks() {
        return Stream.of(Theme.values()).flatMap(theme -> Stream.of(new Look(theme, 1000, 700), new Look(theme, 1400, 900)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsWholeAndReadable(Look look) {
        List<String> complaints = new ArrayList<>();
        FxRuntime.run(() -> {
            look.theme().apply();
            Gallery.pages().forEach(page -> complaints.addAll(read(page, look)));
        });
        assertEquals(List.of(), complaints);
    }

    private static List<String> read(GalleryPage page, Look look) {
        Wizard wizard = new Wizard(new Background(Runnable::run, Runnable::run),
                new SessionLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), () -> {
        });
        wizard.with(page.step(), () -> page);
        wizard.machineProperty().set("Practice machine · gen2-imc");
        wizard.statusProperty().set(page.status());
        wizard.themeProperty().set(look.theme());
        wizard.go(page.step());
        Scene scene = new Scene(new WizardShell(wizard), look.width(), look.height());
        write(page.step().number() + "-" + page.step().title().toLowerCase(Locale.ROOT) + "-" + look, scene);
        Node root = scene.getRoot();
        assertPrimaryIsVisible(page, scene);
        return Stream.of(SceneReading.stickingOut(root.lookup(".page")), SceneReading.cutOff(root), SceneReading.tooPale(root),
                SceneReading.nameless(root))
                .flatMap(found -> found).map(found -> page.title() + ", " + look + ": " + found).toList();
    }

    private static void assertPrimaryIsVisible(GalleryPage page, Scene scene) {
        Node primary = scene.getRoot().lookup(".button.primary");
        assertTrue(primary != null && primary.isVisible(), () -> page.title() + " has no way forward");
        Bounds bounds = primary.localToScene(primary.getLayoutBounds());
        assertTrue(bounds.getMaxX() <= scene.getWidth() && bounds.getMaxY() <= scene.getHeight(), () -> page.title() + ": primary button at " + bounds);
    }

    private static void write(String name, Scene scene) {
        scene.snapshot(null);
        try {
            Files.write(PICTURES.resolve("kit-" + name + ".png"), Png.encode(scene.snapshot(null)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
