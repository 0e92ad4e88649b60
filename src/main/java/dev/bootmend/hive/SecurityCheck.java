package dev.bootmend.hive;

import dev.bootmend.hive.HiveViolation.Rule;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules about security cells: one ring, every reference counted. */
final class SecurityCheck {

    private final HiveBytes bytes;
    private final CellLedger ledger;
    private final Consumer<HiveViolation> violations;
    private final Map<Integer, Integer> references = new HashMap<>();

    SecurityCheck(HiveBytes bytes, CellLedger ledger, Consumer<HiveViolation> violations) {
        this.bytes = bytes;
        this.ledger = ledger;
        this.violations = violations;
    }

    void use(KeyNode key) throws IOException {
        references.merge(key.security(), 1, Integer::sum);
    }

    void run() throws IOException {
        if (references.isEmpty()) {
            return;
        }
        Set<Integer> ring = followRing(references.keySet().iterator().next());
        for (int offset : ring) {
            checkCount(offset);
        }
        for (int offset : references.keySet()) {
            if (!ring.contains(offset)) {
                report(offset, "the key security is not part of the ring");
            }
        }
    }

    private Set<Integer> followRing(int start) throws IOException {
        var ring = new HashSet<Integer>();
        int offset = start;
        while (ring.add(offset)) {
            ledger.reach(offset);
            int next = SecurityCells.at(bytes, offset).i32(SecurityCells.AT_NEXT);
            int back = SecurityCells.at(bytes, next).i32(SecurityCells.AT_PREVIOUS);
            if (back != offset) {
                report(next, "expected previous " + HiveOffset.ofCell(offset) + ", found " + HiveOffset.ofCell(back));
            }
            offset = next;
        }
        if (offset != start) {
            report(offset, "the ring does not lead back to where it began");
        }
        return ring;
    }

    private void checkCount(int offset) throws IOException {
        int stored = SecurityCells.at(bytes, offset).i32(SecurityCells.AT_COUNT);
        int counted = references.getOrDefault(offset, 0);
        if (stored != counted) {
            report(offset, "expected a reference count of " + counted + ", found " + stored);
        }
    }

    private void report(int offset, String detail) {
        violations.accept(new HiveViolation(Rule.SECURITY, HiveOffset.ofCell(offset), detail));
    }
}
