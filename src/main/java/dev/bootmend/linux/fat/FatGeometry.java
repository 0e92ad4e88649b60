package dev.bootmend.linux.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where things lie on a FAT volume, in bytes from its first one.
 *
 * @param entryBytes the bytes of one entry of the table: 2 (FAT16) or 4 (FAT32)
 * @param rootStart where the root folder lies when it is no chain of clusters (FAT16)
 * @param rootBytes its size; 0 when the root folder is a chain (FAT32)
 * @param rootCluster the first cluster of the root folder on FAT32
 * @param information where the sector with the number of free clusters lies; 0 when there is none
 */
record FatGeometry(int sectorBytes, int clusterBytes, long tableStart, long tableBytes, int tables, int entryBytes,
        long rootStart, int rootBytes, int rootCluster, long dataStart, int clusters, long information) {

    static final int BOOT_SECTOR = 512;

    private static final int FIRST_CLUSTER = 2;
    /** Fewer clusters make a volume FAT12, fewer than the second number FAT16 (fatgen103). */
    private static final int FAT12_BELOW = 4085;
    private static final int FAT16_BELOW = 65525;
    /** An entry of a FAT32 table has 28 bits, and the highest numbers are no clusters (fatgen103). */
    private static final int MOST_CLUSTERS = 0x0FFF_FFF5;

    /**
     * Reads the geometry from the boot sector.
     *
     * @throws IOException when a field cannot be right, or the volume is FAT12
     */
    static FatGeometry of(byte[] bootSector) throws IOException {
        ByteBuffer sector = ByteBuffer.wrap(bootSector).order(ByteOrder.LITTLE_ENDIAN);
        int sectorBytes = powerOfTwo(sector.getShort(11) & 0xFFFF, "bytes per sector", 11, 512, 4096);
        int clusterBytes = sectorBytes * powerOfTwo(sector.get(13) & 0xFF, "sectors per cluster", 13, 1, 128);
        long reserved = positive(sector.getShort(14) & 0xFFFF, "reserved sectors", 14);
        int tables = (int) positive(sector.get(16) & 0xFF, "number of tables", 16);
        int rootBytes = (sector.getShort(17) & 0xFFFF) * FatEntry.BYTES;
        long tableSectors = positive(either(sector.getShort(22) & 0xFFFF, sector.getInt(36)), "sectors per table", 22);
        long total = positive(either(sector.getShort(19) & 0xFFFF, sector.getInt(32)), "sectors", 19);
        long tableStart = reserved * sectorBytes;
        long rootStart = tableStart + tables * tableSectors * sectorBytes;
        long dataStart = rootStart + (rootBytes + sectorBytes - 1L) / sectorBytes * sectorBytes;
        long clusters = (total * sectorBytes - dataStart) / clusterBytes;
        if (clusters < FAT12_BELOW) {
            throw new IOException("boot sector: the volume has " + clusters + " clusters, so it is FAT12 or damaged;"
                    + " expected FAT16 or FAT32");
        }
        if (clusters > MOST_CLUSTERS) {
            throw new IOException("boot sector: the volume has " + clusters + " clusters, expected at most " + MOST_CLUSTERS);
        }
        // some formatters write FAT32 with fewer clusters than the standard asks for; the field of FAT16 tells them
        boolean fat32 = clusters >= FAT16_BELOW || sector.getShort(22) == 0;
        var geometry = new FatGeometry(sectorBytes, clusterBytes, tableStart, tableSectors * sectorBytes, tables,
                fat32 ? 4 : 2, rootStart, fat32 ? 0 : rootBytes, fat32 ? sector.getInt(44) : 0, dataStart,
                Math.toIntExact(clusters), fat32 ? (sector.getShort(48) & 0xFFFFL) * sectorBytes : 0);
        geometry.check();
        return geometry;
    }

    private void check() throws IOException {
        if ((clusters + (long) FIRST_CLUSTER) * entryBytes > tableBytes) {
            throw new IOException("boot sector, byte 22: a table of " + tableBytes + " bytes is too small for "
                    + clusters + " clusters");
        }
        if (entryBytes == 4) {
            requireCluster(rootCluster);
        }
    }

    private static long either(int small, int large) {
        return small != 0 ? small : large & 0xFFFFFFFFL;
    }

    private static long positive(long value, String field, int at) throws IOException {
        if (value == 0) {
            throw new IOException("boot sector, byte " + at + ": " + field + " is 0");
        }
        return value;
    }

    private static int powerOfTwo(int value, String field, int at, int least, int most) throws IOException {
        if (value < least || value > most || Integer.bitCount(value) != 1) {
            throw new IOException("boot sector, byte " + at + ": " + field + " is " + value
                    + ", expected a power of two from " + least + " to " + most);
        }
        return value;
    }

    /** Where a cluster begins. */
    long offset(int cluster) throws IOException {
        return dataStart + (long) (requireCluster(cluster) - FIRST_CLUSTER) * clusterBytes;
    }

    int requireCluster(int cluster) throws IOException {
        if (cluster < FIRST_CLUSTER || cluster >= clusters + FIRST_CLUSTER) {
            throw new IOException("cluster " + cluster + " is named, but the volume has clusters 2 to " + (clusters + 1));
        }
        return cluster;
    }
}
