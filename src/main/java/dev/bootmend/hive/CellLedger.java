package dev.bootmend.hive;

import dev.bootmend.hive.HiveViolation.Rule;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Which cells of a hive are in use, and which of them were reached from the root: for the rules about bins, cells and
 * references.
 */
final class CellLedger {

    private final HiveBytes bytes;
    private final Consumer<HiveViolation> violations;
    private final BitSet inUse = new BitSet();
    private final BitSet reached = new BitSet();
    private int freeEnd;

    CellLedger(HiveBytes bytes, Consumer<HiveViolation> violations) {
        this.bytes = bytes;
        this.violations = violations;
    }

    /** Passes over all bins; one that is damaged ends the pass, since nothing says where the next begins. */
    void scan() throws IOException {
        int offset = 0;
        while (offset < bytes.size()) {
            try {
                HiveBin bin = HiveBin.at(bytes, offset);
                freeEnd = 0;
                offset += bin.size();
                CellScan.of(bytes, bin, this::note);
            } catch (HiveFormatException e) {
                violations.accept(new HiveViolation(Rule.CELLS, e.offset(), e.getMessage()));
                if (e.structure() == HiveStructure.HIVE_BIN) {
                    return;
                }
            }
        }
    }

    /** Marks a cell as reached; every cell belongs to one place only. */
    void reach(int offset) {
        int slot = offset >>> 3;
        if (!inUse.get(slot)) {
            report(Rule.REACHABLE, offset, "a reference leads to something that is not a cell in use");
        } else if (reached.get(slot)) {
            report(Rule.REACHABLE, offset, "the cell is referred to more than once");
        }
        reached.set(slot);
    }

    boolean isReached(int offset) {
        return reached.get(offset >>> 3);
    }

    /** Reports every cell in use that nothing refers to. */
    void reportOrphans() {
        for (int slot = inUse.nextSetBit(0); slot >= 0; slot = inUse.nextSetBit(slot + 1)) {
            if (!reached.get(slot)) {
                report(Rule.REACHABLE, slot << 3, "the cell is in use but nothing refers to it");
            }
        }
    }

    private void note(int offset, int size, boolean used) {
        if (used) {
            inUse.set(offset >>> 3);
            return;
        }
        if (freeEnd == offset) {
            report(Rule.CELLS, offset, "two free cells lie side by side");
        }
        freeEnd = offset + size;
    }

    private void report(Rule rule, int offset, String detail) {
        violations.accept(new HiveViolation(rule, HiveOffset.ofCell(offset), detail));
    }
}
