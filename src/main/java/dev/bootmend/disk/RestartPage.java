package dev.bootmend.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One of the two pages at the start of the journal that say whether it is in use (linux-ntfs and ntfs-3g, logfile.h:
 * RESTART_PAGE_HEADER, RESTART_AREA, LOG_CLIENT_RECORD).
 *
 * @param sequence of the last change that the page knows of; the page with the higher one is valid
 * @param version 1 as journals are closed, 2 while Windows 8 or later keeps a part of the volume in its memory
 * @param inUse whether somebody has the journal open
 * @param clean whether the volume was marked clean all the same
 */
record RestartPage(long sequence, int version, boolean inUse, boolean clean) {

    static final int RSTR = 0x5254_5352;
    static final int CHKD = 0x444B_4843;

    private static final int HEAD = 30;
    private static final int CLIENT = 160;
    private static final int NO_CLIENT = 0xFFFF;
    private static final int VOLUME_IS_CLEAN = 2;
    /** More than any processor's page that Windows runs on. */
    private static final int MAX_PAGE = 1 << 20;
    private static final int STRIDE = NtfsBytes.STRIDE;

    /**
     * Reads the page at a place of the journal; empty when it contradicts itself, as a page does that was never
     * completed.
     *
     * @param start the first 512 bytes there, which begin with one of the two signatures
     */
    static Optional<RestartPage> read(NtfsStream journal, long at, ByteBuffer start) throws IOException {
        int size = start.getInt(16);
        boolean unprotected = start.getInt(0) == CHKD && start.getShort(6) == 0;
        if (!isPage(start, at, unprotected) || at > journal.size() - size || !isArea(start, size)) {
            return Optional.empty();
        }
        int area = unsigned(start, 24);
        ByteBuffer page = journal.read(at, size);
        boolean whole = unprotected || UpdateSequence.of(page).restore(page);
        if (!whole && area + unsigned(start, area + 20) > STRIDE - 2) {
            return Optional.empty();
        }
        boolean inUse = unsigned(start, area + 12) != NO_CLIENT;
        if (start.getInt(0) == RSTR && inUse && !hasGoodClients(page, area)) {
            return Optional.empty();
        }
        return Optional.of(new RestartPage(start.getInt(0) == RSTR ? start.getLong(area) : start.getLong(8),
                start.getShort(28), inUse, (start.getShort(area + 14) & VOLUME_IS_CLEAN) != 0));
    }

    private static boolean isPage(ByteBuffer start, long at, boolean unprotected) {
        int size = start.getInt(16);
        int logPage = start.getInt(20);
        int area = unsigned(start, 24);
        UpdateSequence sequence = UpdateSequence.of(start);
        boolean known = start.getShort(28) == 1 && start.getShort(26) == 1
                || start.getShort(28) == 2 && start.getShort(26) == 0;
        return isPageSize(size) && isPageSize(logPage) && (at == 0 || at == size) && known
                && (unprotected || sequence.fits(HEAD, size)) && area % 8 == 0
                && area >= (unprotected ? HEAD : sequence.end()) && area <= size
                && (start.getInt(0) == CHKD || start.getLong(8) == 0);
    }

    private static boolean isPageSize(int size) {
        return size >= STRIDE && size <= MAX_PAGE && Integer.bitCount(size) == 1;
    }

    private static boolean isArea(ByteBuffer start, int size) {
        int area = unsigned(start, 24);
        if (area + 48 > STRIDE - 2) {
            return false;
        }
        int clients = unsigned(start, area + 8);
        int array = unsigned(start, area + 22);
        int length = array + clients * CLIENT;
        int told = unsigned(start, area + 20);
        long file = start.getLong(area + 24);
        return array % 8 == 0 && area + array <= STRIDE - 2 && area + length <= size && area + told <= size
                && length <= told && isClient(start, area + 10, clients) && isClient(start, area + 12, clients)
                && start.getInt(area + 16) == 67 - (64 - Long.numberOfLeadingZeros(file))
                && unsigned(start, area + 36) % 8 == 0 && unsigned(start, area + 38) % 8 == 0;
    }

    private static boolean isClient(ByteBuffer start, int at, int clients) {
        return unsigned(start, at) == NO_CLIENT || unsigned(start, at) < clients;
    }

    /** Both lists together hold at most as many clients as there are, so that a circle is found. */
    private static boolean hasGoodClients(ByteBuffer page, int area) {
        int left = walk(page, area, unsigned(page, area + 10), unsigned(page, area + 8));
        return left >= 0 && walk(page, area, unsigned(page, area + 12), left) >= 0;
    }

    /** How many of the clients are left after one list; negative when the list is none. */
    private static int walk(ByteBuffer page, int area, int first, int most) {
        int clients = unsigned(page, area + 8);
        int array = area + unsigned(page, area + 22);
        int left = most;
        for (int next = first; next != NO_CLIENT; left--) {
            if (left == 0 || next >= clients || next == first && left != most
                    || next == first && unsigned(page, array + next * CLIENT + 16) != NO_CLIENT) {
                return -1;
            }
            next = unsigned(page, array + next * CLIENT + 18);
        }
        return left;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
