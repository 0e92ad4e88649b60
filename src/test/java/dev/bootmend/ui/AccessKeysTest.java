package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

    private static List<String> marked(String... labels) {
        AccessKeys keys = new AccessKeys();
        return Stream.of(labels).map(keys::mark).toList();
    }

    @Test
    void everyButtonGetsALetterOfItsOwn() {
        assertEquals(List.of("_Cancel", "_Export…", "_Back", "_Apply 2 changes"),
                marked("Cancel", "Export…", "Back", "Apply 2 changes"));
        assertEquals(List.of("_Open report", "_Save for a ticket…", "_Undo everything…", "_Repair another disk", "_Finish"),
                marked("Open report", "Save for a ticket…", "Undo everything…", "Repair another disk", "Finish"));
    }

    @Test
    void theLettersOfTheFrameAreLeftToIt() {
        assertEquals(List.of("Look _at the disks"), marked("Look at the disks"));
    }

    @Test
    void aTakenLetterGivesWayToAnotherWordThenToAnyLetter() {
        assertEquals(List.of("_Cancel", "Copy the _dump", "C_o"), marked("Cancel", "Copy the dump", "Co"));
    }

    @Test
    void anUnderscoreOfTheLabelIsKept() {
        assertEquals(List.of("_a__b"), marked("a_b"));
    }
}
