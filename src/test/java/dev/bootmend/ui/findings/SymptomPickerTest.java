package dev.bootmend.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Agreement;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.diagnose.SymptomCatalogue;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.ui.PracticeDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymptomPickerTest {

    @TempDir
    private Path folder;

    private final List<Optional<Symptom>> told = new ArrayList<>();
    private SymptomPicker picker;

    @BeforeEach
    void examineAMachine() throws Exception {
        RepairFlow flow = new RepairFlow(new PracticeDesk(folder, "gen1-imc").initial());
        var machine = flow.look();
        var found = (TargetSearch.Found) flow.find(machine, Optional.empty(), Optional.empty());
        picker = new SymptomPicker(flow.examine(machine, found.target()).diagnosis(), told::add);
    }

    @Test
    void theCodeIsFoundInAnySpelling() {
        for (String typed : List.of("67", "0x67", "0X00000067", "config initialization", "INITIALIZATION config")) {
            picker.typedProperty().set(typed);
            assertEquals(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, picker.offeredProperty().get().getFirst(), typed);
        }
    }

    @Test
    void whatIsChosenIsComparedWithTheDiskAndTold() {
        picker.typedProperty().set("67");
        picker.chooseFirst();
        assertEquals(Agreement.Kind.AGREES, picker.agreementProperty().get().orElseThrow().kind());
        assertEquals(List.of(), picker.offeredProperty().get());
        assertEquals("0x67 CONFIG INITIALIZATION FAILED", picker.typedProperty().get());
        assertEquals(Optional.of(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED), told.getLast());
    }

    @Test
    void typingOnTakesTheChoiceBack() {
        picker.typedProperty().set("67");
        picker.chooseFirst();
        picker.typedProperty().set("boot");
        assertEquals(Optional.empty(), told.getLast());
        assertTrue(picker.agreementProperty().get().isEmpty());
        assertFalse(picker.offeredProperty().get().isEmpty());
    }

    @Test
    void whatNobodyKnowsIsSaidToBeUnknown() {
        picker.typedProperty().set("blue smoke");
        assertTrue(picker.nothingFits());
        picker.typedProperty().set(" ");
        assertFalse(picker.nothingFits());
    }
}
