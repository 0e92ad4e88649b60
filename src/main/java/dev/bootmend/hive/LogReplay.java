package dev.bootmend.hive;

import dev.bootmend.hive.LogUse.Outcome;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The replay of a hive's logs in memory: decides which logs apply, in which order, and keeps the verdict on each.
 * Order goes by number, never by file name (regf specification, msuhanov: "Transaction log files").
 */
final class LogReplay {

    /** What a replay leaves behind: the base block, and the report. */
    record Result(BaseBlock base, ReplayReport report) {
    }

    private final HivePages pages;
    private final BaseBlock base;
    private final boolean damaged;
    private final List<LogUse> uses = new ArrayList<>();
    private final List<TransactionLog> usable = new ArrayList<>();

    private LogReplay(HivePages pages, BaseBlock base, boolean damaged) {
        this.pages = pages;
        this.base = base;
        this.damaged = damaged;
    }

    /** Applies what applies to a hive that is dirty or whose base block is damaged. */
    static Result run(HivePages pages, BaseBlock base, boolean damaged, List<HiveLog> logs) throws IOException {
        var replay = new LogReplay(pages, base, damaged);
        replay.sortOut(logs);
        Result result = replay.replayEntries();
        return result.report().applied() ? result : replay.replaySectors();
    }

    private void sortOut(List<HiveLog> logs) throws IOException {
        for (HiveLog log : logs) {
            TransactionLog read = TransactionLog.read(log);
            if (read.refusal().isPresent()) {
                uses.add(new LogUse(read.name(), read.refusal().get()));
            } else {
                usable.add(read);
            }
        }
    }

    private Result replayEntries() throws IOException {
        List<TransactionLog> logs = new ArrayList<>(usable.stream().filter(TransactionLog::isEntryLog)
                .sorted(Comparator.comparing(log -> log.base().primary())).toList());
        while (damaged && logs.size() > 1) {
            uses.add(new LogUse(logs.removeFirst().name(), Outcome.SUPERSEDED));
        }
        BaseBlock start = damaged && !logs.isEmpty() ? base.withStartOf(logs.getLast().base()) : base;
        var replay = new EntryReplay(pages, start);
        for (TransactionLog log : logs) {
            uses.add(new LogUse(log.name(), replay.apply(log)));
        }
        boolean rebuilt = damaged && !replay.applied().isEmpty();
        if (!replay.applied().isEmpty()) {
            usable.stream().filter(TransactionLog::isSectorLog).forEach(log -> uses.add(new LogUse(log.name(), Outcome.SUPERSEDED)));
        }
        return new Result(replay.result(), new ReplayReport(replay.applied(), 0, uses, rebuilt));
    }

    private Result replaySectors() throws IOException {
        Result result = new Result(base, ReplayReport.unused(uses));
        Comparator<TransactionLog> order = damaged
                ? Comparator.comparing((TransactionLog log) -> log.base().primary()).reversed()
                : Comparator.comparing(log -> log.name().toLowerCase(Locale.ROOT));
        for (TransactionLog log : usable.stream().filter(TransactionLog::isSectorLog).sorted(order).toList()) {
            result = replaySectors(log, result);
        }
        return new Result(result.base(), new ReplayReport(
                List.of(), result.report().sectors(), uses, result.report().baseBlockRebuilt()));
    }

    private Result replaySectors(TransactionLog log, Result before) throws IOException {
        SectorReplay sectors = SectorReplay.read(log);
        Outcome outcome = before.report().applied() ? Outcome.SUPERSEDED
                : sectors.count() == 0 || !log.mayGrow(pages.size(), log.base().binsSize()) ? Outcome.NO_VALID_ENTRY
                : belongs(log) ? Outcome.APPLIED : Outcome.OTHER_HIVE;
        uses.add(new LogUse(log.name(), outcome));
        if (outcome != Outcome.APPLIED) {
            return before;
        }
        sectors.apply(pages);
        BaseBlock start = damaged ? base.withStartOf(log.base()) : base;
        return new Result(sectors.result(start), new ReplayReport(List.of(), sectors.count(), uses, damaged));
    }

    /**
     * A damaged base block has no trustworthy time: the first bin keeps a copy, which may be older than the log when
     * Windows wrote several times (measured), so it is only a lower limit.
     */
    private boolean belongs(TransactionLog log) throws IOException {
        WindowsTime written = log.base().lastWritten();
        return damaged
                ? pages.size() >= HiveBin.HEADER && written.compareTo(HiveBin.timeOfFirst(pages)) >= 0
                : written.equals(base.lastWritten());
    }
}
