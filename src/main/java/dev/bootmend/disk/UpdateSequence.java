package dev.bootmend.disk;

import java.nio.ByteBuffer;

/**
 * The protection of NTFS against torn writes: the last two bytes of each piece of 512 bytes stand in a list in the head,
 * and in the piece is a number that all pieces of one write share (NTFS documentation of the linux-ntfs project, Fixup).
 *
 * @param offset where the list begins in the block
 * @param count the entries of the list, one more than there are pieces
 */
record UpdateSequence(int offset, int count) {

    static UpdateSequence of(ByteBuffer block) {
        return new UpdateSequence(block.getShort(4) & 0xFFFF, block.getShort(6) & 0xFFFF);
    }

    /** Where the list ends. */
    int end() {
        return offset + 2 * count;
    }

    /** Whether it fits a block of that size: one entry for each piece, and the list before the end of the first piece. */
    boolean fits(int head, int size) {
        return size % NtfsBytes.STRIDE == 0 && count == size / NtfsBytes.STRIDE + 1 && offset % 2 == 0 && offset >= head
                && end() <= NtfsBytes.STRIDE - 2;
    }

    /** Puts the bytes back where they belong; false, and nothing changed, when the pieces are of different writes. */
    boolean restore(ByteBuffer block) {
        short number = block.getShort(offset);
        for (int i = 1; i < count; i++) {
            if (block.getShort(i * NtfsBytes.STRIDE - 2) != number) {
                return false;
            }
        }
        for (int i = 1; i < count; i++) {
            block.putShort(i * NtfsBytes.STRIDE - 2, block.getShort(offset + 2 * i));
        }
        return true;
    }
}
