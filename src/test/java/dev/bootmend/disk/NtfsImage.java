package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Reading;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An NTFS volume as far as its journal is concerned: boot sector, the record of the journal, and the journal itself. */
final class NtfsImage {

    static final int JOURNAL = 50 * 4096;
    static final ByteOffset START = new ByteOffset(4096);

    final ByteBuffer bytes;
    final int cluster;
    final int record;
    final int table;
    final int journal;

    private NtfsImage(int sector, int perCluster, int recordByte) {
        int count = perCluster > 128 ? 1 << 256 - perCluster : perCluster;
        this.cluster = sector * count;
        this.record = recordByte > 127 ? 1 << 256 - recordByte : recordByte * cluster;
        this.table = roundedUp(8192);
        this.journal = roundedUp(table + 4 * record);
        int size = roundedUp(journal + JOURNAL);
        this.bytes = ByteBuffer.allocate((int) START.bytes() + size).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(bytes.array(), at(journal), at(journal) + JOURNAL, (byte) 0xFF);
        boot(sector, perCluster, recordByte, size);
        record(runs(run((long) size / cluster - journal / cluster, journal / cluster)));
    }

    /** As the boot sector stores the last two. */
    static NtfsImage of(int sector, int perCluster, int recordByte) {
        return new NtfsImage(sector, perCluster, recordByte);
    }

    static NtfsImage usual() {
        return of(512, 8, 0xF6);
    }

    int at(int inVolume) {
        return (int) START.bytes() + inVolume;
    }

    private int roundedUp(int length) {
        return (length + cluster - 1) / cluster * cluster;
    }

    private void boot(int sector, int perCluster, int recordByte, int size) {
        int at = at(0);
        bytes.put(at + 3, "NTFS    ".getBytes(StandardCharsets.US_ASCII)).putShort(at + 11, (short) sector);
        bytes.put(at + 13, (byte) perCluster).putLong(at + 0x28, size / sector).putLong(at + 0x30, table / cluster);
        bytes.put(at + 0x40, (byte) recordByte);
    }

    /** The record of the journal with these data runs. */
    NtfsImage record(byte[] runs) {
        int at = at(table + 2 * record);
        int count = record / 512 + 1;
        Arrays.fill(bytes.array(), at, at + record, (byte) 0);
        bytes.putInt(at, 0x454C_4946).putShort(at + 4, (short) 48).putShort(at + 6, (short) count);
        int data = 48 + (2 * count + 7) / 8 * 8;
        int length = (64 + runs.length + 7) / 8 * 8;
        bytes.putShort(at + 20, (short) data);
        bytes.putInt(at + data, 0x80).putInt(at + data + 4, length).put(at + data + 8, (byte) 1);
        bytes.putShort(at + data + 32, (short) 64).putLong(at + data + 48, JOURNAL).putLong(at + data + 56, JOURNAL);
        bytes.put(at + data + 64, runs).putInt(at + data + length, 0xFFFF_FFFF);
        protect(at, record);
        return this;
    }

    /** Puts the numbers of a write into the pieces, as a driver does before it writes. */
    void protect(int at, int size) {
        int list = at + bytes.getShort(at + 4);
        bytes.putShort(list, (short) 7);
        for (int i = 1; i <= size / 512; i++) {
            bytes.putShort(list + 2 * i, bytes.getShort(at + 512 * i - 2)).putShort(at + 512 * i - 2, (short) 7);
        }
    }

    static byte[] run(long count, long distance) {
        ByteBuffer run = ByteBuffer.allocate(17).order(ByteOrder.LITTLE_ENDIAN);
        return run.put((byte) 0x88).putLong(count).putLong(distance).array();
    }

    static byte[] runs(byte[]... runs) {
        ByteBuffer list = ByteBuffer.allocate(17 * runs.length + 1);
        for (byte[] run : runs) {
            list.put(run);
        }
        return list.array();
    }

    /** A page of the journal. */
    record Page(int size, long sequence, int version, int inUse, int flags) {

        static final int NOBODY = 0xFFFF;

        static Page closed(long sequence) {
            return new Page(4096, sequence, 1, NOBODY, 0);
        }

        static Page open(long sequence) {
            return new Page(4096, sequence, 1, 0, 0);
        }

        Page of(int otherSize) {
            return new Page(otherSize, sequence, version, inUse, flags);
        }

        Page kept() {
            return new Page(size, sequence, 2, inUse, flags);
        }

        Page markedClean() {
            return new Page(size, sequence, version, inUse, 2);
        }
    }

    /** Both pages, and the first of the pages with records. */
    NtfsImage journal(Page first, Page second) {
        page(0, first);
        page(second.size(), second);
        bytes.putInt(at(journal) + 2 * second.size(), 0x4452_4352);
        return this;
    }

    NtfsImage page(int in, Page page) {
        int at = at(journal) + in;
        Arrays.fill(bytes.array(), at, at + page.size(), (byte) 0);
        int count = page.size() / 512 + 1;
        int area = (30 + 2 * count + 7) / 8 * 8;
        bytes.putInt(at, RestartPage.RSTR).putShort(at + 4, (short) 30).putShort(at + 6, (short) count);
        bytes.putInt(at + 16, page.size()).putInt(at + 20, 4096).putShort(at + 24, (short) area);
        bytes.putShort(at + 26, (short) (page.version() == 1 ? 1 : 0)).putShort(at + 28, (short) page.version());
        int client = page.inUse();
        bytes.putLong(at + area, page.sequence()).putShort(at + area + 8, (short) 1);
        bytes.putShort(at + area + 10, (short) (client == 0 ? Page.NOBODY : 0)).putShort(at + area + 12, (short) client);
        bytes.putShort(at + area + 14, (short) page.flags());
        bytes.putInt(at + area + 16, 67 - (64 - Long.numberOfLeadingZeros(JOURNAL)));
        bytes.putShort(at + area + 20, (short) 224).putShort(at + area + 22, (short) 64).putLong(at + area + 24, JOURNAL);
        bytes.putShort(at + area + 36, (short) 48).putShort(at + area + 38, (short) 64);
        bytes.putShort(at + area + 64 + 16, (short) Page.NOBODY).putShort(at + area + 64 + 18, (short) Page.NOBODY);
        protect(at, page.size());
        return this;
    }

    /** Where a field of the restart area of the page at that place of the journal lies in the image. */
    int area(int in, int field) {
        return at(journal) + in + bytes.getShort(at(journal) + in + 24) + field;
    }

    Reading<NtfsJournal> read() {
        return NtfsJournal.read(ByteSource.of(bytes.array()), START);
    }

    /** As if the disk ended after so many bytes. */
    Reading<NtfsJournal> readUpTo(int length) {
        return NtfsJournal.read(new ByteSource() {
            @Override
            public long size() {
                return length;
            }

            @Override
            public void read(long offset, ByteBuffer target) throws IOException {
                if (offset < 0 || offset > length - target.remaining()) {
                    throw new EOFException("byte " + offset);
                }
                target.put(bytes.array(), (int) offset, target.remaining());
            }
        }, START);
    }
}
