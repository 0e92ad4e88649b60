package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.ui.TroubledTools.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page on practice machines in both themes and at both sizes: whole, readable, and kept as a picture to be looked at. */
class WizardPicturesTest {

    @TempDir
    private Path folder;

    private PageCamera camera;

    @BeforeEach
    void load() throws IOException {
        camera = new PageCamera(folder, "page-");
    }

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void aRepairFromTheFirstPageToTheLast() {
        camera.open("gen2-imc").draw("1-start").openAll().draw("1-start-practice");
        camera.forward(Step.DISK).draw("2-disk").forward(Step.FINDINGS).draw("3-findings");
        TextField field = camera.all(TextField.class).getFirst();
        FxRuntime.run(() -> field.setText("boot"));
        camera.draw("3-findings-offers");
        FxRuntime.run(() -> field.getOnAction().handle(new ActionEvent()));
        camera.draw("3-findings-verdict").forward(Step.REPAIR).draw("4-repair").openAll().draw("4-repair-article");
        camera.forward(Step.PREVIEW).draw("5-preview");
        TabPane tabs = camera.all(TabPane.class).getFirst();
        for (int tab : new int[] {0, 2, 3}) {
            FxRuntime.run(() -> tabs.getSelectionModel().select(tab));
            camera.draw("5-preview-tab" + (tab + 1));
        }
        FxRuntime.run(() -> tabs.getSelectionModel().select(1));
        camera.forward(Step.APPLY).draw("6-apply").forward(Step.RESULT).draw("7-result");
        assertEquals(List.of(), camera.complaints());
    }

    @Test
    void theRegistryPartAndAFailure() {
        camera.open("gen2-imc-controlset", real -> new TroubledTools(real, Trouble.FAILS, 2));
        camera.to(Step.REPAIR).draw("4-repair-controlsets").forward(Step.PREVIEW).openAll();
        CheckBox registry = camera.all(CheckBox.class).getLast();
        FxRuntime.run(registry::fire);
        camera.settleOn("values set");
        List<ToggleButton> listings = camera.all(ToggleButton.class).stream()
                .filter(button -> button.getText().endsWith("hive")).toList();
        FxRuntime.run(listings.getFirst()::fire);
        camera.draw("5-preview-registry").forward(Step.APPLY).draw("6-apply-failed").forward(Step.RESULT).draw("7-result-failed");
        camera.forward(Step.PREVIEW).draw("5-preview-undo");
        assertEquals(List.of(), camera.complaints());
    }

    @Test
    void disksThatCannotBeChosenAndOnesThatMustBe() {
        camera.open("gen2-collision").forward(Step.DISK).draw("2-disk-collision");
        camera.open("gen2-two-windows").forward(Step.DISK).draw("2-disk-two-windows");
        camera.open("gen2-bitlocker").forward(Step.DISK).draw("2-disk-bitlocker");
        assertEquals(List.of(), camera.complaints());
    }

    @Test
    void aRunThatBrokeOff() {
        camera.open("gen2-imc", real -> new TroubledTools(real, Trouble.BREAKS, 2)).to(Step.APPLY).draw("6-apply-broke");
        camera.forward(Step.START).draw("1-start-interrupted");
        assertEquals(List.of(), camera.complaints());
    }
}
