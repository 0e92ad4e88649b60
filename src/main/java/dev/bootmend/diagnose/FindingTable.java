package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where {@link FindingIds} are entered, each once, with its severity and meaning. */
final class FindingTable {

    private static final Map<FindingId, String> TABLE = new LinkedHashMap<>();

    private FindingTable() {
    }

    /** In the order in which they were entered. */
    static Map<FindingId, String> meanings() {
        return Collections.unmodifiableMap(TABLE);
    }

    static FindingId broken(String id, String meaning) {
        return add(id, Severity.BROKEN.name(), meaning);
    }

    static FindingId unchecked(String id, String meaning) {
        return add(id, Severity.UNCHECKED.name(), meaning);
    }

    static FindingId note(String id, String meaning) {
        return add(id, Severity.NOTE.name(), meaning);
    }

    static FindingId ok(String id, String meaning) {
        return add(id, Severity.OK.name(), meaning);
    }

    static FindingId implied(String id, String meaning) {
        return add(id, "implied", meaning);
    }

    /** One whose severity depends on the rest of what was found. */
    static FindingId varying(String id, String meaning) {
        return add(id, "BROKEN, NOTE or UNCHECKED", meaning);
    }

    private static FindingId add(String id, String severity, String meaning) {
        var finding = new FindingId(id);
        if (TABLE.putIfAbsent(finding, severity + ": " + meaning) != null) {
            throw new IllegalArgumentException("two findings are called " + id);
        }
        return finding;
    }
}
