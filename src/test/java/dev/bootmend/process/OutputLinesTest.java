package dev.bootmend.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as they are shown, for every way a Windows program ends one. */
class OutputLinesTest {

    @Test
    void progressDrawnWithCarriageReturnsIsOneLineEach() throws IOException {
        assertEquals(List.of("1 percent", "2 percent", "done", "", "end"), lines("1 percent\r2 percent\rdone\r\n\r\nend"));
    }

    @Test
    void aLastLineWithoutAnEndIsALine() throws IOException {
        assertEquals(List.of("a", "Force a dismount? (Y/N) "), lines("a\nForce a dismount? (Y/N) "));
    }

    @Test
    void nothingIsNoLine() throws IOException {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void theWholeTextKeepsItsLineEnds() throws IOException {
        var output = new OutputLines(line -> { });
        output.read(new ByteArrayInputStream("a\r\nb\r".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8);
        assertEquals("a\r\nb\r", output.text());
    }

    @Test
    void outputWithoutEndFillsNeitherMemoryNorOneLine() throws IOException {
        var lines = new ArrayList<String>();
        var output = new OutputLines(lines::add);
        output.read(new ByteArrayInputStream(new byte[1 << 23]), StandardCharsets.US_ASCII);
        assertEquals(1024, lines.size());
        assertTrue(output.text().length() < (1 << 22) + 100);
        assertTrue(output.text().endsWith("is left out]\n"));
    }

    private static List<String> lines(String text) throws IOException {
        var lines = new ArrayList<String>();
        new OutputLines(lines::add).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.UTF_8);
        return lines;
    }
}
