package dev.bootmend.hive;

import dev.bootmend.hive.HiveViolation.Rule;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Checks a whole hive against the invariants of {@link HiveViolation.Rule}. All violations are collected, up to
 * {@link #MAX_VIOLATIONS}; a structure that cannot be read costs what hangs on it.
 */
public final class HiveCheck {

    /** After that many violations no more are collected. */
    public static final int MAX_VIOLATIONS = 1000;

    private final Hive hive;
    private final List<HiveViolation> violations = new ArrayList<>();
    private final CellLedger ledger;
    private final SecurityCheck security;

    private HiveCheck(Hive hive) {
        this.hive = hive;
        this.ledger = new CellLedger(hive.bytes(), this::report);
        this.security = new SecurityCheck(hive.bytes(), ledger, this::report);
    }

    /**
     * Everything that is wrong with the hive as it is after a replay; empty for a sound one.
     *
     * @throws IOException when the medium fails
     */
    public static List<HiveViolation> of(Hive hive) throws IOException {
        var check = new HiveCheck(hive);
        check.checkBaseBlock();
        check.ledger.scan();
        check.checkKeys();
        check.guarded(check.security::run);
        if (check.violations.stream().noneMatch(violation -> violation.rule() == Rule.READABLE)) {
            check.ledger.reportOrphans();
        }
        return List.copyOf(check.violations);
    }

    private void checkBaseBlock() {
        BaseBlock base = hive.base();
        if (!base.isSigned() || !base.hasRightChecksum()) {
            report(new HiveViolation(Rule.BASE_BLOCK, new HiveOffset(0x1FC), "the signature or the checksum is wrong"));
        }
        if (!base.primary().equals(base.secondary())) {
            report(new HiveViolation(Rule.BASE_BLOCK, new HiveOffset(4),
                    "the sequence numbers " + base.primary() + " and " + base.secondary() + " differ"));
        }
        if (base.binsSize() != hive.bytes().size()) {
            report(new HiveViolation(Rule.BASE_BLOCK, new HiveOffset(0x28),
                    "expected " + base.binsSize() + " bytes of hive bins, found " + hive.bytes().size()));
        }
    }

    private void checkKeys() throws IOException {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.push(hive.base().rootOffset());
        while (!waiting.isEmpty() && violations.size() < MAX_VIOLATIONS) {
            int offset = waiting.pop();
            boolean again = ledger.isReached(offset);
            ledger.reach(offset);
            if (!again) {
                guarded(() -> checkKey(offset, waiting));
            }
        }
    }

    private void checkKey(int offset, Deque<Integer> waiting) throws IOException {
        KeyNode key = KeyNode.at(hive.bytes(), offset);
        security.use(key);
        for (int subkey : new KeyCheck(key, ledger, this::report).run(hive.version())) {
            waiting.push(subkey);
        }
    }

    private void guarded(Step step) throws IOException {
        try {
            step.run();
        } catch (HiveFormatException e) {
            report(new HiveViolation(Rule.READABLE, e.offset(), e.getMessage()));
        }
    }

    private void report(HiveViolation violation) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(violation);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
