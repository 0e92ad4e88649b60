package dev.bootmend.linux.fat;

import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Changes to the files of a FAT volume. The order is always: new clusters and their content, then the entry of the file,
 * then the old clusters given back; a crash in between loses room, never content.
 */
final class FatChange {

    private static final int ARCHIVE = 0x20;
    private static final int NAME_BYTES = 11;

    private final FatTree tree;
    private final Supplier<WindowsTime> clock;

    FatChange(FatTree tree, Supplier<WindowsTime> clock) {
        this.tree = tree;
        this.clock = clock;
    }

    void write(VolumePath path, byte[] content) throws IOException {
        Optional<FatEntry> present = tree.entry(path);
        if (present.isPresent()) {
            replace(path, present.get(), content);
            return;
        }
        create(folderFor(path.parent()), path.name(), ARCHIVE, stored(content), content.length);
    }

    private void replace(VolumePath path, FatEntry file, byte[] content) throws IOException {
        if (file.isFolder()) {
            throw new IOException(path + " is a folder, not a file.");
        }
        List<Integer> old = tree.table().chain(file.firstCluster());
        int first = stored(content);
        ByteBuffer entry = ByteBuffer.wrap(tree.sectors().read(file.place(), FatEntry.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        point(entry, first, content.length);
        stamp(entry, 24, 22);
        tree.sectors().write(file.place(), entry.array());
        giveBack(old);
    }

    /** Puts content on free clusters; the first of them, 0 for no content. */
    private int stored(byte[] content) throws IOException {
        int size = tree.geometry().clusterBytes();
        if (content.length == 0) {
            return 0;
        }
        List<Integer> chain = tree.table().allocate((content.length + size - 1) / size);
        try {
            put(content, chain);
        } catch (IOException failed) {
            // nothing names the clusters yet
            tree.table().release(chain);
            throw failed;
        }
        new FreeClusters(tree).add(-chain.size());
        return chain.getFirst();
    }

    private void put(byte[] content, List<Integer> chain) throws IOException {
        int size = tree.geometry().clusterBytes();
        int from = 0;
        while (from < chain.size()) {
            int end = from + 1;
            while (end < chain.size() && chain.get(end) == chain.get(end - 1) + 1) {
                end++;
            }
            tree.sectors().write(tree.geometry().offset(chain.get(from)),
                    Arrays.copyOfRange(content, from * size, end * size));
            from = end;
        }
    }

    private void giveBack(List<Integer> chain) throws IOException {
        if (!chain.isEmpty()) {
            tree.table().release(chain);
            new FreeClusters(tree).add(chain.size());
        }
    }

    private static void point(ByteBuffer entry, int cluster, int size) {
        entry.putShort(20, (short) (cluster >>> 16)).putShort(26, (short) cluster).putInt(28, size);
    }

    /** Date and time as FAT stores them; UTC, because the machine's own time zone is not known. */
    private void stamp(ByteBuffer entry, int dateAt, int timeAt) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.get().toInstant(), ZoneOffset.UTC);
        int date = Math.max(0, now.getYear() - 1980) << 9 | now.getMonthValue() << 5 | now.getDayOfMonth();
        entry.putShort(dateAt, (short) date);
        if (timeAt >= 0) {
            entry.putShort(timeAt, (short) (now.getHour() << 11 | now.getMinute() << 5 | now.getSecond() / 2));
        }
    }

    /** The folder of that path; what is missing of it is created. */
    private FatFolder folderFor(VolumePath path) throws IOException {
        Optional<FatFolder> folder = tree.folder(path);
        if (folder.isPresent()) {
            return folder.get();
        }
        if (tree.entry(path).isPresent()) {
            throw new IOException(path + " is a file, not a folder.");
        }
        FatFolder above = folderFor(path.parent());
        int parent = path.parent().segments().isEmpty() ? 0 : tree.entry(path.parent()).orElseThrow().firstCluster();
        create(above, path.name(), FatEntry.FOLDER, emptyFolder(parent), 0);
        return tree.folder(path).orElseThrow(() -> new IOException(path + " is not there although it was created."));
    }

    private int emptyFolder(int parent) throws IOException {
        byte[] content = new byte[tree.geometry().clusterBytes()];
        int cluster = stored(content);
        System.arraycopy(entry(".          ", FatEntry.FOLDER, cluster, 0), 0, content, 0, FatEntry.BYTES);
        System.arraycopy(entry("..         ", FatEntry.FOLDER, parent, 0), 0, content, FatEntry.BYTES, FatEntry.BYTES);
        tree.sectors().write(tree.geometry().offset(cluster), content);
        return cluster;
    }

    private byte[] entry(String name, int attributes, int cluster, int size) {
        return entry(name.getBytes(StandardCharsets.US_ASCII), attributes, cluster, size);
    }

    private byte[] entry(byte[] name, int attributes, int cluster, int size) {
        ByteBuffer entry = ByteBuffer.allocate(FatEntry.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(0, name, 0, NAME_BYTES).put(NAME_BYTES, (byte) attributes);
        point(entry, cluster, size);
        stamp(entry, 16, 14);
        stamp(entry, 18, -1);
        stamp(entry, 24, 22);
        return entry.array();
    }

    private void create(FatFolder folder, String name, int attributes, int cluster, int size) throws IOException {
        Set<String> taken = folder.entries().stream().map(FatEntry::shortName)
                .map(WindowsCase::upcase).collect(Collectors.toSet());
        byte[] last = entry(FatNames.shortName(name, taken), attributes, cluster, size);
        List<byte[]> all = new ArrayList<>(
                FatNames.isShort(name) ? List.of() : FatNames.longName(name, FatNames.checksum(last)));
        all.add(last);
        List<Long> places = room(folder, all.size());
        for (int i = 0; i < all.size(); i++) {
            tree.sectors().write(places.get(i), all.get(i));
        }
    }

    private List<Long> room(FatFolder folder, int count) throws IOException {
        Optional<List<Long>> free = folder.free(count);
        if (free.isPresent()) {
            return free.get();
        }
        if (folder.lastCluster() == 0) {
            throw new IOException("the root folder of the volume is full and cannot grow");
        }
        int added = stored(new byte[tree.geometry().clusterBytes()]);
        tree.table().append(folder.lastCluster(), added);
        return room(tree.chained(folder.pieces().isEmpty() ? added : first(folder)), count);
    }

    private int first(FatFolder folder) {
        return (int) ((folder.pieces().getFirst().start() - tree.geometry().dataStart())
                / tree.geometry().clusterBytes()) + 2;
    }

    /** Marks the entry and the parts of the long name as free, then gives the clusters back. */
    void delete(FatFolder folder, FatEntry file) throws IOException {
        List<Integer> chain = tree.table().chain(file.firstCluster());
        var places = new ArrayList<>(partsBefore(folder, file));
        places.add(file.place());
        for (long place : places.reversed()) {
            byte[] entry = tree.sectors().read(place, FatEntry.BYTES);
            entry[0] = (byte) FatEntry.DELETED;
            tree.sectors().write(place, entry);
        }
        giveBack(chain);
    }

    private static List<Long> partsBefore(FatFolder folder, FatEntry file) {
        List<Long> all = folder.pieces().stream().flatMap(piece -> LongStream
                .range(0, piece.content().length / FatEntry.BYTES)
                .mapToObj(index -> piece.start() + index * FatEntry.BYTES)).toList();
        int at = all.indexOf(file.place());
        return all.subList(Math.max(0, at - file.parts()), at);
    }
}
