package dev.bootmend.linux.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one folder.
 *
 * @param pieces where the folder lies: runs of bytes on the volume in order
 * @param lastCluster the cluster that another one can be appended to; 0 when the folder cannot grow (FAT16 root)
 */
record FatFolder(FatSectors sectors, List<Piece> pieces, int lastCluster) {

    /** Some bytes of a folder on the volume. */
    record Piece(long start, byte[] content) {
    }

    /** The files and folders in it; its own entries {@code .} and {@code ..} and the label are left out. */
    List<FatEntry> entries() throws IOException {
        var entries = new ArrayList<FatEntry>();
        var parts = new ArrayList<byte[]>();
        for (Piece piece : pieces) {
            for (int at = 0; at + FatEntry.BYTES <= piece.content().length; at += FatEntry.BYTES) {
                byte[] entry = Arrays.copyOfRange(piece.content(), at, at + FatEntry.BYTES);
                int first = entry[0] & 0xFF;
                if (first == 0) {
                    return entries;
                }
                if (first == FatEntry.DELETED) {
                    parts.clear();
                } else if ((entry[11] & 0x3F) == FatEntry.LONG_NAME) {
                    parts.addFirst(entry);
                } else {
                    if ((entry[11] & FatEntry.LABEL) == 0 && first != '.') {
                        entries.add(entry(entry, piece.start() + at, parts));
                    }
                    parts.clear();
                }
            }
        }
        return entries;
    }

    /** The label of the volume, which stands as an entry of its own in the root folder; empty when it has none. */
    Optional<String> label() {
        for (Piece piece : pieces) {
            for (int at = 0; at + FatEntry.BYTES <= piece.content().length; at += FatEntry.BYTES) {
                byte[] entry = Arrays.copyOfRange(piece.content(), at, at + FatEntry.BYTES);
                int first = entry[0] & 0xFF;
                if (first == 0) {
                    return Optional.empty();
                }
                boolean named = (entry[11] & FatEntry.LABEL) != 0 && (entry[11] & 0x3F) != FatEntry.LONG_NAME;
                if (named && first != FatEntry.DELETED) {
                    return Optional.of(FatNames.label(entry));
                }
            }
        }
        return Optional.empty();
    }

    private static FatEntry entry(byte[] entry, long place, List<byte[]> parts) {
        ByteBuffer fields = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
        int cluster = (fields.getShort(20) & 0xFFFF) << 16 | fields.getShort(26) & 0xFFFF;
        String shown = FatNames.shown(entry);
        String longName = longName(parts, FatNames.checksum(entry));
        return new FatEntry(longName.isEmpty() ? shown : longName, shown, entry[11], cluster,
                fields.getInt(28) & 0xFFFFFFFFL, place, longName.isEmpty() ? 0 : parts.size());
    }

    /** Parts whose checksum or order is wrong belong to a file that is gone; the short name then stands alone. */
    private static String longName(List<byte[]> parts, int checksum) {
        var name = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            byte[] part = parts.get(i);
            if ((part[0] & 0x1F) != i + 1 || (part[13] & 0xFF) != checksum) {
                return "";
            }
            name.append(FatNames.letters(part));
        }
        return name.toString();
    }

    Optional<FatEntry> find(String name) throws IOException {
        return entries().stream().filter(entry -> entry.isCalled(name)).findFirst();
    }

    /** Where that many entries in a row are free; empty when the folder has to grow. */
    Optional<List<Long>> free(int count) {
        var run = new ArrayList<Long>();
        boolean behindEnd = false;
        for (Piece piece : pieces) {
            for (int at = 0; at + FatEntry.BYTES <= piece.content().length; at += FatEntry.BYTES) {
                int first = piece.content()[at] & 0xFF;
                behindEnd |= first == 0;
                if (behindEnd || first == FatEntry.DELETED) {
                    run.add(piece.start() + at);
                } else {
                    run.clear();
                }
                if (run.size() == count) {
                    return Optional.of(List.copyOf(run));
                }
            }
        }
        return Optional.empty();
    }
}
