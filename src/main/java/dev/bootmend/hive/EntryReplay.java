package dev.bootmend.hive;

import dev.bootmend.hive.LogUse.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the entries of one log after the other. The first entry of the whole replay need not continue the hive's own
 * numbers; from there on every number must follow the one before, also from log to log. A gap ends a log: what lies
 * behind it is left over from an earlier round.
 */
final class EntryReplay {

    private final HivePages pages;
    private final List<SequenceNumber> applied = new ArrayList<>();
    private BaseBlock base;

    EntryReplay(HivePages pages, BaseBlock base) {
        this.pages = pages;
        this.base = base;
    }

    Outcome apply(TransactionLog log) throws IOException {
        long position = BaseBlock.LOGGED;
        Optional<LogEntry> entry = LogEntry.read(log, position);
        if (entry.isEmpty()) {
            return Outcome.NO_VALID_ENTRY;
        }
        if (!continues(entry.get(), log)) {
            return applied.isEmpty() ? Outcome.OTHER_HIVE : Outcome.NO_CONTINUATION;
        }
        while (entry.isPresent() && continues(entry.get(), log)) {
            apply(entry.get());
            position += entry.get().size();
            entry = LogEntry.read(log, position);
        }
        return Outcome.APPLIED;
    }

    List<SequenceNumber> applied() {
        return applied;
    }

    /** The base block after the last entry, as Windows 10 leaves it (measured: equal byte for byte). */
    BaseBlock result() {
        if (applied.isEmpty()) {
            return base;
        }
        return base.withFileType(BaseBlock.TYPE_HIVE).withSequence(applied.getLast().next()).withChecksum();
    }

    private boolean continues(LogEntry entry, TransactionLog log) {
        if (!log.mayGrow(pages.size(), entry.binsSize())) {
            return false;
        }
        if (applied.isEmpty()) {
            return entry.number().equals(log.base().primary()) && entry.number().compareTo(base.secondary()) >= 0;
        }
        return entry.number().equals(applied.getLast().next());
    }

    private void apply(LogEntry entry) throws IOException {
        pages.resize(entry.binsSize());
        entry.copyPages(pages);
        base = base.withBinsSize(entry.binsSize()).withLogFlags(entry.flags());
        applied.add(entry.number());
    }
}
