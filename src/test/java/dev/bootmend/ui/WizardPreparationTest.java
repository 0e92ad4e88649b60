package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is prepared in the wizard, repaired, and given back as it was. */
class WizardPreparationTest {

    @TempDir
    private Path folder;

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
        drive = new Drive(new PracticeDesk(folder, scenario));
        return drive;
    }

    @Test
    void aDiskWithATwinIsLentASignatureRepairedAndGivenItsOwnBack() {
        open("gen1-collision").press("Look at the disks").at(Step.DISK).assertHeading("No attached disk can be repaired as it is");
        assertTrue(drive.words().contains("Until it has its own signature back"), drive::words);
        drive.press("Prepare this disk…").at(Step.PREVIEW).assertHeading("Disk 1 will be lent a signature");
        assertTrue(drive.forward().startsWith("Prepare disk 1 (no: First confirm: Give disk 1 a temporary signature"), drive::forward);
        drive.press("Give disk 1 a temporary signature").press("Prepare disk 1").at(Step.APPLY);
        drive.press("Show the result").at(Step.RESULT).assertHeading("Prepared and verified");
        assertTrue(drive.words().contains("Not safe to detach yet"), drive::words);
        drive.press("Go on with the repair").at(Step.DISK);
        assertTrue(drive.words().contains("carries a temporary signature"), drive::words);
        repair();
        assertTrue(drive.words().contains("Not safe to detach yet"), drive::words);
        drive.press("Return the signature…").at(Step.PREVIEW).press("Undo 2 changes").at(Step.APPLY);
        drive.press("Show the result").at(Step.RESULT).assertHeading("Undone and verified");
        assertTrue(drive.words().contains("Safe to detach"), drive::words);
        assertTrue(drive.words().contains("The disk is offline, as it is to be"), drive::words);
    }

    private void repair() {
        drive.press("Examine disk 1").press("Choose a repair").press("Preview the changes").at(Step.PREVIEW);
        drive.press("I have a copy or snapshot of this disk.").press("Apply 2 changes").at(Step.APPLY);
        drive.press("Show the result").at(Step.RESULT).assertHeading("Repaired and verified");
    }

    @Test
    void anOfflineReadOnlyDiskIsPreparedWithOneConfirmationForEach() {
        open("gen2-offline-read-only").press("Look at the disks").press("Prepare this disk…").at(Step.PREVIEW);
        drive.press("Bring disk 1 online. No other disk");
        assertTrue(drive.forward().contains("First confirm: Clear the read-only attribute"), drive::forward);
        drive.press("Clear the read-only attribute of disk 1. From").press("Prepare disk 1").at(Step.APPLY);
        drive.press("Show the result").at(Step.RESULT).assertHeading("Prepared and verified");
        assertTrue(drive.words().contains("Safe to detach"), drive::words);
        drive.press("Go on with the repair").at(Step.DISK);
        repair();
        assertTrue(drive.words().contains("Safe to detach"), drive::words);
    }

    @Test
    void aStepOfAPreparationCanBeLeftOutAndEverythingIsPlannedAnew() {
        open("gen2-offline-read-only").press("Look at the disks").press("Prepare this disk…").at(Step.PREVIEW)
                .assertHeading("Disk 1 will be brought online and made writable");
        drive.press("Clear the read-only attribute of disk 1, undo").assertHeading("Disk 1 will be brought online");
        assertTrue(drive.words().contains("It can be examined, but not repaired."), drive::words);
        assertTrue(!drive.words().contains("attributes disk clear readonly"), drive::words);
        assertTrue(!drive.words().contains("From then on Windows and every program"), drive::words);
        drive.press("Bring disk 1 online, undo").assertHeading("Nothing would change");
        assertTrue(drive.words().contains("Every step is left out: disk 1 stays as it is."), drive::words);
        drive.press("Clear the read-only attribute of disk 1, undo").assertHeading("Disk 1 will be made writable");
        drive.press("Bring disk 1 online, undo").assertHeading("Disk 1 will be brought online and made writable");
        drive.press("Clear the read-only attribute of disk 1, undo").press("Bring disk 1 online. No other disk")
                .press("Prepare disk 1").at(Step.APPLY);
        drive.press("Show the result").at(Step.RESULT).assertHeading("Prepared and verified");
        drive.press("Go on with the repair").at(Step.DISK);
        assertTrue(drive.words().contains("The disk is read-only. It can be examined"), drive::words);
    }

    @Test
    void whatCannotBeLeftOutOfAPreparationSaysWhy() {
        open("gen1-collision").press("Look at the disks").press("Prepare this disk…").at(Step.PREVIEW)
                .assertHeading("Disk 1 will be lent a signature");
        assertTrue(drive.words().contains("No part of it can be left out"), drive::words);
    }

    @Test
    void aGptDiskWithATwinIsExplainedAndNotPrepared() {
        open("gen2-collision").press("Look at the disks").at(Step.DISK);
        assertTrue(drive.words().contains("make the repair VM anew"), drive::words);
        assertTrue(drive.words().contains("By hand"), drive::words);
        assertTrue(!drive.words().contains("Prepare this disk"), drive::words);
        assertEquals("Look again", drive.forward());
    }

    @Test
    void aSignatureThatIsStillLentIsNamedFirstOfAllAtTheNextStart() {
        open("gen1-collision");
        drive.press("Look at the disks").press("Prepare this disk…").at(Step.PREVIEW)
                .press("Give disk 1 a temporary signature").press("Prepare disk 1").at(Step.APPLY).press("Show the result").at(Step.RESULT);
        drive.close();
        open("gen1-collision");
        drive.at(Step.START);
        drive.until("the lent signature", () -> drive.words().contains("A disk has a temporary signature"));
        drive.press("Give it back…").at(Step.PREVIEW).press("Undo 2 changes").at(Step.APPLY).press("Show the result").at(Step.RESULT)
                .assertHeading("Undone and verified");
    }
}
