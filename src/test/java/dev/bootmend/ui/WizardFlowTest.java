package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.ui.TroubledTools.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole repairs on practice machines, with mouse and keyboard. */
class WizardFlowTest {

    @TempDir
    private Path folder;

    private PracticeDesk desk;
    private Drive drive;

    @BeforeAll
    static void startTheToolkit() {
        FxRuntime.start();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private Drive open(String scenario) {
        desk = new PracticeDesk(folder, scenario);
        drive = new Drive(desk);
        return drive;
    }

    private TroubledTools openTroubled(String scenario, Trouble trouble, int call) {
        AtomicReference<TroubledTools> troubled = new AtomicReference<>();
        desk = new PracticeDesk(folder, scenario).withTools(real -> {
            troubled.set(new TroubledTools(real, trouble, call));
            return troubled.get();
        });
        drive = new Drive(desk);
        drive.at(Step.START);
        return troubled.get();
    }

    private void toPreview() {
        drive.press("Look at the disks").press("Examine disk 1").press("Choose a repair").press("Preview the changes").at(Step.PREVIEW);
    }

    private void apply(String forward) {
        drive.press("I have a copy or snapshot of this disk.").press(forward).at(Step.APPLY);
    }

    private void toResult(String forward) {
        apply(forward);
        drive.press("Show the result").at(Step.RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen2-imc", "gen1-imc", "gen1-single-imc"})
    void aRepairByMouseEndsVerified(String scenario) {
        open(scenario);
        toPreview();
        drive.assertHeading("Two elements will be deleted");
        assertEquals("Apply 2 changes (no: First confirm: I have a copy or snapshot of this disk.)", drive.forward());
        toResult("Apply 2 changes");
        drive.assertHeading("Repaired and verified");
        assertTrue(drive.words().contains("Safe to detach"), drive::words);
        assertTrue(drive.wizard().statusProperty().get().state().contains("backups on this machine and on the disk"));
    }

    @Test
    void aRepairByKeyboardAloneEndsVerified() {
        open("gen2-imc").at(Step.START);
        drive.until("the way forward", () -> drive.wizard().pageProperty().get().actions().getValue().primary().orElseThrow().enabled());
        drive.type(KeyCode.ENTER).at(Step.DISK).type(KeyCode.ENTER).at(Step.FINDINGS).type(KeyCode.ENTER).at(Step.REPAIR);
        drive.until("the plan", () -> drive.wizard().pageProperty().get().actions().getValue().primary().orElseThrow().enabled());
        drive.type(KeyCode.ENTER).at(Step.PREVIEW);
        drive.assertHeading("Two elements will be deleted");
        drive.type(KeyCode.ENTER);
        assertEquals(Step.PREVIEW, FxRuntime.on(() -> drive.wizard().pageProperty().get().step()), "Enter applies nothing");
        drive.tabTo("I have a copy or snapshot of this disk.").type(KeyCode.SPACE);
        drive.tabTo("Apply 2 changes").type(KeyCode.SPACE).at(Step.APPLY);
        drive.until("the end of the run", () -> drive.wizard().pageProperty().get().actions().getValue().primary().orElseThrow().enabled());
        drive.type(KeyCode.ENTER).at(Step.RESULT);
        drive.assertHeading("Repaired and verified");
    }

    @Test
    void theActivePartitionIsRepairedByKeyboardAlone() {
        open("gen1-active-flag-other").at(Step.START);
        byEnterToThePreview(Step.START);
        drive.assertHeading("Two active flags will be changed");
        applyByKeys("Apply 2 changes");
        drive.assertHeading("Repaired and verified");
    }

    @Test
    void theSerialConsoleIsSwitchedOnByKeyboardAlone() {
        open("gen1-ems-off").at(Step.START);
        drive.until("the way forward", this::isOpen);
        drive.type(KeyCode.ENTER).at(Step.DISK).type(KeyCode.ENTER).at(Step.FINDINGS).type(KeyCode.ENTER).at(Step.REPAIR);
        drive.tabTo("Serial console (EMS)").type(KeyCode.SPACE);
        drive.until("the plan", this::isOpen);
        drive.tabTo("Serial port").write("9");
        drive.until("the fault at the field", () -> drive.words().contains("\"9\" is not a whole number from 1 to 4."));
        assertTrue(drive.forward().contains("(no: "), drive::forward);
        drive.type(KeyCode.BACK_SPACE);
        drive.until("the need for a number", () -> drive.forward().contains("Serial port: A whole number from 1 to 4 is needed."));
        drive.write("1");
        drive.until("the plan", this::isOpen);
        drive.press(KeyCode.ALT, KeyCode.P).at(Step.PREVIEW);
        drive.assertHeading("Three elements will be set");
        applyByKeys("Apply 3 changes");
        drive.assertHeading("Set and verified");
    }

    private boolean isOpen() {
        return drive.wizard().pageProperty().get().actions().getValue().primary().orElseThrow().enabled();
    }

    private void byEnterToThePreview(Step from) {
        for (int i = from.ordinal(); i < Step.PREVIEW.ordinal(); i++) {
            drive.until("the way forward", this::isOpen);
            drive.type(KeyCode.ENTER).at(Step.values()[i + 1]);
        }
    }

    private void applyByKeys(String forward) {
        drive.tabTo("I have a copy or snapshot of this disk.").type(KeyCode.SPACE);
        drive.until("the consent", this::isOpen);
        drive.tabTo(forward).type(KeyCode.SPACE).at(Step.APPLY);
        drive.until("the end of the run", this::isOpen);
        drive.type(KeyCode.ENTER).at(Step.RESULT);
    }

    @Test
    void namesTypedBeforeTheDiskIsAttachedAreInTheCommandsOfTheResult() {
        open("gen1-ems-off").press("Disk not attached yet?*");
        drive.tabTo("Resource group").write("my group");
        drive.until("the fault", () -> drive.words().contains("not a space."));
        drive.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE,
                KeyCode.BACK_SPACE).write("-group");
        drive.tabTo("Machine").write("web-01");
        drive.until("the command", () -> drive.words().contains("az vm repair create -g my-group -n web-01 --verbose"));
        drive.press("Look at the disks").press("Examine disk 1").press("Choose a repair").at(Step.REPAIR);
        drive.click("Serial console (EMS)").press("Preview the changes").at(Step.PREVIEW);
        toResult("Apply 3 changes");
        drive.until("the filled command", () -> drive.words().contains("az serial-console connect -g my-group -n web-01"));
    }

    @Test
    void untickingAStepPlansEverythingAnew() {
        open("gen2-imc");
        toPreview();
        drive.press("Delete imchivename from Windows Server 2019");
        drive.assertHeading("One element will be deleted");
        drive.press("Not part of the plan*").press("Set ErrorControlPolicy");
        drive.assertHeading("1 element will be deleted, 2 values set");
        assertTrue(drive.forward().startsWith("Apply 3 changes"), drive::forward);
        drive.press("SYSTEM hive");
        assertTrue(drive.words().contains("\"ErrorControlPolicy\"=dword:00000000"), drive::words);
        drive.press("Delete imcdevice from Windows Server 2019").press("Set ErrorControlPolicy");
        drive.assertHeading("Nothing would change");
        assertEquals("Apply no changes (no: Nothing would change.)", drive.forward());
    }

    @ParameterizedTest
    @CsvSource({"gen2-collision, has the same identity as disk 0", "gen2-bitlocker, is locked by BitLocker", "gen1-dynamic, is a dynamic disk"})
    void aDiskThatCannotBeRepairedSaysWhyAndWhatToDoInstead(String scenario, String reason) {
        open(scenario).press("Look at the disks").at(Step.DISK);
        drive.assertHeading("No attached disk can be repaired as it is");
        assertTrue(drive.words().contains(reason), drive::words);
        assertTrue(drive.words().contains("What to do instead"), drive::words);
        assertEquals("Look again", drive.forward());
        drive.press("Look again").at(Step.DISK).assertHeading("No attached disk can be repaired as it is");
    }

    @Test
    void ofTwoEquallyGoodWindowsTheUserChooses() {
        open("gen2-two-windows").press("Look at the disks").at(Step.DISK);
        drive.assertHeading("Which Windows is it?");
        assertTrue(drive.forward().startsWith("Examine disk 1 (no: Disk 1 holds more than one Windows."), drive::forward);
        String second = FxRuntime.on(() -> candidates().get(1).title());
        drive.click(second);
        assertEquals("Examine disk 1", drive.forward());
        drive.press("Examine disk 1").at(Step.FINDINGS);
    }

    private List<TargetSearch.Candidate> candidates() throws Exception {
        RepairFlow flow = new RepairFlow(desk.initial());
        return ((TargetSearch.Choose) flow.find(flow.look(), Optional.empty(), Optional.empty())).candidates();
    }

    @Test
    void aFaultThatNoRecipeRepairsIsNotCalledNothing() {
        open("gen2-boot-driver-start-wrong").press("Look at the disks").press("Examine disk 1").press("Choose a repair").at(Step.REPAIR);
        drive.assertHeading("No recipe repairs what was found");
    }

    @Test
    void aReferenceThatMayBeWantedIsNotTickedByItself() {
        open("gen2-imc-deliberate").press("Look at the disks").press("Examine disk 1").press("Choose a repair").at(Step.REPAIR);
        if (drive.forward().startsWith("Preview the changes (no: Choose a recipe first.")) {
            drive.click("0x67 CONFIG INITIALIZATION FAILED");
        }
        drive.until("the plan", () -> drive.wizard().pageProperty().get().actions().getValue().primary().orElseThrow().reason().contains("nothing would change"));
        assertTrue(drive.words().contains("somebody may have configured it on purpose"), drive::words);
        drive.press("Remove the reference from the boot entries").press("Preview the changes").at(Step.PREVIEW);
        drive.assertHeading("Two elements will be deleted");
    }

    @Test
    void whatChangedSinceThePreviewStopsTheRun() throws Exception {
        open("gen1-single-imc");
        toPreview();
        RepairFlow flow = new RepairFlow(desk.initial());
        var machine = flow.look();
        RepairTarget target = ((TargetSearch.Found) flow.find(machine, Optional.of(new DiskNumber(1)), Optional.empty())).target();
        String entry = machine.store(target.store()).toOptional().orElseThrow().loaders().getFirst().id().braced();
        desk.initial().machine().tools().run(Invocation.of(Tool.BCDEDIT, "/store", "F:\\Boot\\BCD", "/set", entry, "nx", "AlwaysOff"), line -> { });
        toResult("Apply 2 changes");
        drive.assertHeading("Nothing was written: the disk has changed since the preview");
        assertTrue(drive.words().contains("AlwaysOff"), drive::words);
        assertEquals(StatusLine.UNTOUCHED.state(), drive.wizard().statusProperty().get().state());
        drive.press("Look again").at(Step.DISK);
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, names = {"FAILS", "LIES"})
    void aStepThatFailsOrLiesIsSaidAndUndone(Trouble trouble) {
        openTroubled("gen2-imc", trouble, 2);
        toPreview();
        toResult("Apply 2 changes");
        drive.assertHeading("It stopped at step 3 of 4");
        assertFalse(drive.words().contains("Repaired"), drive::words);
        drive.press("Undo everything…").at(Step.PREVIEW);
        drive.press("Undo " + "1 change").at(Step.APPLY).press("Show the result").at(Step.RESULT);
        drive.assertHeading("Undone and verified");
    }

    @Test
    void cancelTakesEffectBetweenStepsAndClosingAsks() throws Exception {
        TroubledTools tools = openTroubled("gen2-imc", Trouble.WAITS, 1);
        toPreview();
        drive.press("I have a copy or snapshot of this disk.").press("Apply 2 changes");
        assertTrue(tools.reached.await(20, TimeUnit.SECONDS));
        drive.until("the running step", () -> drive.wizard().statusProperty().get().state().contains("step 2 of 4"));
        assertFalse(drive.wizard().go(Step.PREVIEW).toCompletableFuture().join(), "a run cannot be left");
        FxRuntime.run(() -> drive.stage().fireEvent(new WindowEvent(drive.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(drive.desktop.asked.contains("close during a run"));
        assertFalse(drive.isClosed());
        drive.press("Stop after this step");
        tools.goOn.countDown();
        drive.press("Show the result").at(Step.RESULT);
        drive.assertHeading("Stopped at your request");
        assertTrue(drive.words().contains("not reached"), drive::words);
    }

    @Test
    void aRunThatBrokeOffIsTheFirstThingOnTheFirstPage() {
        openTroubled("gen2-imc", Trouble.BREAKS, 2);
        toPreview();
        apply("Apply 2 changes");
        drive.assertHeading("The run broke off");
        drive.press("Go to the start").at(Step.START);
        drive.until("the interrupted run", () -> drive.words().contains("An earlier run was interrupted"));
        drive.press("Undo it").at(Step.PREVIEW);
        drive.until("the plan", () -> drive.forward().startsWith("Undo"));
        drive.press(drive.forward()).at(Step.APPLY).press("Show the result").at(Step.RESULT);
        drive.assertHeading("Undone and verified");
        assertTrue(drive.words().contains("Safe to detach"), drive::words);
    }

    @Test
    void aRepairIsUndoneFromTheFirstPageAndSavedForATicket() throws Exception {
        open("gen1-imc");
        drive.desktop.folder = Optional.of(folder);
        toPreview();
        drive.press("Export…");
        drive.until("the export", () -> drive.wizard().noticeProperty().get().title().equals("The plan was exported"));
        toResult("Apply 2 changes");
        drive.press("Open report").press("Save for a ticket…");
        drive.until("the copy", () -> drive.wizard().noticeProperty().get().title().equals("The report was saved"));
        assertTrue(drive.desktop.asked.contains("open report.html"));
        try (var files = Files.walk(folder, 2)) {
            assertEquals(2, files.map(Path::getFileName).map(Path::toString).filter(name -> name.equals("plan.cmd") || name.equals("report.html")).count());
        }
        FxRuntime.on(() -> drive.wizard().go(Step.START));
        drive.at(Step.START).press("Undo 0x67 CONFIG INITIALIZATION FAILED").at(Step.PREVIEW);
        drive.assertHeading("Two elements will be put back");
        drive.press("Undo 2 changes").at(Step.APPLY).press("Show the result").at(Step.RESULT);
        drive.assertHeading("Undone and verified");
    }

    @Test
    void theScreenshotIsComparedWithTheDisk() {
        open("gen2-imc").press("Look at the disks").press("Examine disk 1").at(Step.FINDINGS);
        drive.tabTo("What does the screenshot show?").write("config init").type(KeyCode.ENTER);
        drive.until("the verdict", () -> drive.words().contains("The disk agrees"));
        drive.press("Choose a repair").at(Step.REPAIR);
        assertTrue(drive.words().contains("Meant for what the screen showed"), drive::words);
    }

    @Test
    void anotherPracticeMachineIsOneClickAway() {
        open("gen2-imc").press("Practise on a made-up machine*").tabTo("Find a practice machine").write("gen1-single");
        drive.press("Use the practice machine gen1-single");
        drive.until("the other machine", () -> drive.wizard().machineProperty().get().equals("Practice machine · gen1-single"));
    }
}
