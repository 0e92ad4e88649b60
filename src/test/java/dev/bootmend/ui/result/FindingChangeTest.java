package dev.bootmend.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.model.FindingId;
import dev.bootmend.run.FindingLine;
import dev.bootmend.ui.kit.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingChangeTest {

    private static final FindingLine IMC = new FindingLine(new FindingId("imc-in-bcd"), Severity.BROKEN, "It asks for a hive");
    private static final FindingLine DIRTY = new FindingLine(new FindingId("system-hive-dirty"), Severity.NOTE, "Not closed cleanly");
    private static final FindingLine UNSEEN = new FindingLine(new FindingId("dump"), Severity.UNCHECKED, "Could not check: dump");
    private static final FindingLine GOOD = new FindingLine(new FindingId("loader-ok"), Severity.OK, "The loader is there");

    @Test
    void whatIsGoneWhatStaysAndWhatIsNewAreTold() {
        assertEquals(List.of(new FindingChange(Sign.OK, "gone", IMC.title()), new FindingChange(Sign.NOTE, "still there", DIRTY.title()),
                new FindingChange(Sign.UNKNOWN, "there now", UNSEEN.title())),
                FindingChange.between(List.of(IMC, DIRTY, GOOD), List.of(DIRTY, UNSEEN, GOOD)));
    }

    @Test
    void whatCouldNotBeSeenBeforeMayHaveBeenThereAllTheTime() {
        FindingLine offline = new FindingLine(new FindingId("disk-offline"), Severity.UNCHECKED, "The disk could not be examined");
        assertEquals(List.of("gone", "seen now"), FindingChange.between(List.of(offline), List.of(IMC)).stream()
                .map(FindingChange::what).toList());
    }

    @Test
    void whatWasAndIsInOrderIsLeftOut() {
        assertEquals(List.of(), FindingChange.between(List.of(GOOD), List.of(GOOD)));
    }

    @Test
    void onlyWhatKeepsWindowsFromStartingIsBroken() {
        assertTrue(FindingChange.anyBroken(List.of(GOOD, IMC)));
        assertFalse(FindingChange.anyBroken(List.of(DIRTY, UNSEEN, GOOD)));
    }
}
