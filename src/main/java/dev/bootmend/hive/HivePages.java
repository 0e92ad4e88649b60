package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The hive-bins data of a file, read page by page when asked for.
 *
 * <p>At most {@link #MAX_CACHED} pages (16 MiB) read from the file are kept; the oldest goes first. Pages changed by a
 * log replay stay in memory and are never written anywhere.
 */
final class HivePages implements HiveBytes {

    static final int PAGE_SIZE = 8192;
    static final int MAX_CACHED = 2048;

    private static final int SHIFT = 13;
    private static final int MASK = PAGE_SIZE - 1;

    private final ByteSource file;
    private final long fileSize;
    private final int[] cached = new int[MAX_CACHED];
    private long loads;
    private byte[][] pages;
    private boolean[] changed;
    private int size;

    HivePages(ByteSource file, long fileSize, int size) {
        this.file = file;
        this.fileSize = fileSize;
        pages = new byte[0][];
        changed = new boolean[0];
        resize(size);
    }

    /** Changes the number of bytes; what lies behind the end of the file reads as zeros until it is written. */
    void resize(int newSize) {
        int count = (newSize + MASK) >>> SHIFT;
        if (count > pages.length) {
            pages = Arrays.copyOf(pages, count);
            changed = Arrays.copyOf(changed, count);
        }
        size = newSize;
    }

    /** Puts bytes over the content, in memory only. */
    void write(int offset, byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int position = offset + done;
            int part = Math.min(length - done, PAGE_SIZE - (position & MASK));
            byte[] page = page(position >>> SHIFT);
            changed[position >>> SHIFT] = true;
            System.arraycopy(bytes, from + done, page, position & MASK, part);
            done += part;
        }
    }

    /** Copies the pages changed by {@link #write} into a whole-file image. */
    void copyChanged(byte[] image) {
        for (int i = 0; i < pages.length; i++) {
            int start = FILE_START + (i << SHIFT);
            if (changed[i] && start < image.length) {
                System.arraycopy(pages[i], 0, image, start, Math.min(PAGE_SIZE, image.length - start));
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int u8(int offset) throws IOException {
        return page(offset >>> SHIFT)[offset & MASK] & 0xFF;
    }

    @Override
    public int u16(int offset) throws IOException {
        return (offset & 1) == 0
                ? LittleEndian.u16(page(offset >>> SHIFT), offset & MASK)
                : u8(offset) | u8(offset + 1) << 8;
    }

    @Override
    public int i32(int offset) throws IOException {
        return LittleEndian.i32(page(offset >>> SHIFT), offset & MASK);
    }

    @Override
    public long i64(int offset) throws IOException {
        return Integer.toUnsignedLong(i32(offset)) | (long) i32(offset + 4) << 32;
    }

    @Override
    public void copy(int offset, byte[] target, int at, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int position = offset + done;
            int part = Math.min(length - done, PAGE_SIZE - (position & MASK));
            System.arraycopy(page(position >>> SHIFT), position & MASK, target, at + done, part);
            done += part;
        }
    }

    @Override
    public String latin1(int offset, int length) throws IOException {
        int start = offset & MASK;
        return start + length <= PAGE_SIZE
                ? new String(page(offset >>> SHIFT), start, length, StandardCharsets.ISO_8859_1)
                : HiveBytes.super.latin1(offset, length);
    }

    private byte[] page(int index) throws IOException {
        byte[] page = pages[index];
        return page != null ? page : load(index);
    }

    private byte[] load(int index) throws IOException {
        byte[] page = new byte[PAGE_SIZE];
        long start = FILE_START + ((long) index << SHIFT);
        int available = (int) Math.clamp(fileSize - start, 0L, PAGE_SIZE);
        if (available > 0) {
            file.read(start, ByteBuffer.wrap(page, 0, available));
        }
        int slot = (int) (loads++ % MAX_CACHED);
        int evicted = cached[slot];
        if (loads > MAX_CACHED && !changed[evicted]) {
            pages[evicted] = null;
        }
        cached[slot] = index;
        pages[index] = page;
        return page;
    }
}
