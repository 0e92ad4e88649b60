package dev.bootmend.hive;

import dev.bootmend.hive.LogUse.Outcome;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A log whose first block was read: {@link #refusal()} says whether the rest may be looked at. */
final class TransactionLog {

    private static final long GROWTH_ALLOWANCE = 64L << 20;

    private final HiveLog log;
    private final long size;
    private final BaseBlock base;

    private TransactionLog(HiveLog log, long size, BaseBlock base) {
        this.log = log;
        this.size = size;
        this.base = base;
    }

    static TransactionLog read(HiveLog log) throws IOException {
        long size = log.bytes().size();
        byte[] block = new byte[BaseBlock.LOGGED];
        if (size >= block.length) {
            log.bytes().read(0, ByteBuffer.wrap(block));
        }
        return new TransactionLog(log, size, new BaseBlock(block));
    }

    /** Why the log as a whole cannot be used, or empty. */
    Optional<Outcome> refusal() {
        if (size == 0) {
            return Optional.of(Outcome.EMPTY);
        }
        if (!base.isSigned() || !isEntryLog() && !isSectorLog()) {
            return Optional.of(Outcome.NOT_A_LOG);
        }
        if (!base.hasRightChecksum()) {
            return Optional.of(Outcome.CHECKSUM_WRONG);
        }
        return base.primary().equals(base.secondary()) ? Optional.empty() : Optional.of(Outcome.UNFINISHED);
    }

    /** The format of Windows 8.1 and later. */
    boolean isEntryLog() {
        return base.fileType() == BaseBlock.TYPE_ENTRY_LOG;
    }

    /** The format before Windows 8.1. */
    boolean isSectorLog() {
        return base.fileType() == 1 || base.fileType() == 2;
    }

    /**
     * Whether a hive of {@code before} bytes may grow to {@code after} by what the log holds. New bins lie in the log
     * itself; the allowance above that only keeps a damaged number from asking for gigabytes.
     */
    boolean mayGrow(int before, int after) {
        return after <= before + size + GROWTH_ALLOWANCE;
    }

    BaseBlock base() {
        return base;
    }

    String name() {
        return log.name();
    }

    ByteSource bytes() {
        return log.bytes();
    }

    long size() {
        return size;
    }
}
