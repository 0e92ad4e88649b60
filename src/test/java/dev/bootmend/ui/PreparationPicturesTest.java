package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a preparation in both themes and at both sizes. */
class PreparationPicturesTest {

    @TempDir
    private Path folder;

    private PageCamera camera;

    @BeforeEach
    void load() throws IOException {
        camera = new PageCamera(folder, "prepare-");
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private PageCamera preview() {
        Button prepare = camera.named(Button.class, "Prepare this disk");
        FxRuntime.run(prepare::fire);
        return camera.settle(Step.PREVIEW).settleOn("Disk 1 will be");
    }

    @Test
    void aDiskThatIsLentASignature() {
        camera.open("gen1-collision-read-only").forward(Step.DISK).draw("2-disk-twin");
        preview().draw("5-preview-lend").forward(Step.APPLY).draw("6-apply-lend").forward(Step.RESULT).draw("7-result-lend");
        FxRuntime.run(() -> camera.wizard().go(Step.START));
        camera.settle(Step.START).draw("1-start-lent");
        camera.forward(Step.DISK).draw("2-disk-lent").to(Step.RESULT).draw("7-result-lent");
        camera.forward(Step.PREVIEW).draw("5-preview-return").forward(Step.APPLY).forward(Step.RESULT).draw("7-result-return");
        assertEquals(List.of(), camera.complaints());
    }

    @Test
    void aDiskThatIsOfflineAndReadOnlyAndOneThatCannotBePrepared() {
        camera.open("gen2-offline-read-only").forward(Step.DISK).draw("2-disk-offline");
        preview().draw("5-preview-online");
        camera.open("gen2-collision").forward(Step.DISK).draw("2-disk-gpt-twin");
        assertEquals(List.of(), camera.complaints());
    }
}
