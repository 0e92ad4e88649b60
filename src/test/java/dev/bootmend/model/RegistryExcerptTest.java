package dev.bootmend.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryExcerptTest {

    private static final RegistryKeyPath KEY = RegistryKeyPath.of("ControlSet001\\Control\\X");
    private static final RegistryExcerpt EMPTY = RegistryExcerpt.empty(List.of(KEY));

    @Test
    void aWriteCreatesTheKeysOnTheWayInsideTheScopeOnly() {
        RegistryExcerpt after = EMPTY.with(KEY.child("A").child("B"), RegistryValue.dword("v", 1));
        assertEquals(List.of(KEY, KEY.child("A"), KEY.child("A").child("B")), List.copyOf(after.keys().keySet()));
    }

    @Test
    void nothingIsSaidOfAKeyThatNobodyLookedAt() {
        var elsewhere = RegistryKeyPath.of("ControlSet001\\Control\\Y");
        assertTrue(EMPTY.value(elsewhere, "v").isUnreadable());
        assertTrue(EMPTY.value(KEY, "v").isAbsent());
        assertThrows(IllegalArgumentException.class, () -> EMPTY.with(elsewhere, RegistryValue.dword("v", 1)));
    }

    @Test
    void aValueKeepsItsPlaceAndItsSpelling() {
        RegistryExcerpt before = EMPTY.with(KEY, RegistryValue.dword("One", 1))
                .with(KEY, RegistryValue.dword("Two", 2));
        assertEquals(List.of(RegistryValue.dword("One", 9), RegistryValue.dword("Two", 2)),
                before.with(KEY, RegistryValue.dword("ONE", 9)).key(KEY).toOptional().orElseThrow());
    }

    @Test
    void aKeyIsRemovedWithEverythingBelowIt() {
        RegistryExcerpt after = EMPTY.with(KEY.child("A").child("B"), RegistryValue.dword("v", 1))
                .withoutKey(KEY.child("a"));
        assertFalse(after.hasKey(KEY.child("A").child("B")));
        assertTrue(after.hasKey(KEY));
    }
}
