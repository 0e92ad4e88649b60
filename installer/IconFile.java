import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes a Windows icon file: {@code java IconFile.java TARGET.ico PICTURE.png…}. Pictures are square; those of 256
 * points stay PNG, smaller ones become 32-bit bitmaps with an empty mask (Microsoft Learn: "Icons", ICONDIR,
 * ICONDIRENTRY and BITMAPINFOHEADER).
 */
public final class IconFile {

    private static final int DIRECTORY = 6;
    private static final int ENTRY = 16;
    private static final int HEADER = 40;
    private static final int LARGE = 256;

    private IconFile() {
    }

    /** One picture as it is stored. */
    private record Image(int size, byte[] bytes) {
    }

    public static void main(String[] arguments) throws IOException {
        List<Image> images = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            images.add(image(new File(name)));
        }
        Files.write(Path.of(arguments[0]), file(images));
    }

    private static Image image(File png) throws IOException {
        BufferedImage picture = ImageIO.read(png);
        if (picture == null || picture.getWidth() != picture.getHeight() || picture.getWidth() > LARGE) {
            throw new IOException(png + ": expected a square picture of at most " + LARGE + " points");
        }
        int size = picture.getWidth();
        return new Image(size, size == LARGE ? Files.readAllBytes(png.toPath()) : bitmap(picture));
    }

    /** Rows from the bottom up, blue first; the height counts the mask as well. */
    private static byte[] bitmap(BufferedImage picture) {
        int size = picture.getWidth();
        int maskRow = (size + 31) / 32 * 4;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + size * size * 4 + size * maskRow).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(HEADER).putInt(size).putInt(size * 2).putShort((short) 1).putShort((short) 32);
        bytes.position(HEADER);
        for (int row = size - 1; row >= 0; row--) {
            for (int column = 0; column < size; column++) {
                bytes.putInt(picture.getRGB(column, row));
            }
        }
        return bytes.array();
    }

    private static byte[] file(List<Image> images) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(DIRECTORY + ENTRY * images.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        int offset = head.capacity();
        for (Image image : images) {
            byte edge = (byte) image.size(); // 256 is written as 0
            head.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(image.bytes().length).putInt(offset);
            offset += image.bytes().length;
        }
        var all = new ByteArrayOutputStream();
        all.write(head.array());
        for (Image image : images) {
            all.write(image.bytes());
        }
        return all.toByteArray();
    }
}
