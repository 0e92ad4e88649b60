package dev.bootmend.probe;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a file's content, read in pieces. */
final class Seal {

    private static final int PIECE = 256 * 1024;

    private Seal() {
    }

    static Sha256 of(ByteSource file) throws IOException {
        MessageDigest digest = digest();
        long size = file.size();
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, Math.max(size, 1)));
        for (long offset = 0; offset < size; offset += piece.limit()) {
            piece.clear().limit((int) Math.min(piece.capacity(), size - offset));
            file.read(offset, piece);
            digest.update(piece.flip());
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256 (java.security.MessageDigest)", impossible);
        }
    }
}
