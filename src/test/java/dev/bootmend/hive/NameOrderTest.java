package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void hashesAreThoseOfRealHives() {
        Map<String, Integer> known = Map.of("ControlSet001", 0x8F3BA9A2, "Select", 0x5F0024A0, "Setup", 0x097CB881,
                "RNG", 0x0001C20F, "MountedDevices", 0xFC7A072B);
        known.forEach((name, hash) -> assertEquals(hash, NameOrder.hash(name), name));
        assertEquals(NameOrder.hash("SELECT"), NameOrder.hash("select"));
    }

    @Test
    void upperCaseNeverChangesTheLength() {
        assertFalse(NameOrder.same("ß", "SS"));
        assertTrue(NameOrder.same("ß", "ß"));
        assertTrue(NameOrder.same("ключ", "КЛЮЧ"));
        assertTrue(NameOrder.same("ÿ", "Ÿ"));
    }

    @Test
    void lettersThatOnlyLookRelatedStayApart() {
        assertFalse(NameOrder.same("µ", "Μ"));
        assertFalse(NameOrder.same("ı", "I"));
        assertFalse(NameOrder.same("ſ", "S"));
    }

    @Test
    void orderGoesByTheNumbersOfUpperCaseUnits() {
        assertTrue(NameOrder.compare("a", "_") < 0);
        assertTrue(NameOrder.compare("abc", "ABCD") < 0);
        assertTrue(NameOrder.compare("\uD801\uDC00", "\uFFFD") < 0);
        assertEquals(0, NameOrder.compare("KEY", "key"));
    }

    @Test
    void hintsAllowWhatTheyCannotExclude() {
        assertEquals(0x74534F4C, NameOrder.hint("LOSt and found"));
        assertTrue(NameOrder.hintAllows(0x74534F4C, "lost"));
        assertFalse(NameOrder.hintAllows(0x74534F4C, "los"));
        assertFalse(NameOrder.hintAllows(0x00534F4C, "lost"));
        assertTrue(NameOrder.hintAllows(0, "anything"));
        assertEquals(0, NameOrder.hint("Ключ"));
    }
}
