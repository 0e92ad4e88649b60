package dev.bootmend.disk;

import dev.bootmend.model.Guid;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One of the two copies of a GPT as it was found.
 *
 * @param announced whether the sector begins with {@code EFI PART}
 * @param header present when it is intact
 * @param array the bytes of all entries, present when header and entries are intact
 * @param faults why something is not present
 */
record GptCopy(boolean announced, Optional<GptHeader> header, Optional<byte[]> array, List<TableFault> faults) {

    GptCopy {
        faults = List.copyOf(faults);
    }

    boolean isUsable() {
        return array.isPresent();
    }

    /** Whether both usable copies describe the same partitions of the same disk. */
    boolean agreesWith(GptCopy that) {
        GptHeader mine = header.orElseThrow();
        GptHeader theirs = that.header.orElseThrow();
        return mine.diskGuid().equals(theirs.diskGuid())
                && mine.entryCount() == theirs.entryCount()
                && mine.entrySize() == theirs.entrySize()
                && mine.arrayChecksum() == theirs.arrayChecksum()
                && mine.firstUsable() == theirs.firstUsable()
                && mine.lastUsable() == theirs.lastUsable();
    }

    String summary() {
        GptHeader known = header.orElseThrow();
        Guid disk = known.diskGuid();
        return "disk " + disk.braced() + ", entries with checksum " + HexFormat.of().toHexDigits(known.arrayChecksum());
    }
}
