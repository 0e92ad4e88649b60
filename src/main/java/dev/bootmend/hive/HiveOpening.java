package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of opening a hive, in the order in which they can be trusted: signature, checksum, sequence numbers,
 * replay, version, sizes, root. The version comes after the replay because a damaged base block can claim any.
 */
final class HiveOpening {

    private final ByteSource file;
    private final List<HiveLog> logs;
    private final List<HiveWarning> warnings = new ArrayList<>();
    private long fileSize;
    private HivePages pages;
    private BaseBlock base;
    private HiveState state;
    private ReplayReport replay;
    private HiveKey root;

    HiveOpening(ByteSource file, List<HiveLog> logs) {
        this.file = file;
        this.logs = logs;
    }

    void run() throws IOException {
        fileSize = file.size();
        base = BaseBlockIntake.read(file, fileSize);
        boolean damaged = !base.isSigned() || !base.hasRightChecksum();
        boolean dirty = !base.primary().equals(base.secondary());
        pages = new HivePages(file, fileSize, clippedSize(damaged ? Integer.MAX_VALUE : base.binsSize()));
        if (damaged || dirty) {
            replay(damaged);
        } else {
            state = HiveState.CLEAN;
            replay = ReplayReport.unused(logs.stream().map(log -> new LogUse(log.name(), LogUse.Outcome.NOT_NEEDED)).toList());
        }
        if (state == HiveState.BASE_BLOCK_DAMAGED) {
            base = BaseBlockIntake.guess(base, fileSize);
            pages.resize(base.binsSize());
        }
        BaseBlockIntake.requireKnownFormat(base);
        checkSizes();
        openRoot();
    }

    private void replay(boolean damaged) throws IOException {
        LogReplay.Result result = LogReplay.run(pages, base, damaged, logs);
        base = result.base();
        replay = result.report();
        if (replay.applied()) {
            state = damaged ? HiveState.REBUILT : HiveState.RECOVERED;
        } else {
            state = damaged ? HiveState.BASE_BLOCK_DAMAGED : HiveState.DIRTY;
        }
        warnOfState();
        if (replay.applied()) {
            verifyBins();
        }
    }

    private void warnOfState() {
        switch (state) {
            case REBUILT -> warn(HiveWarning.Kind.BASE_BLOCK_REBUILT, 0, "The base block was damaged and was rebuilt from a log.");
            case BASE_BLOCK_DAMAGED -> warn(HiveWarning.Kind.BASE_BLOCK_DAMAGED, 0,
                    "The base block is damaged and no log can replace it: sizes and root are guesses.");
            case DIRTY -> warn(HiveWarning.Kind.NOT_RECOVERED, 4,
                    "The last write was interrupted and no log completes it: the content may be inconsistent.");
            case CLEAN, RECOVERED, TRUNCATED -> { }
        }
    }

    private void verifyBins() throws IOException {
        try {
            HiveBin.verifyAll(pages);
        } catch (HiveFormatException e) {
            warnings.add(new HiveWarning(HiveWarning.Kind.BAD_BIN, e.offset(), "After the replay: " + e.getMessage()));
        }
    }

    private void checkSizes() throws IOException {
        int size = base.binsSize();
        if (!replay.applied() && clippedSize(size) < size) {
            state = HiveState.TRUNCATED;
            warn(HiveWarning.Kind.TRUNCATED, fileSize,
                    "The file ends here, but the hive goes on to " + HiveOffset.ofCell(size) + ": part of it is missing.");
        }
        if (fileSize > BaseBlock.SIZE + (long) size && fileSize % LogEntry.ALIGNMENT != 0) {
            warn(HiveWarning.Kind.TRAILING_GARBAGE, fileSize / LogEntry.ALIGNMENT * LogEntry.ALIGNMENT,
                    "The file does not end with a whole sector: the bytes behind the last one do not belong to the hive.");
        }
        HiveBin.at(pages, 0);
    }

    private void openRoot() throws IOException {
        root = HiveKey.root(pages, base.rootOffset(), base.version());
        if (!root.node().isRoot()) {
            warn(HiveWarning.Kind.ROOT_FLAG, root.offset().bytes(), "The root key lacks the root flag.");
        }
    }

    private int clippedSize(int size) {
        return (int) Math.clamp(fileSize - BaseBlock.SIZE, 0L, Math.max(size, 0)) & ~7;
    }

    private void warn(HiveWarning.Kind kind, long offset, String detail) {
        warnings.add(new HiveWarning(kind, new HiveOffset(offset), detail));
    }

    ByteSource file() {
        return file;
    }

    long fileSize() {
        return fileSize;
    }

    HivePages pages() {
        return pages;
    }

    BaseBlock base() {
        return base;
    }

    HiveState state() {
        return state;
    }

    ReplayReport replay() {
        return replay;
    }

    List<HiveWarning> warnings() {
        return warnings;
    }

    HiveKey root() {
        return root;
    }
}
