package dev.bootmend.linux.fat;

import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folders and files of a FAT volume, found name by name. */
final class FatTree {

    /** 65,536 entries (fatgen103). */
    private static final long LARGEST_FOLDER = 65_536L * FatEntry.BYTES;

    private final FatSectors sectors;
    private final FatGeometry geometry;
    private final FatTable table;

    FatTree(FatSectors sectors) throws IOException {
        this.sectors = sectors;
        this.geometry = FatGeometry.of(sectors.read(0, FatGeometry.BOOT_SECTOR));
        this.table = new FatTable(sectors, geometry);
    }

    FatSectors sectors() {
        return sectors;
    }

    FatGeometry geometry() {
        return geometry;
    }

    FatTable table() {
        return table;
    }

    /** The entry of a file or folder below the root. */
    Optional<FatEntry> entry(VolumePath path) throws IOException {
        if (path.segments().isEmpty()) {
            return Optional.empty();
        }
        Optional<FatFolder> folder = folder(path.parent());
        return folder.isEmpty() ? Optional.empty() : folder.get().find(path.name());
    }

    Optional<FatFolder> folder(VolumePath path) throws IOException {
        FatFolder folder = root();
        for (String segment : path.segments()) {
            Optional<FatEntry> next = folder.find(segment);
            if (next.isEmpty() || !next.get().isFolder()) {
                return Optional.empty();
            }
            folder = chained(next.get().firstCluster());
        }
        return Optional.of(folder);
    }

    FatFolder root() throws IOException {
        if (geometry.rootBytes() == 0) {
            return chained(geometry.rootCluster());
        }
        byte[] content = sectors.read(geometry.rootStart(), geometry.rootBytes());
        return new FatFolder(sectors, List.of(new FatFolder.Piece(geometry.rootStart(), content)), 0);
    }

    FatFolder chained(int first) throws IOException {
        var pieces = new ArrayList<FatFolder.Piece>();
        List<Integer> chain = table.chain(geometry.requireCluster(first));
        if ((chain.size() - 1L) * geometry.clusterBytes() >= LARGEST_FOLDER) {
            throw new IOException("the folder in cluster " + first + " has " + chain.size() + " clusters of "
                    + geometry.clusterBytes() + " bytes, expected at most " + LARGEST_FOLDER + " bytes");
        }
        for (int cluster : chain) {
            long start = geometry.offset(cluster);
            pieces.add(new FatFolder.Piece(start, sectors.read(start, geometry.clusterBytes())));
        }
        return new FatFolder(sectors, pieces, chain.getLast());
    }

    /** The content of a file; its chain must be long enough for its size. */
    FatFile open(FatEntry file) throws IOException {
        List<Integer> chain = table.chain(file.firstCluster());
        if ((long) chain.size() * geometry.clusterBytes() < file.size()) {
            throw new IOException("\"" + file.name() + "\" has " + file.size() + " bytes, but its chain of clusters only "
                    + (long) chain.size() * geometry.clusterBytes());
        }
        return new FatFile(sectors, geometry, chain, file.size());
    }
}
