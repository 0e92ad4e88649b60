package dev.bootmend.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of one file in clusters of an NTFS volume (NTFS documentation of the linux-ntfs project, data runs).
 *
 * @param size in bytes
 */
record NtfsStream(NtfsBytes volume, String name, long size, List<Run> runs) {

    /** Clusters that follow each other on the volume. */
    record Run(long first, long count) {
    }

    /** @param written how much of the content was ever written */
    record Sizes(long content, long written) {
    }

    static NtfsStream of(NtfsBytes volume, String name, Sizes sizes, ByteBuffer list) throws NtfsFormatException {
        List<Run> runs = decode(volume, name, list);
        long clusters = 0;
        for (Run run : runs) {
            clusters += run.count();
            if (clusters > volume.clusters()) {
                throw fault(name, "at most the clusters of the volume", "more");
            }
        }
        if (sizes.content() < 0 || sizes.written() != sizes.content()
                || sizes.content() > clusters * volume.cluster()) {
            throw fault(name, "content that fills its clusters", sizes + " in " + clusters + " clusters");
        }
        return new NtfsStream(volume, name, sizes.content(), runs);
    }

    /** Each run is a byte with two lengths, the number of clusters, and the distance to the run before; 0 ends the list. */
    private static List<Run> decode(NtfsBytes volume, String name, ByteBuffer list) throws NtfsFormatException {
        var runs = new ArrayList<Run>();
        long first = 0;
        while (list.hasRemaining()) {
            int head = list.get() & 0xFF;
            int counts = head & 0xF;
            int distances = head >> 4;
            if (head == 0) {
                return runs;
            }
            if (counts == 0 || counts > 8 || distances == 0 || distances > 8 || counts + distances > list.remaining()) {
                throw fault(name, "a data run", "0x" + Integer.toHexString(head) + " with " + list.remaining() + " bytes");
            }
            long count = number(list, counts);
            long distance = number(list, distances);
            first += distance;
            if (count <= 0 || count > volume.clusters() || first < 0 || first > volume.clusters() - count) {
                throw fault(name, "a data run inside the volume", count + " clusters from " + first);
            }
            runs.add(new Run(first, count));
        }
        throw fault(name, "an end of the data runs", "none");
    }

    /** A signed number of that many bytes, the lowest first. */
    private static long number(ByteBuffer list, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (list.get() & 0xFFL) << 8 * i;
        }
        int unused = 64 - 8 * length;
        return number << unused >> unused;
    }

    /** @throws IOException when the content ends before, or the medium cannot be read */
    ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw fault(name, length + " bytes of content from " + at, "its end at " + size);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long begin = 0;
        for (Run run : runs) {
            long end = begin + run.count() * volume.cluster();
            long from = at + bytes.position();
            if (bytes.hasRemaining() && from < end) {
                int part = (int) Math.min(bytes.remaining(), end - from);
                bytes.put(volume.read(name, run.first() * volume.cluster() + from - begin, part));
            }
            begin = end;
        }
        return bytes.flip();
    }

    private static NtfsFormatException fault(String name, String expected, String found) {
        return NtfsBytes.fault(name + ", content", 0, expected, found);
    }
}
