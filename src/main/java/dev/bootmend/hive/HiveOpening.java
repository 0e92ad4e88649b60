package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of opening a hive, in the order in which they can be trusted: signature, checksum, sequence numbers,
 * replay, version, sizes, root. The version comes after the replay because a damaged base block can claim any.
 */
final class HiveOpening {

    private static final String RESTORE = "Restore the hive from a backup.";

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
        readBaseBlock();
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
            guessBaseBlock();
        }
        requireKnownFormat();
        checkSizes();
        openRoot();
    }

    private void readBaseBlock() throws IOException {
        fileSize = file.size();
        if (fileSize < BaseBlock.SIZE) {
            throw notAHive("a file of at least 4096 bytes", fileSize + " bytes");
        }
        byte[] block = new byte[BaseBlock.SIZE];
        file.read(0, ByteBuffer.wrap(block));
        base = new BaseBlock(block);
        if (!base.isSigned() && !hasFirstBin()) {
            throw notAHive("signature \"regf\"", String.format("0x%08x", LittleEndian.i32(block, 0)));
        }
    }

    /** A file whose first bin is there is a hive even if its base block was wiped: a log can bring that back. */
    private boolean hasFirstBin() throws IOException {
        byte[] signature = new byte[4];
        if (fileSize < BaseBlock.SIZE + HiveBin.ALIGNMENT) {
            return false;
        }
        file.read(BaseBlock.SIZE, ByteBuffer.wrap(signature));
        return LittleEndian.i32(signature, 0) == HiveBin.SIGNATURE;
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

    /** Without a trustworthy base block the bins reach to the last whole page of the file. */
    private void guessBaseBlock() {
        int inFile = (int) Math.min(fileSize - BaseBlock.SIZE, Integer.MAX_VALUE) / HiveBin.ALIGNMENT * HiveBin.ALIGNMENT;
        int size = base.binsSize();
        boolean plausible = size > 0 && size % HiveBin.ALIGNMENT == 0 && size <= inFile;
        base = plausible ? base : base.withBinsSize(inFile);
        int rootOffset = base.rootOffset();
        boolean plausibleRoot = rootOffset >= HiveBin.HEADER && rootOffset % 8 == 0 && rootOffset < base.binsSize();
        base = plausibleRoot ? base : base.withRootOffset(BaseBlock.DEFAULT_ROOT);
        pages.resize(base.binsSize());
    }

    private void requireKnownFormat() throws HiveFormatException {
        if (!base.version().isSupported()) {
            throw inBaseBlock(0x14, "version 1.3 to 1.6", base.version().toString(), "Only hives of Windows 2000 and later can be read.");
        }
        if (base.fileType() != BaseBlock.TYPE_HIVE || base.fileFormat() != 1) {
            throw inBaseBlock(0x1C, "a primary hive file (type 0, format 1)",
                    "type " + Integer.toUnsignedString(base.fileType()) + ", format " + Integer.toUnsignedString(base.fileFormat()),
                    "This may be a transaction log: choose the hive without .LOG in its name.");
        }
    }

    private void checkSizes() throws IOException {
        int size = base.binsSize();
        if (size <= 0 || size % HiveBin.ALIGNMENT != 0) {
            throw inBaseBlock(0x28, "a hive-bins size that is a multiple of 4096", Integer.toUnsignedString(size), RESTORE);
        }
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

    private static HiveFormatException notAHive(String expected, String found) {
        return inBaseBlock(0, expected, found, "This file is not a registry hive: choose another one.");
    }

    private static HiveFormatException inBaseBlock(long offset, String expected, String found, String remedy) {
        return new HiveFormatException(HiveStructure.BASE_BLOCK, new HiveOffset(offset), expected, found, remedy);
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
