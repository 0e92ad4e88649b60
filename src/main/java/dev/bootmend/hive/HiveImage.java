package dev.bootmend.hive;

import java.util.Arrays;

/** A whole hive file in memory that can be changed and grows; offsets count from the hive-bins data. */
final class HiveImage implements HiveBytes {

    /** The largest file that is held in memory, 1 GiB. */
    static final int MAX_FILE = 1 << 30;

    private byte[] file;
    private int fileSize;
    private int size;

    /** Takes over the array; {@code size} is the size of the hive-bins data, all of which must be there. */
    HiveImage(byte[] file, int size) {
        this.file = file;
        this.fileSize = file.length;
        this.size = size;
    }

    /** A copy of the file with that base block in front. */
    byte[] withBaseBlock(BaseBlock base) {
        byte[] copy = Arrays.copyOf(file, fileSize);
        byte[] block = base.toArray();
        System.arraycopy(block, 0, copy, 0, block.length);
        return copy;
    }

    /** Appends zeros to the hive-bins data; padding of the file is used up before the file grows. */
    void grow(int bytes) {
        long needed = (long) FILE_START + size + bytes;
        if (needed > MAX_FILE) {
            throw new IllegalArgumentException("the hive would grow to " + needed + " bytes; at most " + MAX_FILE + " are possible");
        }
        if (needed > file.length) {
            file = Arrays.copyOf(file, (int) Math.min(MAX_FILE, needed + needed / 4));
        }
        Arrays.fill(file, FILE_START + size, (int) needed, (byte) 0);
        size += bytes;
        fileSize = Math.max(fileSize, (int) needed);
    }

    void put16(int offset, int value) {
        LittleEndian.put16(file, FILE_START + offset, value);
    }

    void put32(int offset, int value) {
        LittleEndian.put32(file, FILE_START + offset, value);
    }

    void put64(int offset, long value) {
        LittleEndian.put64(file, FILE_START + offset, value);
    }

    void put(int offset, byte[] bytes, int from, int length) {
        System.arraycopy(bytes, from, file, FILE_START + offset, length);
    }

    /** Moves bytes inside the image; the ranges may overlap. */
    void move(int from, int to, int length) {
        System.arraycopy(file, FILE_START + from, file, FILE_START + to, length);
    }

    void clear(int offset, int length) {
        Arrays.fill(file, FILE_START + offset, FILE_START + offset + length, (byte) 0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int u8(int offset) {
        return file[FILE_START + offset] & 0xFF;
    }

    @Override
    public int u16(int offset) {
        return LittleEndian.u16(file, FILE_START + offset);
    }

    @Override
    public int i32(int offset) {
        return LittleEndian.i32(file, FILE_START + offset);
    }

    @Override
    public long i64(int offset) {
        return LittleEndian.i64(file, FILE_START + offset);
    }

    @Override
    public void copy(int offset, byte[] target, int at, int length) {
        System.arraycopy(file, FILE_START + offset, target, at, length);
    }
}
