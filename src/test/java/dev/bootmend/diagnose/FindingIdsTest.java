package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.FindingId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingIdsTest {

    @Test
    void everyIdHasASeverityAndOneLineOfMeaning() {
        Map<FindingId, String> meanings = FindingIds.meanings();
        assertEquals(FindingIds.ALL, meanings.keySet());
        meanings.forEach((id, meaning) -> assertTrue(
                meaning.matches("(BROKEN|UNCHECKED|NOTE|OK|implied|BROKEN, NOTE or UNCHECKED): \\S.*\\S"), () ->
                id + " means " + meaning));
    }

    @Test
    void everyConstantIsCalledAsItsId() throws IllegalAccessException {
        for (Field field : constants()) {
            FindingId id = (FindingId) field.get(null);
            assertEquals(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'), id.value());
        }
        assertEquals(FindingIds.ALL.size(), constants().size());
    }

    private static Set<Field> constants() {
        return Arrays.stream(FindingIds.class.getDeclaredFields()).filter(field -> field.getType() == FindingId.class)
                .filter(field -> Modifier.isPublic(field.getModifiers())).collect(Collectors.toSet());
    }
}
