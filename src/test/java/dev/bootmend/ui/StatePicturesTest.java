package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.ui.TroubledTools.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import dev.bootmend.ui.kit.ChoiceCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states that a technician meets seldom, several of them at once, in both themes and at both sizes. */
@Tag("pictures")
class StatePicturesTest {

    private static final String GERMAN = "Windows Server 2019 Datacenter \u2013 Wiederherstellungsumgebung f\u00fcr die Niederlassung "
            + "Garmisch-Partenkirchen";
    private static final String JAPANESE = "\u6771\u4eac\u672c\u793e \u4f1a\u8a08\u30b7\u30b9\u30c6\u30e0\u7528 Windows Server 2019 "
            + "(\u9069\u7528\u6e08\u307f\u30bb\u30ad\u30e5\u30ea\u30c6\u30a3\u66f4\u65b0\u30d7\u30ed\u30b0\u30e9\u30e0)";

    @TempDir
    private Path folder;

    private PageCamera camera;

    @BeforeEach
    void load() throws IOException {
        camera = new PageCamera(folder, "state-");
    }

    @AfterEach
    void close() {
        camera.close();
        assertEquals(List.of(), camera.complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen2-dynamic", "gen1-single-bitlocker", "gen2-read-only", "gen1-offline", "gen2-collision-read-only"})
    void aDiskInThatState(String scenario) {
        camera.open(scenario).forward(Step.DISK).openAll().draw("2-" + scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen2-4k", "gen2-controller-filter-broken", "gen1-san-policy-offline", "gen1-acpi-ids-missing",
            "gen2-two-windows-other-disk"})
    void whatIsFoundAndOfferedThere(String scenario) {
        camera.open(scenario).forward(Step.DISK);
        camera.all(ChoiceCard.class).stream().filter(card -> card.getAccessibleText().contains("partition")).findFirst()
                .ifPresent(first -> FxRuntime.run(() -> first.selectedProperty().set(true)));
        camera.draw("2-" + scenario).forward(Step.FINDINGS).draw("3-" + scenario).forward(Step.REPAIR).draw("4-" + scenario);
    }

    private static RepairTarget target(PracticeDesk desk) throws Exception {
        RepairFlow flow = new RepairFlow(desk.initial());
        return ((TargetSearch.Found) flow.find(flow.look(), Optional.of(new DiskNumber(1)), Optional.<PartitionRef>empty()))
                .target();
    }

    private static void set(PracticeDesk desk, String element, String value) throws Exception {
        MachineSnapshot machine = new RepairFlow(desk.initial()).look();
        BootStore store = machine.store(target(desk).store()).toOptional().orElseThrow();
        desk.initial().machine().tools().run(Invocation.of(Tool.BCDEDIT, "/store", "F:\\Boot\\BCD", "/set",
                store.loaders().getFirst().id().braced(), element, value), line -> { });
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, JAPANESE})
    void anEntryWithALongName(String name) throws Exception {
        String language = name.equals(GERMAN) ? "german" : "japanese";
        PracticeDesk desk = new PracticeDesk(folder, "gen1-single-imc");
        set(desk, "description", name);
        camera.open(desk).to(Step.FINDINGS).draw("3-" + language).forward(Step.REPAIR).forward(Step.PREVIEW);
        TabPane tabs = camera.all(TabPane.class).getFirst();
        for (int tab = 0; tab < 3; tab++) {
            int shown = tab;
            FxRuntime.run(() -> tabs.getSelectionModel().select(shown));
            camera.draw("5-" + language + "-tab" + (tab + 1));
        }
        camera.forward(Step.APPLY).draw("6-" + language).forward(Step.RESULT).draw("7-" + language);
        FxRuntime.run(() -> camera.wizard().go(Step.START));
        camera.settle(Step.START).draw("1-" + language);
    }

    @Test
    void aDiskThatChangedSinceThePreview() throws Exception {
        PracticeDesk desk = new PracticeDesk(folder, "gen1-single-imc");
        camera.open(desk).to(Step.PREVIEW);
        set(desk, "nx", "AlwaysOff");
        camera.forward(Step.APPLY).draw("6-drift").forward(Step.RESULT).draw("7-drift");
    }

    @Test
    void aToolThatLies() {
        camera.open("gen2-imc", real -> new TroubledTools(real, Trouble.LIES, 2)).to(Step.RESULT).draw("7-lie");
    }

    @Test
    void aRepairThatIsUndoneAndOneWhoseUndoIsRefused() throws Exception {
        PracticeDesk desk = new PracticeDesk(folder, "gen1-single-imc");
        camera.open(desk).to(Step.RESULT).draw("7-undo-offered");
        set(desk, "nx", "AlwaysOff");
        camera.press("Undo everything\u2026", Step.PREVIEW).draw("5-undo-refused");
        set(desk, "nx", "OptOut");
        FxRuntime.run(() -> camera.wizard().go(Step.START));
        camera.settle(Step.START).draw("1-runs");
    }

    @Test
    void aRepairThatIsUndone() {
        camera.open("gen2-imc").to(Step.RESULT).press("Undo everything\u2026", Step.PREVIEW).draw("5-undo");
        camera.forward(Step.APPLY).draw("6-undo").forward(Step.RESULT).draw("7-undone");
        FxRuntime.run(() -> camera.wizard().go(Step.START));
        camera.settle(Step.START).draw("1-undone");
    }

    @Test
    void aPreparationOfWhichStepsAreLeftOut() {
        camera.open("gen2-offline-read-only").forward(Step.DISK);
        Button prepare = camera.named(Button.class, "Prepare this disk");
        FxRuntime.run(prepare::fire);
        camera.settle(Step.PREVIEW).settleOn("Disk 1 will be");
        FxRuntime.run(camera.named(CheckBox.class, "Clear the read-only")::fire);
        camera.calm().draw("5-prepare-one");
        FxRuntime.run(camera.named(CheckBox.class, "Bring disk 1 online")::fire);
        camera.calm().draw("5-prepare-none");
    }
}
