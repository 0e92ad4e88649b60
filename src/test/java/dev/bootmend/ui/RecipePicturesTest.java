package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of every recipe, in every variant that looks different: some 600 pictures in {@code target/pictures} to be
 * looked at. Takes minutes, so it is a lane of its own: {@code mvn test -Dgroups=pictures -DexcludedGroups=}.
 */
@Tag("pictures")
class RecipePicturesTest {

    /** A pattern for names of walks, to draw a few: {@code -Dtest.args=-Dbootmend.pictures.only=two-.*}. */
    private static final String ONLY = System.getProperty("bootmend.pictures.only", ".*");

    @TempDir
    private Path folder;

    /**
     * One way through the wizard.
     *
     * @param onRepair what is chosen on the page of the recipes
     * @param last the page where it ends
     */
    record Walk(String name, String scenario, Consumer<PageCamera> onRepair, Step last) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Walk walk(String name, String scenario) {
        return walk(name, scenario, camera -> { });
    }

    private static Walk walk(String name, String scenario, Consumer<PageCamera> onRepair) {
        return new Walk(name, scenario, onRepair, Step.RESULT);
    }

    private static Walk until(Step last, String name, String scenario, Consumer<PageCamera> onRepair) {
        return new Walk(name, scenario, onRepair, last);
    }

    static Stream<Walk> walks() {
        return Stream.of(
                walk("imc-entries", "gen1-imc-entries"),
                walk("imc-registry", "gen2-imc-registry", camera -> camera.choose("0x67").tick("Let Windows start")),
                until(Step.REPAIR, "imc-deliberate", "gen2-imc-deliberate", camera -> camera.choose("0x67")),
                walk("boot-inactive", "gen1-active-flag-other"),
                walk("boot-several-active", "gen1-active-flag-several"),
                walk("boot-rebuild", "gen2-store-missing"),
                walk("boot-rebuild-gen1", "gen1-boot-manager-file-missing"),
                walk("boot-targeted-policy", "gen2-devices-other-disk", camera -> camera.tick("Settings of the article")),
                walk("boot-single-boot", "gen1-single-boot-as-device", camera -> camera.tick("Single-partition disk")),
                walk("boot-check", "gen1-windows-volume-dirty"),
                walk("boot-look", "gen2", camera -> camera.choose("Boot failure").tick("Look for errors")),
                walk("boot-several-gen1", "gen1-several"),
                walk("boot-several-gen2", "gen2-several"),
                until(Step.REPAIR, "boot-no-sources", "gen2-rebuild-sources-missing", camera -> { }),
                walk("0x7b-osdevice", "gen1-osdevice-wrong", camera -> camera.choose("0x7B")),
                until(Step.REPAIR, "0x7b-driver", "gen2-boot-driver-start-wrong", camera -> { }),
                walk("ems-on", "gen1-ems-off", camera -> camera.choose("Serial console")),
                walk("ems-menu", "gen2-ems-wrong", camera -> camera.choose("Serial console").tick("Boot menu")),
                walk("ems-off", "gen1-ems-wrong", camera -> camera.choose("Serial console").tick("Serial console on")),
                until(Step.REPAIR, "ems-fault", "gen1-ems-off", camera -> type(camera.choose("Serial console"), "Serial port", "9")),
                walk("dump-collect", "gen2-configure-dump", camera -> camera.choose("Preparing")),
                walk("dump-settings", "gen2-configure-none", camera -> {
                    camera.choose("Preparing").tick("Switch the serial console on");
                    type(camera, "Memory of the machine", "4");
                }),
                until(Step.REPAIR, "dump-no-room", "gen2-configure-no-room", camera ->
                        type(camera.choose("Preparing"), "Memory of the machine", "512")),
                walk("dump-elsewhere", "gen2-configure-elsewhere", camera -> camera.choose("Preparing")),
                walk("dump-truncated", "gen2-configure-truncated", camera -> camera.choose("Preparing")),
                until(Step.REPAIR, "healthy-gen2", "gen2", camera -> { }),
                until(Step.REPAIR, "healthy-chosen", "gen1", camera -> camera.choose("Boot failure")),
                until(Step.REPAIR, "read-only", "gen2-read-only", camera -> { }),
                until(Step.REPAIR, "hibernated", "gen2-hibernated", camera -> { }),
                walk("two-repairs", "gen1-inactive-then-imc"),
                walk("two-repairs-update", "gen2-store-then-update"),
                walk("half-repaired", "gen2-store-then-driver"),
                until(Step.REPAIR, "reported-loader", "gen2-loader-file-missing", camera -> { }),
                until(Step.REPAIR, "reported-hive", "gen1-system-hive-damaged", camera -> { }),
                until(Step.REPAIR, "reported-sector", "gen1-boot-sector-no-mark", camera -> { }))
                .filter(walk -> walk.name().matches(ONLY));
    }

    private static void type(PageCamera camera, String option, String text) {
        TextField field = camera.named(TextField.class, option);
        FxRuntime.run(() -> field.setText(text));
        camera.calm();
    }

    static void pick(PageCamera camera, String option, int index) {
        ChoiceBox<?> box = camera.named(ChoiceBox.class, option);
        FxRuntime.run(() -> box.getSelectionModel().select(index));
        camera.calm();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyPageIsWholeAndReadable(Walk walk) throws IOException {
        try (PageCamera camera = new PageCamera(folder, walk.name() + "-")) {
            camera.open(walk.scenario()).to(Step.FINDINGS).draw("3").openAll().draw("3-open").forward(Step.REPAIR);
            walk.onRepair().accept(camera);
            camera.draw("4");
            if (walk.last() == Step.RESULT) {
                preview(camera);
                camera.forward(Step.APPLY).draw("6").forward(Step.RESULT).draw("7").openAll().draw("7-open");
            }
            assertEquals(List.of(), camera.complaints());
        }
    }

    private static void preview(PageCamera camera) {
        camera.forward(Step.PREVIEW);
        TabPane tabs = camera.all(TabPane.class).getFirst();
        int first = FxRuntime.on(() -> tabs.getSelectionModel().getSelectedIndex());
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int shown = tab;
            FxRuntime.run(() -> tabs.getSelectionModel().select(shown));
            camera.draw("5-tab" + (tab + 1));
        }
        FxRuntime.run(() -> tabs.getSelectionModel().select(first));
    }
}
