package dev.bootmend.ui.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Pictures as PNG files (W3C Portable Network Graphics, second edition), without javafx-swing and AWT. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte TRUE_COLOUR_WITH_ALPHA = 6;

    private Png() {
    }

    /** The bytes of a PNG file that shows {@code picture}; its pixels must be readable. */
    public static byte[] encode(Image picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(SIGNATURE);
            chunk(file, "IHDR", header((int) picture.getWidth(), (int) picture.getHeight()));
            chunk(file, "IDAT", pixels(picture));
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {EIGHT_BITS, TRUE_COLOUR_WITH_ALPHA, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PixelReader reader = picture.getPixelReader();
        int width = (int) picture.getWidth();
        byte[] row = new byte[1 + 4 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < (int) picture.getHeight(); y++) {
                fill(row, reader, width, y);
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void fill(byte[] row, PixelReader reader, int width, int y) {
        for (int x = 0; x < width; x++) {
            int argb = reader.getArgb(x, y);
            int at = 1 + 4 * x;
            row[at] = (byte) (argb >> 16);
            row[at + 1] = (byte) (argb >> 8);
            row[at + 2] = (byte) argb;
            row[at + 3] = (byte) (argb >> 24);
        }
    }

    private static void chunk(OutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
