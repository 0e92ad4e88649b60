package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.Guid;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListChangeTest {

    @ParameterizedTest(name = "{1} {2} on {0} gives {3}")
    @CsvSource({"123, REPLACE, 31, 31", "123, ADD_FIRST, 4, 4123", "123, ADD_FIRST, 3, 312", "123, ADD_FIRST, 54, 54123",
        "123, ADD_LAST, 4, 1234", "123, ADD_LAST, 1, 231", "123, REMOVE, 2, 13", "123, REMOVE, 9, 123", "'', ADD_LAST, 1, 1",
        "1, REMOVE, 1, ''"})
    void aListIsChangedAsTheCommandSays(String list, ListChange change, String given, String expected) {
        assertEquals(ids(expected), change.apply(ids(list), ids(given)));
    }

    private static List<Guid> ids(String digits) {
        return digits.chars().mapToObj(digit -> Guid.of("0000000%c-0000-0000-0000-000000000000".formatted(digit))).toList();
    }
}
