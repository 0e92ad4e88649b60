package dev.bootmend.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.JournalSample;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Reports of a disk that lies: what it calls itself is shown, and does nothing. */
class ReportTest {

    private static final RunRecord RUN = RunRecord.of(JournalSample.events()).orElseThrow();

    @Test
    void textFromTheDiskIsNeverMarkupInThePage() throws Exception {
        String page = HtmlReport.of(RUN);
        assertFalse(page.contains("<script"), "no script of any kind");
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"), page);
        harmless(page);
        String closed = page.replaceAll("<meta [^>]*>", "").replace("<!doctype html>", "");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(closed)));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(document.getElementsByTagName("section").getLength() == 2);
    }

    @Test
    void textFromTheDiskCannotSteerATerminalOrForgeALine() {
        String text = TextReport.of(RUN);
        harmless(text);
        assertEquals(1, text.lines().filter(line -> line.startsWith("Result:")).count(), text);
        assertTrue(text.contains("\\u001b[2J\\u0007"), text);
    }

    private static void harmless(String report) {
        assertEquals(List.of(), report.chars().filter(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0
                || c == 0x202e).boxed().toList());
    }

    @Test
    void everyFormSaysWhatHappenedAndWhereTheBackupsAre() {
        for (String report : List.of(HtmlReport.of(RUN), TextReport.of(RUN))) {
            for (String said : List.of("Failed", "20261120-200312-a1b2", "stop-0x67-imc", "exit code 1", "/backup/BCD",
                    "\\BootMend\\BCD", "e3b0c442", "was not there before", "from backup", "1.0")) {
                assertTrue(report.contains(said), said);
            }
            assertTrue(report.toLowerCase().contains("not safe to detach"));
        }
    }

    @Test
    void anInterruptedRunIsNeverCalledDone() {
        List<JournalEvent> events = JournalSample.events();
        for (int length = 1; length < events.size() - 1; length++) {
            RunRecord cut = RunRecord.of(events.subList(0, length)).orElseThrow();
            boolean finished = length == 8;
            for (String report : List.of(HtmlReport.of(cut), TextReport.of(cut))) {
                assertEquals(!finished, report.contains("Interrupted"), length + ": " + report);
                assertFalse(report.contains("Done"), report);
                assertEquals(length == 4 || length == 5, report.contains("its end is not known"), length + ": " + report);
            }
        }
    }

    @Test
    void printableKeepsWhatIsHarmless() {
        assertEquals("Grüße 中文 😀 · a\tb\nc", Printable.of("Grüße 中文 😀 · a\tb\r\nc"));
        assertEquals("a\\u0009b\\u000a\\u0085\\u2028\\ud800", Printable.line("a\tb\n\u0085\u2028\ud800"));
    }
}
