package dev.bootmend.linux.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** The file allocation table: which cluster follows which. Read in pages, written to every copy. */
final class FatTable {

    private static final int PAGE = 4096;
    private static final int FAT32_BITS = 0x0FFF_FFFF;
    private static final int FAT32_CLEAN = 0x0800_0000;
    private static final int FAT16_CLEAN = 0x8000;

    private final FatSectors sectors;
    private final FatGeometry geometry;
    private final TreeMap<Integer, byte[]> pages = new TreeMap<>();

    FatTable(FatSectors sectors, FatGeometry geometry) {
        this.sectors = sectors;
        this.geometry = geometry;
    }

    /** Whether the volume was not unmounted properly: a bit of the second entry is then 0 (fatgen103). */
    boolean isDirty() throws IOException {
        int second = raw(1);
        return geometry.entryBytes() == 4 ? (second & FAT32_CLEAN) == 0 : (second & FAT16_CLEAN) == 0;
    }

    /**
     * The clusters of a chain in order; none for cluster 0, which an empty file has.
     *
     * @throws IOException when the chain leaves the volume, meets a free or bad cluster, or runs in a circle
     */
    List<Integer> chain(int first) throws IOException {
        var chain = new ArrayList<Integer>();
        var seen = new HashSet<Integer>();
        int cluster = first;
        while (cluster != 0 && !isEnd(cluster)) {
            if (!seen.add(geometry.requireCluster(cluster))) {
                throw new IOException("the chain of clusters from " + first + " runs in a circle at " + cluster);
            }
            chain.add(cluster);
            int next = next(cluster);
            if (next == 0) {
                throw new IOException("the chain of clusters from " + first + " ends in the free cluster " + cluster);
            }
            cluster = next;
        }
        return chain;
    }

    private boolean isEnd(int value) {
        return geometry.entryBytes() == 4 ? value >= 0x0FFF_FFF8 : value >= 0xFFF8;
    }

    private int end() {
        return geometry.entryBytes() == 4 ? FAT32_BITS : 0xFFFF;
    }

    private int next(int cluster) throws IOException {
        return geometry.entryBytes() == 4 ? raw(cluster) & FAT32_BITS : raw(cluster);
    }

    private int raw(int index) throws IOException {
        long at = (long) index * geometry.entryBytes();
        ByteBuffer page = ByteBuffer.wrap(page((int) (at / PAGE))).order(ByteOrder.LITTLE_ENDIAN);
        int inPage = (int) (at % PAGE);
        return geometry.entryBytes() == 4 ? page.getInt(inPage) : page.getShort(inPage) & 0xFFFF;
    }

    private byte[] page(int number) throws IOException {
        byte[] page = pages.get(number);
        if (page == null) {
            long at = (long) number * PAGE;
            page = new byte[PAGE];
            byte[] read = sectors.read(geometry.tableStart() + at, (int) Math.min(PAGE, geometry.tableBytes() - at));
            System.arraycopy(read, 0, page, 0, read.length);
            pages.put(number, page);
        }
        return page;
    }

    /** Takes free clusters, the lowest ones first, and links them in the table. */
    List<Integer> allocate(int count) throws IOException {
        var free = new ArrayList<Integer>();
        for (int cluster = 2; free.size() < count; cluster++) {
            if (cluster >= geometry.clusters() + 2) {
                throw new IOException("there is no room on the volume: " + count + " clusters are needed, "
                        + free.size() + " are free");
            }
            if (next(cluster) == 0) {
                free.add(cluster);
            }
        }
        link(free);
        return free;
    }

    private void link(List<Integer> chain) throws IOException {
        for (int i = 0; i < chain.size(); i++) {
            set(chain.get(i), i + 1 < chain.size() ? chain.get(i + 1) : end());
        }
        flush();
    }

    /** Lets a chain go on in another cluster. */
    void append(int last, int cluster) throws IOException {
        set(last, cluster);
        flush();
    }

    /** Gives the clusters of a chain back. */
    void release(List<Integer> chain) throws IOException {
        for (int cluster : chain) {
            set(cluster, 0);
        }
        flush();
    }

    /** How many clusters are free, counted one by one: the number that FAT32 keeps is only a hint. */
    int free() throws IOException {
        int free = 0;
        for (int cluster = 2; cluster < geometry.clusters() + 2; cluster++) {
            free += next(cluster) == 0 ? 1 : 0;
        }
        return free;
    }

    private final TreeMap<Integer, byte[]> changed = new TreeMap<>();

    private void set(int cluster, int value) throws IOException {
        int at = cluster * geometry.entryBytes();
        byte[] bytes = page(at / PAGE);
        ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (geometry.entryBytes() == 4) {
            page.putInt(at % PAGE, page.getInt(at % PAGE) & ~FAT32_BITS | value);
        } else {
            page.putShort(at % PAGE, (short) value);
        }
        changed.put(at / PAGE, bytes);
    }

    private void flush() throws IOException {
        for (int copy = 0; copy < geometry.tables(); copy++) {
            for (var page : changed.entrySet()) {
                long at = (long) page.getKey() * PAGE;
                int length = (int) Math.min(PAGE, geometry.tableBytes() - at);
                sectors.write(geometry.tableStart() + copy * geometry.tableBytes() + at,
                        Arrays.copyOf(page.getValue(), length));
            }
        }
        changed.clear();
    }
}
