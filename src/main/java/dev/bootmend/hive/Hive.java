package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.RegistryKeyPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * An open registry hive, read lazily from its file. When the last write was interrupted, the transaction logs are
 * replayed in memory; the file is never written.
 *
 * <p>Every method may meet a medium that fails ({@link IOException}) or damage ({@link HiveFormatException}). For use
 * by one thread at a time.
 */
public final class Hive {

    private final ByteSource file;
    private final long fileSize;
    private final HivePages pages;
    private final BaseBlock base;
    private final HiveState state;
    private final ReplayReport replay;
    private final List<HiveWarning> warnings;
    private final List<HiveLog> logs;
    private final HiveKey root;

    Hive(HiveOpening opening, List<HiveLog> logs) {
        this.file = opening.file();
        this.fileSize = opening.fileSize();
        this.pages = opening.pages();
        this.base = opening.base();
        this.state = opening.state();
        this.replay = opening.replay();
        this.warnings = List.copyOf(opening.warnings());
        this.logs = List.copyOf(logs);
        this.root = opening.root();
    }

    /**
     * Opens a hive.
     *
     * @param primary the hive file itself
     * @param logs what lies beside it under the names {@code .LOG}, {@code .LOG1} and {@code .LOG2}, in any order;
     *     read only when the hive is dirty or damaged
     * @throws HiveFormatException when this is no hive, or one of a version that cannot be read, or its root is damaged
     */
    public static Hive open(ByteSource primary, List<HiveLog> logs) throws IOException {
        var opening = new HiveOpening(primary, logs);
        opening.run();
        return new Hive(opening, logs);
    }

    /** The condition in which it was found. */
    public HiveState state() {
        return state;
    }

    /** The format version, after replay. */
    public HiveVersion version() {
        return base.version();
    }

    /** The sequence number of the last write, after replay. */
    public SequenceNumber sequenceNumber() {
        return base.primary();
    }

    /** What the logs did, and why others were not used. */
    public ReplayReport replay() {
        return replay;
    }

    /** What was noticed while opening; {@link HiveWalk} finds what only a look at every key can show. */
    public List<HiveWarning> warnings() {
        return warnings;
    }

    /** The root key. */
    public HiveKey root() {
        return root;
    }

    /** The name of the root key, which differs from hive to hive and means nothing. */
    public String rootName() {
        return root.name();
    }

    /** The key at that path, empty when it does not exist. */
    public Optional<HiveKey> find(RegistryKeyPath path) throws IOException {
        return root.descendant(path);
    }

    /**
     * The whole file as it would be after a replay, padding behind the hive-bins data included.
     *
     * @throws IOException when the medium fails, or the file has more than a gigabyte
     */
    public byte[] image() throws IOException {
        long needed = Math.max(fileSize, HiveBytes.FILE_START + (long) pages.size());
        if (needed > HiveImage.MAX_FILE) {
            throw new IOException("a hive file of " + needed + " bytes is too large to be held in memory");
        }
        byte[] image = new byte[(int) needed];
        file.read(0, ByteBuffer.wrap(image, 0, (int) fileSize));
        byte[] block = base.toArray();
        System.arraycopy(block, 0, image, 0, block.length);
        pages.copyChanged(image);
        return image;
    }

    /** The largest sequence number in the hive and in all its logs, stale entries included. */
    SequenceNumber largestNumber() throws IOException {
        SequenceNumber largest = base.primary().max(base.secondary());
        for (HiveLog log : logs) {
            TransactionLog read = TransactionLog.read(log);
            boolean trusted = read.refusal().isEmpty() || read.refusal().get() == LogUse.Outcome.UNFINISHED;
            if (trusted) {
                largest = largest.max(read.base().secondary()).max(LogEntry.largestNumber(read));
            }
        }
        return largest;
    }

    BaseBlock base() {
        return base;
    }

    HiveBytes bytes() {
        return pages;
    }
}
