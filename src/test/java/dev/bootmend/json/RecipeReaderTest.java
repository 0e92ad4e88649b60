package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.recipe.ControlSetKey;
import dev.bootmend.recipe.ElementValue;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {

    private static final String FILE = "example.json";

    private static final String GOOD = """
            {
              "id": "example",
              "title": "Title",
              "cause": "Cause",
              "codes": ["0x1"],
              "screenText": [],
              "generations": [1, 2],
              "risk": "low",
              "evidence": [
                { "id": "e", "kind": "file.present", "path": "\\\\IMC.hiv", "effect": "confirms", "text": "There." }
              ],
              "options": [ { "id": "menu", "title": "Menu", "type": "toggle", "default": false } ],
              "groups": [
                {
                  "id": "bcd", "kind": "repair", "title": "T", "text": "T", "default": true,
                  "guards": ["targetDisk", "unlocked", "writable", "storePath", "storeReadable"],
                  "ops": [
                    { "op": "bcd.delete", "object": "anyLoader", "element": "imcdevice" },
                    { "op": "bcd.set", "object": "{bootmgr}", "element": "timeout", "value": "5", "onlyWith": "menu" }
                  ]
                }
              ],
              "warnings": [],
              "nextSteps": [],
              "sources": ["An article"],
              "articleErrors": []
            }
            """;

    @Test
    void aSoundFileIsARecipe() {
        Recipe recipe = assertInstanceOf(RecipeReading.Accepted.class, RecipeReader.read(FILE, GOOD)).recipe();
        var set = assertInstanceOf(RecipeStep.SetElement.class, recipe.groups().getFirst().steps().get(1).step());
        assertEquals("25000004", set.element().code().toString());
        assertEquals(new BootValue.Number(5, 8),
                assertInstanceOf(ElementValue.Fixed.class, set.value()).element().value());
        assertEquals(Set.of(VolumePath.of("\\IMC.hiv")), recipe.files());
    }

    @Test
    void theShippedRecipeIsReadAndSaysWhatItNeedsToSee() {
        Recipe recipe = RecipeBook.shipped().recipes().getFirst();
        assertEquals("stop-0x67-imc", recipe.id().value());
        assertEquals(Set.of(ControlSetKey.of("<CS>\\Control\\InitialMachineConfig")), recipe.keys());
        assertTrue(recipe.articleErrors().size() >= 7);
    }

    /** Each line: what is replaced, by what, and the one fault that follows, with its place. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "\"risk\": \"low\" ~ \"risk\": \"tiny\" ~ 8:11: the text \"tiny\" is not low, medium or high",
            "\"risk\": \"low\" ~ \"risk\": 3 ~ 8:11: expected a text, found the number 3",
            "\"risk\": \"low\", ~ `` ~ 1:1: the field \"risk\" is missing",
            "\"risk\": \"low\" ~ \"risk\": \"low\", \"colour\": 1 ~ 8:28: unknown field \"colour\"; known here: $schema, id, title, cause, codes, screenText, generations, risk, evidence, options, groups, warnings, nextSteps, sources, articleErrors",
            "\"risk\": \"low\" ~ \"risk\": \"low\", \"title\": \"T\" ~ 8:18: the field \"title\" is there twice",
            "[1, 2] ~ [1, 3] ~ 7:22: expected 1 or 2, found the number 3",
            "imcdevice ~ imcdevise ~ 18:65: unknown element \"imcdevise\" on anyLoader",
            "imcdevice ~ IMCDEVICE ~ 18:65: unknown element \"IMCDEVICE\" on anyLoader; it is written imcdevice",
            "\"timeout\" ~ \"nx\" ~ 19:62: unknown element \"nx\" on {bootmgr}",
            "\"5\" ~ \"soon\" ~ 19:82: \"soon\" is no value of timeout (integer)",
            "anyLoader ~ {default} ~ 18:41: \"{default}\" means an entry of the machine that bcdedit runs on; expected one of anyLoader, defaultLoader, windowsLoader, {bootmgr}, {emssettings}, {globalsettings}",
            "anyLoader ~ somebody ~ 18:41: unknown object \"somebody\"; expected one of anyLoader, defaultLoader, windowsLoader, {bootmgr}, {emssettings}, {globalsettings}",
            "bcd.delete ~ bcd.explode ~ 18:17: unknown operation \"bcd.explode\"; expected one of bcd.delete, bcd.set, bcd.setDevice, bcd.ems, bcd.emsSettings, reg.set, part.active, fs.check, boot.rebuild, dump.collect",
            "bcd.delete ~ boot.rebuild ~ 16:17: boot.rebuild needs the guard \"rebuildSources\"",
            "\"writable\" ~ \"writeable\" ~ 16:44: unknown guard \"writeable\"; expected one of targetDisk, identityUnchanged, unlocked, writable, storePath, storeReadable, storeReplaceable, rebuildSources, hiveLoadable, freeSpace, gen1, gen2, copyExists, checkAgreed, dumpAgreed",
            "\"storeReadable\" ~ \"gen1\" ~ 16:17: bcd.delete needs the guard \"storeReadable\"",
            "\"onlyWith\": \"menu\" ~ \"onlyWith\": \"port\" ~ 19:99: there is no option \"port\"",
            "\"value\": \"5\" ~ \"value\": \"<windowsLoader>\" ~ 19:82: <windowsLoader> is an entry and no value of timeout (integer)",
            "\"value\": \"5\" ~ \"value\": \"<windows>\" ~ 19:82: <windows> is a path and no value of timeout (integer)",
            "\"value\": \"5\" ~ \"value\": \"<somewhere>\" ~ 19:82: \"<somewhere>\" is neither <windowsLoader> nor a path that begins with <windows>",
            "\"value\": \"5\" ~ \"value\": \"5\", \"ticked\": \"on\" ~ 19:97: the text \"on\" is not off or ifSet",
            "\"value\": \"5\" ~ \"value\": \"5\", \"tickedIf\": \"rain\" ~ 19:99: the text \"rain\" is not a finding that the diagnosis makes",
            "\"value\": \"5\" ~ \"value\": \"5\", \"ticked\": \"off\", \"tickedIf\": \"ems-on\" ~ 19:9: either \"ticked\" or \"tickedIf\", not both",
            "\"value\": \"5\" ~ \"value\": \"5\", \"generation\": 3 ~ 19:101: expected a whole number from 1 to 2, found the number 3",
            "\"value\": \"5\" ~ \"value\": \"5\", \"on\": true ~ 19:93: unknown field \"on\"; known here: op, onlyWith, onlyWithout, generation, ticked, tickedIf, object, element, value",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"bcd.setDevice\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"device\": \"windows\" ~ 16:17: bcd.setDevice needs the guard \"identityUnchanged\"",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"bcd.setDevice\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"device\": \"windows\" ~ 19:68: timeout is no device; use bcd.set",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"bcd.setDevice\", \"object\": \"{bootmgr}\", \"element\": \"device\", \"device\": \"C:\" ~ 19:88: the text \"C:\" is not one of system, windows, boot",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"fs.check\", \"volume\": \"F:\", \"repair\": true ~ 19:39: the text \"F:\" is not one of windows, system",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"fs.check\", \"volume\": \"system\" ~ 19:9: the field \"repair\" is missing",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"fs.check\", \"volume\": \"system\", \"repair\": false ~ 16:17: fs.check needs the guard \"checkAgreed\"",
            "\"default\": true ~ \"default\": true, \"insteadOf\": [\"other\"] ~ 15:96: there is no other group \"other\"",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"bcd.ems\", \"object\": \"{bootmgr}\", \"on\": true ~ 19:38: only Windows entries have EMS; {bootmgr} is none",
            "\"bcd.set\", \"object\": \"{bootmgr}\", \"element\": \"timeout\", \"value\": \"5\" ~ \"bcd.emsSettings\", \"port\": \"menu\", \"baud\": \"menu\" ~ 19:44: the option \"menu\" has values that are no whole numbers",
            "\"kind\": \"repair\" ~ \"kind\": \"repairs\" ~ 15:28: the text \"repairs\" is not one of repair, policy, diagnostic",
            "\"file.present\" ~ \"file.lost\" ~ 10:26: the text \"file.lost\" is not one of finding.present, finding.absent, bcd.elementPresent, bcd.elementAbsent, bcd.objectPresent, bcd.objectAbsent, file.present, file.absent, registry.valueEquals, registry.valuePresent, registry.valueAbsent, generation",
            "\"path\": \"\\\\IMC.hiv\" ~ \"path\": \"C:\\\\IMC.hiv\" ~ 10:50: path does not begin with a backslash: \"C:\\IMC.hiv\"",
            "\"default\": false ~ \"default\": 7 ~ 12:78: \"7\" is not true or false",
            "\"default\": true ~ \"default\": \"yes\" ~ 15:76: expected true or false, found the text \"yes\"",
            "\"sources\": [\"An article\"] ~ \"sources\": [] ~ 25:14: must not be empty",
            "\"id\": \"example\" ~ \"id\": \"other\" ~ 2:9: the file is called example.json, not other.json"})
    void aFaultIsSaidWithItsPlace(String good, String bad, String expected) {
        assertTrue(GOOD.contains(good), good);
        String text = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        var faults = assertInstanceOf(RecipeReading.Refused.class, RecipeReader.read(FILE, text)).faults();
        assertTrue(faults.stream().map(RecipeFileFault::toString).toList().contains(FILE + ":" + expected),
                faults::toString);
    }

    @Test
    void allFaultsOfAFileAreFoundAtOnce() {
        String text = GOOD.replace("\"low\"", "\"tiny\"").replace("imcdevice", "imcdevise").replace("\"5\"", "\"soon\"")
                .replace("\"writable\"", "\"writeable\"").replace("\"Title\"", "\"\"").replace("\"An article\"", "")
                .replace("[1, 2]", "[1, 3]");
        assertEquals(List.of("3:12", "7:22", "8:11", "16:44", "18:65", "19:82", "25:14"),
                assertInstanceOf(RecipeReading.Refused.class, RecipeReader.read(FILE, text)).faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "`<CS>\\\\Control\\\\X` ~ 0 ~ ``",
            "`ControlSet001\\\\Control\\\\X` ~ 0 ~ must begin with <CS>",
            "`<CS>\\\\<CS>\\\\X` ~ 0 ~ not a key below a control set",
            "`<CS>\\\\` ~ 0 ~ not a key below a control set",
            "`<CS>` ~ 0 ~ must begin with <CS>",
            "`<CS>\\\\Control\\\\X` ~ -1 ~ expected a whole number from 0 to 4294967295",
            "`<CS>\\\\Control\\\\X` ~ \"0\" ~ expected a whole number"})
    void theKeyOfAValueBeginsWithThePlaceholder(String key, String data, String expected) {
        String step = "{ \"op\": \"reg.set\", \"hive\": \"SYSTEM\", \"key\": \"" + key
                + "\", \"name\": \"n\", \"type\": \"REG_DWORD\", \"data\": " + data + " }";
        String text = GOOD.replaceFirst("\\{ \"op\": \"bcd.delete\".*imcdevice\" }", Matcher.quoteReplacement(step))
                .replace("\"storeReadable\"", "\"storeReadable\", \"hiveLoadable\"");
        switch (RecipeReader.read(FILE, text)) {
            case RecipeReading.Accepted accepted -> assertEquals("", expected);
            case RecipeReading.Refused(var faults) -> assertTrue(!expected.isEmpty() && faults.size() == 1
                    && faults.getFirst().reason().contains(expected), faults::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value =
            {"`` ~ 1:1", "`[]` ~ 1:1", "`{` ~ 1:2", "`{} x` ~ 1:4", "`{ \"id\": }` ~ 1:9"})
    void whatIsNoJsonObjectIsRefusedWithItsPlace(String text, String place) {
        var faults = assertInstanceOf(RecipeReading.Refused.class, RecipeReader.read(FILE, text)).faults();
        assertEquals(place, faults.getFirst().line() + ":" + faults.getFirst().column(), faults::toString);
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = RecipeBook.class.getResourceAsStream("/dev/bootmend/recipes/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
