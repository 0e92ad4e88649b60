package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Whether the journal of an NTFS volume ({@code $LogFile}, file record 2) was closed, by the same rules as ntfs-3g, which
 * refuses to write to a volume whose journal was not (libntfs-3g, logfile.c and volume.c). At most some forty small reads;
 * nothing of the journal but its first pages is looked at.
 *
 * <p>A volume that a running Windows has mounted has an open journal all the time; the answer is meant for volumes that
 * nobody has mounted.
 */
public enum NtfsJournal {
    /** Closed, or emptied. */
    CLOSED,
    /** Changes wait in it to be applied. */
    OPEN,
    /** Of version 2: Windows 8 or later kept a part of the volume in its memory, be it to go on faster or by a power cut. */
    KEPT_BY_WINDOWS;

    private static final int LOG_FILE = 2;
    private static final int DATA = 0x80;
    private static final int EMPTY = 0xFFFF_FFFF;
    private static final int RECORDS = 0x4452_4352;
    private static final long PAGE = 4096;
    /** Two restart pages, and the fewest pages for records that a journal has. */
    private static final long SMALLEST = (2 + 48) * PAGE;
    private static final long LARGEST = 1L << 32;

    /**
     * Reads the state.
     *
     * @param volume where the volume starts on the disk
     * @return unreadable with structure and place when the journal is not found or contradicts itself
     */
    public static Reading<NtfsJournal> read(ByteSource disk, ByteOffset volume) {
        try {
            NtfsStream content = NtfsRecord.read(disk, volume, LOG_FILE, "$LogFile").stream(DATA);
            long size = Math.min(content.size(), LARGEST) & -PAGE;
            return size < SMALLEST ? unreadable(volume, "it has " + content.size() + " bytes, expected at least " + SMALLEST)
                    : state(volume, content, size);
        } catch (IOException met) {
            return unreadable(volume, met.getMessage() == null ? met.getClass().getSimpleName() : met.getMessage());
        }
    }

    /** A restart page is at 0 and at the size of a page, which is a power of two: each place is tried once. */
    private static Reading<NtfsJournal> state(ByteOffset volume, NtfsStream content, long size) throws IOException {
        Optional<RestartPage> newest = Optional.empty();
        boolean empty = true;
        for (long at = 0; at < size; at = at == 0 ? NtfsBytes.STRIDE : at * 2) {
            ByteBuffer start = content.read(at, NtfsBytes.STRIDE);
            int signature = start.getInt(0);
            if (signature == RECORDS || signature == EMPTY && !empty) {
                empty = empty && signature != RECORDS;
                break;
            }
            empty = empty && signature == EMPTY;
            if (signature == RestartPage.RSTR || signature == RestartPage.CHKD) {
                Optional<RestartPage> page = RestartPage.read(content, at, start);
                newest = newer(newest, page);
                if (page.isPresent() && at > 0) {
                    break;
                }
            }
        }
        return empty ? Reading.known(CLOSED) : newest.map(page -> Reading.known(of(page))).orElseGet(() ->
                unreadable(volume, "it is not empty, and neither of its first pages is a restart page"));
    }

    private static Optional<RestartPage> newer(Optional<RestartPage> one, Optional<RestartPage> other) {
        return one.isPresent() && (other.isEmpty() || other.get().sequence() <= one.get().sequence()) ? one : other;
    }

    private static NtfsJournal of(RestartPage page) {
        if (page.version() == 2) {
            return KEPT_BY_WINDOWS;
        }
        return page.inUse() && !page.clean() ? OPEN : CLOSED;
    }

    private static Reading<NtfsJournal> unreadable(ByteOffset volume, String detail) {
        return Reading.unreadable(new Problem("journal ($LogFile) of the volume at byte " + volume, detail + ".",
                "Have Windows check the file system (chkdsk /f)."));
    }
}
