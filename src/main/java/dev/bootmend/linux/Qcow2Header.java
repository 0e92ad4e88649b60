package dev.bootmend.linux;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What the first bytes of a qcow2 image say of other files that belong to it (QEMU: docs/interop/qcow2).
 *
 * @param backing the name of the image that holds what this one does not, as it stands there
 * @param encrypted whether a key is needed
 * @param corrupt whether QEMU has found it damaged; it is then not opened for writing
 * @param dataOutside whether the content lies in another file
 */
record Qcow2Header(Optional<String> backing, boolean encrypted, boolean corrupt, boolean dataOutside) {

    private static final int LENGTH = 80;
    /** The longest name that QEMU takes. */
    private static final int LONGEST = 1023;
    private static final int CORRUPT = 2;
    private static final int DATA_OUTSIDE = 4;

    /** @throws IOException when it is of a version that is not known, or ends too early */
    static Qcow2Header of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = read(channel, file, 0, LENGTH);
            int version = header.getInt(4);
            if (version != 2 && version != 3) {
                throw new IOException(file + ", byte 4: expected qcow version 2 or 3, found " + version
                        + ". Convert it: qemu-img convert -O qcow2 " + file + " NEW.qcow2");
            }
            int features = version == 2 ? 0 : (int) header.getLong(72);
            return new Qcow2Header(backing(channel, file, header), header.getInt(32) != 0, (features & CORRUPT) != 0,
                    (features & DATA_OUTSIDE) != 0);
        }
    }

    private static Optional<String> backing(FileChannel channel, Path file, ByteBuffer header) throws IOException {
        long at = header.getLong(8);
        int length = header.getInt(16);
        if (at == 0) {
            return Optional.empty();
        }
        if (length < 1 || length > LONGEST) {
            throw new IOException(file + ", byte 16: expected a name of 1 to " + LONGEST + " bytes, found " + length + ".");
        }
        return Optional.of(new String(read(channel, file, at, length).array(), StandardCharsets.UTF_8));
    }

    private static ByteBuffer read(FileChannel channel, Path file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (at >= 0 && bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // until it is full or the file ends
            continue;
        }
        if (bytes.hasRemaining()) {
            throw new EOFException(file + " ends before byte " + (at + length) + "; it is not whole.");
        }
        return bytes.clear();
    }
}
