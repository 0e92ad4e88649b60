package dev.bootmend.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void aRemovedLineHasNoNumberOnTheRight() {
        List<DiffLine> lines = Alignment.of(List.of("device  F:", "imcdevice  locate", "nx  OptIn"), List.of("device  F:", "nx  OptIn")).lines();
        assertEquals(List.of(new DiffLine(DiffKind.SAME, 1, "device  F:", 1, "device  F:"),
                new DiffLine(DiffKind.REMOVED, 2, "imcdevice  locate", 0, ""),
                new DiffLine(DiffKind.SAME, 3, "nx  OptIn", 2, "nx  OptIn")), lines);
    }

    @Test
    void aValueThatChangesStaysOnOneRowAlsoBesideRemovedAndAddedLines() {
        List<DiffLine> lines = Alignment.of(List.of("imcdevice  x", "nx  OptIn"), List.of("nx  OptOut", "ems  Yes")).lines();
        assertEquals(List.of(new DiffLine(DiffKind.REMOVED, 1, "imcdevice  x", 0, ""),
                new DiffLine(DiffKind.CHANGED, 2, "nx  OptIn", 1, "nx  OptOut"),
                new DiffLine(DiffKind.ADDED, 0, "", 2, "ems  Yes")), lines);
    }

    @Test
    void fromNothingEveryLineIsAdded() {
        assertEquals(List.of(new DiffLine(DiffKind.ADDED, 0, "", 1, "a")), Alignment.of(List.of(), List.of("a")).lines());
    }

    @Test
    void unchangedLinesFarFromAChangeAreFoldedUntilOpened() {
        List<String> before = IntStream.range(0, 20).mapToObj(i -> "element" + i + " a").toList();
        List<String> after = IntStream.range(0, 20).mapToObj(i -> "element" + i + (i == 10 ? " b" : " a")).toList();
        Alignment alignment = Alignment.of(before, after);
        List<DiffRow> folded = alignment.folded(3, Set.of());
        assertEquals(new DiffFold(0, 7), folded.getFirst());
        assertEquals(new DiffFold(14, 6), folded.getLast());
        assertEquals(9, folded.size());
        List<DiffRow> opened = alignment.folded(3, Set.of(0));
        assertInstanceOf(DiffLine.class, opened.getFirst());
        assertEquals(15, opened.size());
    }

    @Test
    void listingsThatAreEqualFoldToOneRow() {
        List<String> same = List.of("a", "b", "c");
        assertEquals(List.of(new DiffFold(0, 3)), Alignment.of(same, same).folded(3, Set.of()));
    }

    @Test
    void aValueOfARegistrationFileIsTheSameLineChanged() {
        Alignment changed = Alignment.of(List.of("\"CrashDumpEnabled\"=dword:00000007"),
                List.of("\"CrashDumpEnabled\"=dword:00000001", "\"Added\"=dword:00000001"));
        assertEquals(List.of(DiffKind.CHANGED, DiffKind.ADDED), changed.lines().stream().map(DiffLine::kind).toList());
    }
}
