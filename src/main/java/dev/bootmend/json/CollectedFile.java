package dev.bootmend.json;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Sha256;
import dev.bootmend.run.Collected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies a file of any size piece by piece, and reads the copy back. */
record CollectedFile(Path place) {

    private static final int PIECE = 1 << 20;
    /** What is left free for the journal, the report and everybody else. */
    private static final long RESERVE = 64L << 20;

    /** The copy is removed again when it cannot be completed. */
    Collected copy(ByteSource content) throws IOException {
        Files.createDirectories(place.getParent());
        requireRoom(content.size());
        boolean whole = false;
        try {
            Sha256 read = write(content);
            Sha256 written = written();
            if (!written.equals(read)) {
                throw new IOException("the copy " + place + " has the SHA-256 " + written + ", read was " + read);
            }
            whole = true;
            return new Collected(place.toString(), new ByteSize(content.size()), read);
        } finally {
            if (!whole) {
                Files.deleteIfExists(place);
            }
        }
    }

    private void requireRoom(long size) throws IOException {
        long free = Files.getFileStore(place.getParent()).getUsableSpace();
        if (free - RESERVE < size) {
            throw new IOException("there are " + new ByteSize(free) + " free in " + place.getParent() + ", and the file"
                    + " has " + new ByteSize(size) + ". Make room there, or keep the runs elsewhere.");
        }
    }

    private Sha256 write(ByteSource content) throws IOException {
        MessageDigest digest = digest();
        try (var file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; at < content.size(); at += piece.limit()) {
                piece.clear().limit((int) Math.min(PIECE, content.size() - at));
                content.read(at, piece);
                digest.update(piece.flip());
                piece.rewind();
                while (piece.hasRemaining()) {
                    file.write(piece);
                }
            }
            file.force(true);
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private Sha256 written() throws IOException {
        MessageDigest digest = digest();
        try (var file = FileChannel.open(place, StandardOpenOption.READ)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            while (file.read(piece.clear()) >= 0) {
                digest.update(piece.flip());
            }
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
